import { and, asc, eq, exists, gt, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { identitySubmissions, people, platforms, standings } from "@/db/schema";
import { defineQuery } from "@/domain/command/define-query";
import type { Ctx } from "@/domain/kernel/ctx";
import { decodeCursor, pageSize, toPage } from "@/domain/kernel/pagination";
import { verificationQueueInput } from "../inputs";
import { waiting } from "../internal/waiting-queue";

/** Submissions that wait for a moderator, oldest first. No identity is read. */
export const verificationQueue = defineQuery({
  name: "people.verification-queue",
  permission: "identity.verify",
  input: verificationQueueInput,
  async run({ ctx, input: { cursor } }) {
    const [at, id] = cursor ? decodeCursor(cursor, 2) : [];
    const after = cursor
      ? sql`(${identitySubmissions.submittedAt}, ${identitySubmissions.id}) > (${at}::timestamptz, ${id}::uuid)`
      : undefined;
    const rows = await ctx.db
      .select({
        id: identitySubmissions.id,
        personId: people.id,
        code: people.code,
        displayName: people.displayName,
        platform: platforms.code,
        documentKind: identitySubmissions.documentKind,
        checkResult: identitySubmissions.checkResult,
        submittedAt: identitySubmissions.submittedAt,
        minor: people.minor,
        /** The document is that of an account that is blacklisted now, on any platform. */
        blacklisted: blacklistedDocument(ctx),
      })
      .from(identitySubmissions)
      .innerJoin(people, eq(people.id, identitySubmissions.personId))
      .innerJoin(platforms, eq(platforms.id, people.platformId))
      .where(and(waiting, after))
      .orderBy(asc(identitySubmissions.submittedAt), asc(identitySubmissions.id))
      .limit(pageSize + 1);
    return toPage(rows, pageSize, (row) => [row.submittedAt.toISOString(), row.id]);
  },
});

function blacklistedDocument(ctx: Ctx) {
  const other = alias(people, "other");
  const match = ctx.db
    .select({ one: sql`1` })
    .from(other)
    .innerJoin(standings, eq(standings.personId, other.id))
    .where(
      and(
        eq(other.documentIndex, identitySubmissions.documentIndex),
        ne(other.id, identitySubmissions.personId),
        gt(standings.blacklistedUntil, ctx.now()),
      ),
    );
  return sql<boolean>`${exists(match)}`;
}
