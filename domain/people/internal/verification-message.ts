import type { OutboxMessage } from "@/domain/outbox/vocabulary";
import type { RejectionReason } from "../vocabulary";

/** What the platform is told about one of its people's verification. */
export function verificationMessage(
  person: { id: string; platformId: string; externalId: string; code: string },
  outcome: "verified" | "rejected",
  at: Date,
  reasonCode?: RejectionReason,
): OutboxMessage {
  return {
    platformId: person.platformId,
    topic: outcome === "verified" ? "person.verified" : "person.verification-rejected",
    subject: { kind: "person", id: person.id },
    payload: { person: person.externalId, code: person.code, verification: outcome, at: at.toISOString(), reasonCode },
  };
}
