import { and, desc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { measures, notices, orders as orderRows } from "@/db/schema";
import { castPeople } from "@/db/seed/cast/person";
import type { StoryStep } from "@/db/seed/story";
import type { IdentityStory } from "@/db/seed/story/identities";
import type { OrderStory } from "@/db/seed/story/oversight";
import { instantOf } from "@/db/seed/when";
import { submitAppeal } from "@/domain/appeals/commands/submit-appeal";
import { approveDecision } from "@/domain/cases/commands/approve-decision";
import { claimCase } from "@/domain/cases/commands/claim-case";
import { confirmKnowledge } from "@/domain/cases/commands/confirm-knowledge";
import { recordResponse } from "@/domain/cases/commands/record-response";
import { grantReward } from "@/domain/credit/commands/grant-reward";
import type { Ctx } from "@/domain/kernel/ctx";
import { liftMeasure } from "@/domain/measures/commands/lift-measure";
import { approveOrder } from "@/domain/oversight/commands/approve-order";
import { registerOrder } from "@/domain/oversight/commands/register-order";
import { submitIdentity } from "@/domain/people/commands/submit-identity";
import { alertOf, caseOf, groupRow, waitingDecision } from "./case-of";
import { decide } from "./decide";
import { type DemoActors, peopleByExternalId } from "./demo-actors";
import { report } from "./report";

/** The open transaction of a step and who acts in it. */
export interface StepScene {
  db: Database;
  actors: DemoActors;
  asOf: number;
}

/** Plays one step with the product's own commands, as the person of the story at that instant. */
export async function playStep(step: StoryStep, scene: StepScene): Promise<void> {
  const { db, actors, asOf } = scene;
  const joined = (ctx: Ctx): Ctx => ({ ...ctx, db, joined: true });
  const story = "case" in step ? step.case : null;
  const caseId = story && step.do !== "report" ? (await caseOf(db, story, asOf)).id : "";
  switch (step.do) {
    case "report":
      return report(step, scene);
    case "claim":
      await claimCase.execute(joined(actors.staff(step.by, step.at)), { caseId });
      return;
    case "record-knowledge": {
      const by = step.by === "platform" ? "moderator" : step.by;
      await confirmKnowledge.execute(joined(actors.staff(by, step.at)), {
        caseId,
        basis: step.knowledge.basis,
        messageId: step.case.subject.kind === "message" ? step.case.subject.message : undefined,
        knowledgeAt: new Date(step.knowledgeAt),
        quote: step.knowledge.quote,
      });
      return;
    }
    case "managers-act": {
      const alert = await alertOf(db, caseId);
      const { by, action } = step.acted;
      await recordResponse.execute(joined(actors.staff(step.case.claim?.by ?? "moderator", step.at)), {
        alertId: alert.id,
        personId: (await onePerson(db, by)).id,
        action,
        at: new Date(step.actedAt),
        quote: step.case.knowledge?.quote ?? "",
      });
      return;
    }
    case "decide":
      return decide(step, caseId, scene);
    case "approve": {
      const { id, version } = await waitingDecision(db, caseId);
      const ctx = joined(actors.staff(step.by, step.at));
      await approveDecision.execute(ctx, { decisionId: id, version, reason: step.reason });
      return;
    }
    case "lift-suspension": {
      const person = await onePerson(db, step.person);
      const [measure] = await db
        .select()
        .from(measures)
        .where(
          and(eq(measures.personId, person.id), eq(measures.kind, "suspend-manager"), eq(measures.state, "active")),
        )
        .orderBy(desc(measures.startsAt));
      if (!measure) throw new RangeError(`${step.person} is not suspended`);
      const { id: measureId, version } = measure;
      await liftMeasure.execute(joined(actors.staff(step.by, step.at)), { measureId, version, reason: step.reason });
      return;
    }
    case "appeal": {
      const person = await onePerson(db, step.appeal.by);
      const [notice] = await db
        .select({ number: notices.number })
        .from(notices)
        .where(and(eq(notices.caseId, caseId), eq(notices.personId, person.id), eq(notices.kind, "decision")));
      const { disputes, words } = step.appeal;
      await submitAppeal.execute(joined(actors.person(person, step.at)), {
        notice: notice?.number ?? "",
        arguments: [{ disputes, words }],
        files: [],
      });
      return;
    }
    case "submit-identity":
      return submit(step.identity, step.at, scene);
    case "register-order":
      return register(step.order, step.at, step.validUntil, scene);
    case "approve-order": {
      const [order] = await db.select().from(orderRows).where(eq(orderRows.documentNumber, step.order.documentNumber));
      await approveOrder.execute(joined(actors.staff(step.by, step.at)), { orderId: order?.id ?? "" });
      return;
    }
    case "grant-reward": {
      const { id: personId } = await onePerson(db, step.reward.person);
      const { kind } = step.reward;
      const given = kind === "CLEAN" ? { kind, personId, countsFrom: new Date(step.at) } : { kind, personId };
      const { refusal } = await grantReward.execute(joined(actors.system(step.at)), given);
      if (refusal) throw new RangeError(`${step.reward.person} gets no ${kind}: ${refusal}`);
      return;
    }
  }
}

async function onePerson(db: Database, externalId: string) {
  const person = (await peopleByExternalId(db, [externalId])).get(externalId);
  if (!person) throw new RangeError(`no person ${externalId}`);
  return person;
}

async function submit(identity: IdentityStory, at: number, { db, actors }: StepScene): Promise<void> {
  const platform = castPeople.find((person) => person.id === identity.person)?.platform;
  if (!platform) throw new RangeError(`no person ${identity.person} in the cast`);
  await submitIdentity.execute(
    { ...actors.platform(platform, at), db, joined: true },
    {
      method: "document",
      person: identity.person,
      realName: identity.name,
      documentKind: identity.document.kind,
      documentNumber: identity.document.number,
      // No full number is in the demo.
      mobile: identity.mobile.replaceAll("*", "0"),
    },
  );
}

async function register(order: OrderStory, at: number, validUntil: number, scene: StepScene): Promise<void> {
  const { db, actors, asOf } = scene;
  const { scope, groups, readers, registered, documentNumber, organ, ground, purpose, officers, dataClasses } = order;
  const groupCodes: string[] = [];
  for (const group of groups) groupCodes.push((await groupRow(db, group)).code);
  const until = scope.to === null ? validUntil : instantOf(scope.to, asOf);
  await registerOrder.execute(
    { ...actors.staff(registered.by, at), db, joined: true },
    {
      documentNumber,
      organ,
      jurisdiction: "city",
      ground,
      purpose,
      officers: [...officers],
      dataClasses: [...dataClasses],
      groupCodes,
      readerIds: readers.map((key) => actors.accountOf(key)),
      scopeFrom: new Date(instantOf(scope.from, asOf)).toISOString(),
      scopeUntil: new Date(until).toISOString(),
      validFrom: new Date(at).toISOString(),
      validUntil: new Date(validUntil).toISOString(),
    },
  );
}
