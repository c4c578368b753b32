import { and, eq, inArray, isNull } from "drizzle-orm";
import { accounts, groups, orderGroups, orderReaders, orders } from "@/db/schema";
import { defineCommand } from "@/domain/command/define-command";
import { changed } from "@/domain/command/outcome";
import { actorId } from "@/domain/kernel/actor";
import { encryptField } from "@/domain/kernel/cipher";
import { invalid, refused } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS } from "@/domain/kernel/time";
import { registerOrderInput } from "../inputs";
import { orderValidityDays } from "../vocabulary";

/**
 * Registers a regulator's written request. It opens nothing until a second compliance officer approves it.
 * Throws refused `order-number-taken`; invalid when a group or reader is unknown or validity exceeds 90 days.
 */
export const registerOrder = defineCommand({
  name: "oversight.register-order",
  permission: "order.register",
  input: registerOrderInput,
  async run({ ctx, input }) {
    if (input.validUntil.getTime() - input.validFrom.getTime() > orderValidityDays.longest * DAY_MS) {
      throw invalid([{ field: "validUntil", rule: "validity-too-long", facts: { days: orderValidityDays.longest } }]);
    }
    const codes = [...new Set(input.groupCodes.map((code) => code.toUpperCase()))];
    const known = await ctx.db.select({ id: groups.id }).from(groups).where(inArray(groups.code, codes));
    if (known.length !== codes.length) throw invalid([{ field: "groupCodes", rule: "unknown-group" }]);
    const isReader = and(
      inArray(accounts.id, input.readerIds),
      eq(accounts.kind, "regulator"),
      isNull(accounts.disabledAt),
    );
    const readers = await ctx.db.select({ id: accounts.id }).from(accounts).where(isReader);
    if (readers.length !== new Set(input.readerIds).size)
      throw invalid([{ field: "readerIds", rule: "unknown-reader" }]);

    const id = newId();
    const { officers, groupCodes: _, readerIds, ...facts } = input;
    const groupIds = known.map((group) => group.id);
    const [stored] = await ctx.db
      .insert(orders)
      .values({
        ...facts,
        id,
        officers: encryptField(JSON.stringify(officers), { table: "orders", column: "officers", rowId: id }),
        state: "awaiting-approval",
        registeredBy: actorId(ctx.actor) ?? "",
        registeredAt: ctx.now(),
      })
      .onConflictDoNothing({ target: orders.documentNumber })
      .returning({ id: orders.id });
    if (!stored) throw refused("order-number-taken");
    await ctx.db.insert(orderGroups).values(groupIds.map((groupId) => ({ orderId: id, groupId })));
    await ctx.db.insert(orderReaders).values([...new Set(readerIds)].map((accountId) => ({ orderId: id, accountId })));
    return changed({ id }, [
      {
        action: "order.registered",
        subject: { kind: "order", id },
        context: { orderId: id },
        detail: { groups: groupIds, readers: readerIds, dataClasses: input.dataClasses },
      },
    ]);
  },
});
