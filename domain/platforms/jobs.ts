import { database } from "@/db/client";
import { makeCtx } from "@/domain/kernel/ctx";
import { deliverDue } from "@/domain/outbox/jobs/deliver";
import { webhookReach } from "./queries/webhook-reach";

/** Every two seconds: what platforms must be told. */
export const jobs = [
  {
    name: "outbox.deliver",
    everyMs: 2_000,
    async run() {
      const ctx = makeCtx(database(), { kind: "system", name: "outbox.deliver" });
      await deliverDue(ctx, await webhookReach(ctx.db));
    },
  },
];
