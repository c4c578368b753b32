import { asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { cases, decisions, findingEvidence, findings, groups, measures, notices, reports } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import { notFound } from "@/domain/kernel/errors";
import { personLabels } from "../internal/person-labels";
import { readAsRegulator } from "../internal/read-as-regulator";

/** One case of the order: reports (without reporters), decisions, findings, evidence, measures and notices, masked. */
export const getCaseInOrder = defineQuery({
  name: "oversight.get-case",
  permission: "oversight.view",
  input: z.strictObject({ number: z.string().max(40) }),
  run: ({ ctx, input }) =>
    readAsRegulator(ctx, "cases", async (db, order) => {
      const [found] = await db
        .select({
          id: cases.id,
          number: cases.number,
          category: cases.category,
          severity: cases.severity,
          state: cases.state,
          openedAt: cases.openedAt,
          dueAt: cases.dueAt,
          decidedAt: cases.decidedAt,
          groupId: cases.groupId,
          groupName: groups.name,
          groupCode: groups.code,
        })
        .from(cases)
        .leftJoin(groups, eq(groups.id, cases.groupId))
        .where(eq(cases.number, input.number));
      if (!found) throw notFound("case");
      const ofReport = {
        id: reports.id,
        source: reports.source,
        category: reports.category,
        createdAt: reports.createdAt,
      };
      const received = await db
        .select({ ...ofReport, answeredAt: reports.answeredAt, outcome: reports.outcome })
        .from(reports)
        .where(eq(reports.caseId, found.id))
        .orderBy(asc(reports.createdAt));
      const decided = await db
        .select({
          id: decisions.id,
          state: decisions.state,
          outcome: decisions.outcome,
          decidedAt: decisions.decidedAt,
          approvedAt: decisions.approvedAt,
          approvalKind: decisions.approvalKind,
          effectiveAt: decisions.effectiveAt,
        })
        .from(decisions)
        .where(eq(decisions.caseId, found.id))
        .orderBy(asc(decisions.decidedAt));
      const recorded = await db.select().from(findings).where(eq(findings.caseId, found.id)).orderBy(asc(findings.id));
      const findingIds = recorded.map((finding) => finding.id);
      const evidence = findingIds.length
        ? await db.select().from(findingEvidence).where(inArray(findingEvidence.findingId, findingIds))
        : [];
      const imposed = await db
        .select({
          number: measures.number,
          kind: measures.kind,
          personId: measures.personId,
          state: measures.state,
          days: measures.days,
          startsAt: measures.startsAt,
          endsAt: measures.endsAt,
          endedAt: measures.endedAt,
        })
        .from(measures)
        .where(eq(measures.caseId, found.id))
        .orderBy(asc(measures.number));
      const sent = await db
        .select({
          number: notices.number,
          personId: notices.personId,
          publishedAt: notices.publishedAt,
          readAt: notices.readAt,
        })
        .from(notices)
        .where(eq(notices.caseId, found.id))
        .orderBy(asc(notices.publishedAt));
      const ids = [...recorded, ...imposed, ...sent].flatMap((row) => (row.personId ? [row.personId] : []));
      const labels = await personLabels(db, ids);
      const person = (id: string | null) => (id ? (labels.get(id) ?? null) : null);
      return {
        order,
        case: found,
        reports: received,
        decisions: decided,
        findings: recorded.map((finding) => ({
          ...finding,
          person: person(finding.personId),
          evidence: evidence.filter((item) => item.findingId === finding.id),
        })),
        measures: imposed.map((measure) => ({ ...measure, person: person(measure.personId) })),
        notices: sent.map((notice) => ({ ...notice, person: person(notice.personId) })),
      };
    }),
  logged: ({ result }) => [
    {
      action: "case.viewed",
      subject: { kind: "case", id: result.case.id },
      context: { orderId: result.order.id, caseId: result.case.id },
    },
  ],
});

export type CaseInOrder = Awaited<ReturnType<typeof getCaseInOrder.ask>>;
