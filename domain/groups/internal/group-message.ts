import type { OutboxMessage, OutboxTopic } from "@/domain/outbox/vocabulary";
import type { GroupRow } from "./locked-group";

/** What the platform is told about a change of one of its groups. */
export function groupMessage(
  group: Pick<GroupRow, "id" | "platformId" | "externalId" | "code">,
  payload: Record<string, unknown>,
  topic: Extract<OutboxTopic, `group.${string}`> = "group.changed",
): OutboxMessage {
  return {
    platformId: group.platformId,
    topic,
    subject: { kind: "group", id: group.id },
    payload: { group: group.externalId, code: group.code, ...payload },
  };
}
