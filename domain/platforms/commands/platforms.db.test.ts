import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { ctxAs, expectAudit, expectRefusal, inRollback } from "@/db/testing";
import { findApiKey } from "../queries/find-api-key";
import { listApiKeys } from "../queries/list-api-keys";
import { listPlatforms } from "../queries/list-platforms";
import { createApiKey } from "./create-api-key";
import { createPlatform } from "./create-platform";
import { renamePlatform } from "./rename-platform";
import { revokeApiKey } from "./revoke-api-key";

const at = new Date("2026-11-23T12:00:00+08:00");
const facts = { code: "Lanshan", nameZh: "蓝山群聊", nameEn: "Lanshan chat" };
const missing = "01900000-0000-7000-8000-000000000000";

const platform = async (db: Database) => (await createPlatform.execute(ctxAs(db, "administrator"), facts)).platformId;

describe("platforms", () => {
  it("are registered under a code of their own and renamed with a trace", () =>
    inRollback(async (db) => {
      const platformId = await platform(db);
      await expectAudit(db, "platform.created", { subjectId: platformId });
      const again = createPlatform.execute(ctxAs(db, "administrator"), facts);
      await expectRefusal(again, "refused", "platform-code-taken");
      const named = { platformId, nameZh: "蓝山", nameEn: "Lanshan" };
      await renamePlatform.execute(ctxAs(db, "administrator"), named);
      const entry = await expectAudit(db, "platform.renamed");
      expect(entry.changes).toMatchObject({ nameZh: { from: "蓝山群聊", to: "蓝山" } });
      const rows = await listPlatforms.ask(ctxAs(db, "moderator"), {});
      expect(rows).toContainEqual(expect.objectContaining({ code: "lanshan", nameZh: "蓝山" }));
      const unknown = renamePlatform.execute(ctxAs(db, "administrator"), { ...named, platformId: missing });
      await expectRefusal(unknown, "not-found");
    }));

  it("are the administrator's to manage", () =>
    inRollback(async (db) => {
      for (const role of ["moderator", "lead", "compliance", "auditor", "regulator", "person", "platform"] as const) {
        await expectRefusal(createPlatform.execute(ctxAs(db, role), facts), "forbidden");
        await expectRefusal(listApiKeys.ask(ctxAs(db, role), {}), "forbidden");
      }
    }));
});

describe("API keys", () => {
  it("stand for their platform until revoked", () =>
    inRollback(async (db) => {
      const platformId = await platform(db);
      const administrator = ctxAs(db, "administrator");
      const made = await createApiKey.execute(administrator, { platformId, label: "主", scopes: ["ingest", "gate"] });
      expect(made.key).toMatch(/^qk_[a-z0-9]{10}_[\w-]{43}$/);
      const entry = await expectAudit(db, "api-key.created", { subjectId: made.keyId });
      expect(JSON.stringify(entry)).not.toContain(made.key.slice(-43));
      const found = await findApiKey(db, `Bearer ${made.key}`, at);
      expect(found).toEqual({ kind: "platform", platformId, keyId: made.keyId, scopes: ["ingest", "gate"] });
      const [row] = await listApiKeys.ask(administrator, { platformId });
      expect(row).toMatchObject({ prefix: made.prefix, lastUsedAt: at });
      await revokeApiKey.execute(administrator, { keyId: made.keyId });
      await expectAudit(db, "api-key.revoked", { subjectId: made.keyId });
      expect(await findApiKey(db, `Bearer ${made.key}`, at)).toBeNull();
      await expectRefusal(revokeApiKey.execute(administrator, { keyId: missing }), "not-found");
    }));

  it("are not taken when altered, cut or sent in another way", () =>
    inRollback(async (db) => {
      const platformId = await platform(db);
      const { key } = await createApiKey.execute(ctxAs(db, "administrator"), {
        platformId,
        label: "主",
        scopes: ["gate"],
      });
      const altered = key.slice(0, -1) + (key.endsWith("A") ? "B" : "A");
      for (const header of [null, "", key, `Basic ${key}`, `Bearer ${key.slice(0, -1)}`, `Bearer ${altered}`]) {
        expect(await findApiKey(db, header, at)).toBeNull();
      }
    }));
});
