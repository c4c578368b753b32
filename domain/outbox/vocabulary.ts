/** Subjects whose messages carry a version, so that a late "suspend" cannot overtake a newer "lift". */
export type OutboxSubject = { kind: "person" | "group" | "message" | "measure" | "endpoint"; id: string };

/** Topics told to platforms. */
export const outboxTopics = [
  "measure.imposed",
  "measure.lifted",
  "measure.expired",
  "measure.voided",
  "measure.stayed",
  "measure.resumed",
  "notice.published",
  "finding.corrected",
  "message.removed",
  "group.changed",
  "group.manager-appointed",
  "group.manager-removed",
  "person.verified",
  "person.verification-rejected",
  "endpoint.test",
] as const;
export type OutboxTopic = (typeof outboxTopics)[number];

/** Delivery of one message: failed means given up after all tries; it can be sent again by hand. */
export const outboxStates = ["pending", "acknowledged", "failed"] as const;
export type OutboxState = (typeof outboxStates)[number];

/** Something a platform must be told, written in the transaction that made it true. */
export interface OutboxMessage {
  platformId: string;
  topic: OutboxTopic;
  subject: OutboxSubject;
  payload: Record<string, unknown>;
}
