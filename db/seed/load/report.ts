import type { StoryStep } from "@/db/seed/story";
import type { CaseStory, Subject } from "@/db/seed/story/case-story";
import { changeCategory } from "@/domain/cases/commands/change-category";
import { mergeCases } from "@/domain/cases/commands/merge-cases";
import { reportAsPlatform } from "@/domain/cases/commands/report-as-platform";
import { reportAsPublic } from "@/domain/cases/commands/report-as-public";
import type { Ctx } from "@/domain/kernel/ctx";
import { caseOf, caseOfReport, groupRow, platformOfGroup } from "./case-of";
import { peopleByExternalId } from "./demo-actors";
import type { StepScene } from "./story-step";

type ReportStep = Extract<StoryStep, { do: "report" }>;

/**
 * Reports as the story says: members and platforms through the platform's interface, others on the public page. What
 * opened a case of its own is put together with the story's case by a moderator, as is the severity the story claims.
 */
export async function report(step: ReportStep, scene: StepScene): Promise<void> {
  const { db, actors, asOf } = scene;
  const { case: story, report: told, at } = step;
  const joined = (ctx: Ctx): Ctx => ({ ...ctx, db, joined: true });
  const subject = told.subject ?? story.subject;
  if (told.by === "public") await reportOnThePublicPage(step, subject, joined(actors.nobody(at)));
  else {
    await reportAsPlatform.execute(joined(actors.platform(platformOfGroup(story.group), at)), {
      externalId: `demo-${story.key}-${story.reports.indexOf(told) + 1}`,
      groupExternalId: story.group,
      messageId: subject.kind === "message" ? subject.message : undefined,
      personExternalId: subject.kind === "person" ? subject.person : undefined,
      reporterExternalId: told.by === "platform" ? undefined : told.by.person,
      category: story.category,
      words: told.words,
      deliveredToManagersAt: step.deliveredToManagersAt === null ? undefined : new Date(step.deliveredToManagersAt),
    });
  }
  await putTogether(story, at, joined(actors.staff(story.claim?.by ?? "moderator", at)), asOf);
}

async function reportOnThePublicPage({ case: story, report: told }: ReportStep, subject: Subject, ctx: Ctx) {
  const { code: groupCode } = await groupRow(ctx.db, story.group);
  const person = subject.kind === "person" ? subject.person : null;
  await reportAsPublic.execute(ctx, {
    groupCode,
    messageId: subject.kind === "message" ? subject.message : undefined,
    personCode: person ? (await peopleByExternalId(ctx.db, [person])).get(person)?.code : undefined,
    category: story.category,
    words: told.words,
  });
}

async function putTogether(story: CaseStory, at: number, ctx: Ctx, asOf: number): Promise<void> {
  const into = await caseOf(ctx.db, story, asOf);
  const from = await caseOfReport(ctx.db, story.group, at);
  if (from.id !== into.id) {
    const reason = "同一事项。";
    await mergeCases.execute(ctx, { intoCaseId: into.id, fromCaseId: from.id, version: into.version, reason });
  } else if (into.severity !== story.severity) {
    const { category, severity } = story;
    const reason = "按举报内容初步定级。";
    await changeCategory.execute(ctx, { caseId: into.id, version: into.version, category, severity, reason });
  }
}
