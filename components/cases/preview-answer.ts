import type { ReactNode } from "react";

/** What the server answers to a preview: pieces already rendered in the reader's language, or what stands in the way. */
export type PreviewAnswer =
  | {
      ok: true;
      /** By person: score before and after, arithmetic, and what the policy proposes. */
      people: Record<
        string,
        { score: ReactNode; arithmetic: ReactNode; suspensionDays: number | null; revocationProposed: boolean }
      >;
      effects: ReactNode;
      /** Who gets a notice and its first sentence. */
      notices: ReactNode;
      approval: { kind: "lead" | "legal"; reasons: string; hours: number } | null;
      /** A right is taken away: the decision is confirmed in a dialog that lists everything. */
      grave: boolean;
      appealUntil: string | null;
    }
  | { ok: false; problems: string[] };

/** Asks the server what a decision would do; nothing is written but the log of the question. */
export type AskPreview = (decision: unknown) => Promise<PreviewAnswer>;

/** Asks for the notices of a decision in full. */
export type AskNotices = (decision: unknown) => Promise<ReactNode>;
