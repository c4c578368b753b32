import { createHash } from "node:crypto";
import type { CreditPolicy } from "@/domain/credit/rules/credit-policy";

/** JSON with sorted keys, so that a policy read back from the database yields the same digest. */
export function canonicalPolicy(policy: CreditPolicy): string {
  return JSON.stringify(policy, (_, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** SHA-256 (hex) over the canonical JSON of a policy version (CP-1 4.7). */
export function policyDigest(policy: CreditPolicy): string {
  return createHash("sha256").update(canonicalPolicy(policy)).digest("hex");
}
