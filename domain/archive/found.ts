import type { Attachment, MessageKind, RevisionDetail, RevisionKind, SenderRole } from "@/domain/archive/vocabulary";

/** What happened to a message, oldest first. */
export interface FoundRevision {
  revisionId: string;
  kind: RevisionKind;
  at: Date;
  receivedAt: Date;
  source: string;
  /** The text from then on, exactly as sent; null for a recall. */
  text: string | null;
  sha256: string | null;
  detail: RevisionDetail | null;
}

/** A message as it was sent, with all that happened to it. */
export interface FoundMessage {
  groupId: string;
  sentAt: Date;
  messageId: string;
  receivedAt: Date;
  personId: string;
  kind: MessageKind;
  senderRole: SenderRole | null;
  threadId: string | null;
  sequence: number | null;
  /** The text exactly as sent, lone surrogates and NUL included: show it through `visibleMarks`. */
  text: string;
  /** Hexadecimal SHA-256 of the body's exact bytes. */
  sha256: string;
  attachment: Attachment | null;
  batchId: string;
  leafIndex: number;
  revisions: FoundRevision[];
  /** What users of the group saw last: null once recalled. Conflicts do not count. */
  currentText: string | null;
  recalledAt: Date | null;
  editedAt: Date | null;
}
