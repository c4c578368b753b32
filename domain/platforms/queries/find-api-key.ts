import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { apiKeys, platforms } from "@/db/schema";
import type { Actor } from "@/domain/kernel/actor";
import { partsOfKey, sameHash } from "../internal/key-secret";

/** How seldom a key's last use is written (ms). */
const usedEveryMs = 60_000;

/**
 * The platform that an `Authorization: Bearer qk_…` header stands for; null when the key is unknown or revoked or its
 * platform disabled. There is no actor yet, so this is not a query of the matrix.
 */
export async function findApiKey(
  db: Database,
  header: string | null,
  at: Date,
): Promise<Extract<Actor, { kind: "platform" }> | null> {
  const [, key] = /^Bearer ([\x21-\x7e]+)$/i.exec(header?.trim() ?? "") ?? [];
  const parts = key ? partsOfKey(key) : null;
  if (!parts) return null;
  const [row] = await db
    .select({ key: apiKeys })
    .from(apiKeys)
    .innerJoin(platforms, eq(platforms.id, apiKeys.platformId))
    .where(and(eq(apiKeys.prefix, parts.prefix), isNull(apiKeys.revokedAt), isNull(platforms.disabledAt)));
  if (!row || !sameHash(row.key.secretHash, parts.secretHash)) return null;
  const { id, platformId, scopes, lastUsedAt } = row.key;
  if (!lastUsedAt || at.getTime() - lastUsedAt.getTime() >= usedEveryMs) {
    await db.update(apiKeys).set({ lastUsedAt: at }).where(eq(apiKeys.id, id));
  }
  return { kind: "platform", platformId, keyId: id, scopes };
}
