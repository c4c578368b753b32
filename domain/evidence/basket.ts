import type { KeptBasis } from "@/domain/archive/kept-search";

/** A message in a basket: where it stands in the archive and what was noted about it. */
export interface BasketItem {
  id: string;
  groupId: string;
  messageId: string;
  sentAt: Date;
  /** Hexadecimal SHA-256 of its exact bytes when it was put in. */
  sha256: string;
  note: string | null;
  addedAt: Date;
}

/** What an account put aside for one case, order or purpose. */
export interface Basket {
  id: string;
  basis: KeptBasis;
  createdAt: Date;
  /** End of its stated purpose; null where it ends with a case or an order. */
  endsAt: Date | null;
  /** In the order they were put in. */
  items: BasketItem[];
}
