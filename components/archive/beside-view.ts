import type { MessageKind } from "@/domain/archive/vocabulary";

/** A message of a basket in few words; nothing of its text. */
export interface BasketLineView {
  id: string;
  messageId: string;
  /** ISO 8601. */
  sentAt: string;
  sha256: string;
  hasNote: boolean;
  /** Null where the message is no longer in the archive. */
  kind: MessageKind | null;
  sender: string | null;
  size: number | null;
  edited: boolean;
  recalled: boolean;
}

/** What the column beside the results shows of the reader's own. */
export interface BesideView {
  /** Null while nothing was put aside for this basis. */
  basket: { id: string; lines: BasketLineView[] } | null;
  saved: { id: string; name: string; lastTotal: number }[];
  /** Further ones, on their own page. */
  savedMore: number;
}
