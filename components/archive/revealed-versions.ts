import { type ChangedSpan, changedSpan } from "@/components/archive/changed-span";
import type { FoundMessage } from "@/domain/archive/found";
import type { RevisionKind } from "@/domain/archive/vocabulary";

/** One version of a revealed message: what it said and what it changed. */
export interface RevealedVersion {
  id: string;
  kind: "sent" | RevisionKind;
  at: string;
  /** Null for a recall: nothing was put in its place. */
  text: string | null;
  /** Against the version before; null where there is nothing to compare. */
  change: ChangedSpan | null;
  sha256: string | null;
}

/** All versions of a message as sent, oldest first. */
export function revealedVersions(message: FoundMessage): RevealedVersion[] {
  let before = message.text;
  const first = { id: message.messageId, kind: "sent" as const, at: message.sentAt.toISOString() };
  return [
    { ...first, text: message.text, change: null, sha256: message.sha256 },
    ...message.revisions.map(({ revisionId, kind, at, text, sha256 }): RevealedVersion => {
      const change = kind === "edit" && text !== null ? changedSpan(before, text) : null;
      if (kind === "edit" && text !== null) before = text;
      return { id: revisionId, kind, at: at.toISOString(), text, change, sha256 };
    }),
  ];
}
