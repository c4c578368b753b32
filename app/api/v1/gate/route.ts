import { askGate } from "@/domain/groups/queries/ask-gate";
import type { GateAction } from "@/domain/groups/vocabulary";
import { apiRoute, jsonResponse, otherMethods } from "@/lib/api";

/** Whether one of the platform's people may act now: allow, review or refuse, with the reason and until when. */
export const GET = apiRoute("gate", "gate", async ({ ctx, url }) => {
  const asked = (name: string) => url.searchParams.get(name) ?? undefined;
  const { answer, reason, until } = await askGate.ask(ctx, {
    person: asked("person") as string,
    action: asked("action") as GateAction,
    group: asked("group"),
    members: asked("members"),
  });
  return jsonResponse({ answer, reason, until: until?.toISOString() ?? null });
});
export const { POST, PUT, PATCH, DELETE } = otherMethods("GET");
