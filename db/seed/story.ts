import type { CaseStory, DecisionStory, KnowledgeStory, ReportStory, StaffKey } from "@/db/seed/story/case-story";
import { graveCases } from "@/db/seed/story/grave";
import { type IdentityStory, pendingIdentities } from "@/db/seed/story/identities";
import { longDecidedCases } from "@/db/seed/story/long-decided";
import { mainCase, openCases } from "@/db/seed/story/open";
import { type OrderStory, orders } from "@/db/seed/story/oversight";
import { recentlyDecidedCases } from "@/db/seed/story/recently-decided";
import { type RewardStory, rewards } from "@/db/seed/story/rewards";
import { HOUR, instantOf, MINUTE } from "@/db/seed/when";

/** Every case of the demo. */
export const caseStories: readonly CaseStory[] = [
  ...longDecidedCases,
  ...recentlyDecidedCases,
  ...graveCases,
  mainCase,
  ...openCases,
];

/** One thing somebody does in the story, through the product's own commands, at an instant in ms. */
export type StoryStep = { at: number } & (
  | { do: "report"; case: CaseStory; report: ReportStory; deliveredToManagersAt: number | null }
  | {
      do: "record-knowledge";
      case: CaseStory;
      by: StaffKey | "platform";
      knowledge: KnowledgeStory;
      knowledgeAt: number;
    }
  | { do: "managers-act"; case: CaseStory; acted: NonNullable<KnowledgeStory["acted"]>; actedAt: number }
  | { do: "claim"; case: CaseStory; by: StaffKey }
  | { do: "decide"; case: CaseStory; decision: DecisionStory }
  | { do: "approve"; case: CaseStory; by: StaffKey; reason: string }
  | { do: "lift-suspension"; case: CaseStory; by: StaffKey; person: string; reason: string }
  | { do: "appeal"; case: CaseStory; appeal: NonNullable<CaseStory["appeal"]> }
  | { do: "submit-identity"; identity: IdentityStory }
  | { do: "register-order"; order: OrderStory; validUntil: number }
  | { do: "approve-order"; order: OrderStory; by: StaffKey }
  | { do: "grant-reward"; reward: RewardStory }
);

/**
 * The story as steps in the order of time, all before `asOf` (ms). The first report of a case says when the platform
 * had shown it to the managers; knowledge that no delivery shows is confirmed by whoever claimed the case. What managers
 * did is recorded once the case exists. These steps carry the instants (ms) at which it happened.
 */
export function storySteps(asOf: number): StoryStep[] {
  const steps: StoryStep[] = [...caseStories.flatMap((story) => caseSteps(story, asOf))];
  for (const identity of pendingIdentities) {
    steps.push({ at: instantOf(identity.at, asOf), do: "submit-identity", identity });
  }
  for (const order of orders) {
    const at = instantOf(order.registered.at, asOf);
    steps.push({ at, do: "register-order", order, validUntil: at + order.validDays * 24 * HOUR });
    steps.push({ at: instantOf(order.approved.at, asOf), do: "approve-order", order, by: order.approved.by });
  }
  for (const reward of rewards) steps.push({ at: instantOf(reward.at, asOf), do: "grant-reward", reward });
  return steps.sort((a, b) => a.at - b.at);
}

function caseSteps(story: CaseStory, asOf: number): StoryStep[] {
  const { knowledge, claim, decision, approval, lift, appeal } = story;
  const knowledgeAt = knowledge ? instantOf(knowledge.at, asOf) : null;
  const confirmed = knowledge?.basis === "participation-confirmed" && claim !== undefined;
  const steps: StoryStep[] = story.reports.map((report, index) => ({
    at: instantOf(report.at, asOf),
    do: "report",
    case: story,
    report,
    deliveredToManagersAt: index === 0 && !confirmed ? knowledgeAt : null,
  }));
  let known = steps[0]?.at ?? 0;
  if (claim) steps.push({ at: instantOf(claim.at, asOf), do: "claim", case: story, by: claim.by });
  if (knowledge && knowledgeAt !== null && confirmed) {
    known = instantOf(claim.at, asOf) + 2 * MINUTE;
    steps.push({ at: known, do: "record-knowledge", case: story, by: claim.by, knowledge, knowledgeAt });
  }
  if (knowledge?.acted) {
    const actedAt = instantOf(knowledge.acted.at, asOf);
    const at = Math.max(known, actedAt) + 1000;
    steps.push({ at, do: "managers-act", case: story, acted: knowledge.acted, actedAt });
  }
  if (decision) steps.push({ at: instantOf(decision.at, asOf), do: "decide", case: story, decision });
  if (approval) {
    const { by, reason } = approval;
    steps.push({ at: instantOf(approval.at, asOf), do: "approve", case: story, by, reason });
  }
  if (lift) {
    const { by, person, reason } = lift;
    steps.push({ at: instantOf(lift.at, asOf), do: "lift-suspension", case: story, by, person, reason });
  }
  if (appeal) steps.push({ at: instantOf(appeal.at, asOf), do: "appeal", case: story, appeal });
  return steps;
}
