import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabases, database } from "@/db/client";
import { actorAs, expectRefusal } from "@/db/testing";
import { attachmentToken, openAttachmentToken } from "@/domain/archive/attachment-link";
import { folderStore } from "@/domain/archive/attachment-store";
import { removeAttachments } from "@/domain/archive/commands/remove-attachments";
import { purgeArchive } from "@/domain/archive/purge-archive";
import { readAttachment } from "@/domain/archive/queries/read-attachment";
import { sha256 } from "@/domain/archive/rules/sha256";
import { append, incoming } from "@/domain/archive/testing/archive-fixture";
import { makeCtx } from "@/domain/kernel/ctx";
import { newId } from "@/domain/kernel/ids";
import { DAY_MS } from "@/domain/kernel/time";

const base = Date.UTC(2020, 0, 10);
const root = await mkdtemp(join(tmpdir(), "attachments-"));
process.env.QUNJIAN_ATTACHMENTS_DIR = join(root, "store");
const accountId = newId();
const at = (days: number) =>
  makeCtx(database(), actorAs("moderator", { accountId }), { now: () => new Date(base + days * DAY_MS) });
const system = (days: number) => makeCtx(database(), actorAs("system"), { now: () => new Date(base + days * DAY_MS) });

beforeAll(async () => {
  await mkdir(join(root, "store", "2020"), { recursive: true });
  await writeFile(join(root, "secret"), "geheim");
});
afterAll(async () => {
  await closeDatabases();
  await rm(root, { recursive: true });
});

/** A message with a file of these bytes in the store; `said` is the SHA-256 the platform gave. */
async function withFile(content: string, said: string | undefined = sha256(content).toString("hex"), days = 0) {
  const reference = `2020/${newId()}.bin`;
  await writeFile(join(root, "store", reference), content);
  const message = incoming({
    sentAt: base + days * DAY_MS,
    kind: "file",
    attachment: { name: "合同.pdf", reference, ...(said ? { sha256: said } : {}) },
  });
  await append([message], new Date(base + days * DAY_MS));
  const link = {
    accountId,
    groupId: message.groupId,
    messageId: message.messageId,
    until: base + days * DAY_MS + 60_000,
  };
  return { reference, message, link };
}

describe("a link to an attachment", () => {
  it("opens the bytes to the account it was made for, and proves them by their SHA-256", async () => {
    const { link } = await withFile("内容");
    const file = await readAttachment.ask(at(0), { token: attachmentToken(link) });
    expect(file).toMatchObject({ name: "合同.pdf", size: 6, proved: true });
    const parts: Buffer[] = [];
    for await (const part of file.read()) parts.push(part as Buffer);
    expect(Buffer.concat(parts).toString()).toBe("内容");
  });

  it("opens nothing when it is over, another's, or altered", async () => {
    const { link } = await withFile("内容");
    const token = attachmentToken(link);
    expect(openAttachmentToken(token, accountId, link.until - 1)).toEqual(link);
    expect(openAttachmentToken(token, accountId, link.until)).toBeNull();
    expect(openAttachmentToken(token, newId(), base)).toBeNull();
    const [content = "", mac = ""] = token.split(".");
    const other = Buffer.from(JSON.stringify([accountId, newId(), link.messageId, link.until])).toString("base64url");
    for (const forged of [`${other}.${mac}`, content, `${content}.`, `${token}.x`, ""])
      expect(openAttachmentToken(forged, accountId, base)).toBeNull();
    await expectRefusal(readAttachment.ask(at(1), { token }), "refused", "attachment-link-invalid");
  });

  it("keeps bytes closed that are not what the message said, and says when the store has none", async () => {
    const altered = await withFile("别的内容", sha256("原来的内容").toString("hex"));
    const token = attachmentToken(altered.link);
    await expectRefusal(readAttachment.ask(at(0), { token }), "refused", "attachment-altered");
    const gone = await withFile("没了");
    await rm(join(root, "store", gone.reference));
    await expectRefusal(
      readAttachment.ask(at(0), { token: attachmentToken(gone.link) }),
      "refused",
      "attachment-not-in-store",
    );
  });
});

describe("the folder", () => {
  it("finds nothing outside itself, whatever the reference or its links say", async () => {
    const store = folderStore(join(root, "store"));
    await symlink(join(root, "secret"), join(root, "store", "link"));
    for (const reference of [
      "../secret",
      "2020/../../secret",
      join(root, "secret"),
      "link",
      "",
      ".",
      "2020",
      "a\\..\\b",
      "//x",
    ])
      expect(await store.find(reference)).toBeNull();
    await store.remove("../secret");
    await store.remove("link");
    expect(await readFile(join(root, "secret"), "utf8")).toBe("geheim");
  });
});

describe("a purge", () => {
  it("takes the file out of the store, unless a message that is kept carries it too", async () => {
    const alone = await withFile("一份");
    const shared = await withFile("两份");
    const later = incoming({ sentAt: base + 100 * DAY_MS, kind: "file", attachment: { reference: shared.reference } });
    await append([later], new Date(base + 100 * DAY_MS));
    const store = folderStore(join(root, "store"));
    await purgeArchive(system(201));
    // The queue keeps the database's own time.
    const today = makeCtx(database(), actorAs("system"));
    expect(await removeAttachments.execute(today, {})).toMatchObject({ failed: 0 });
    expect(await store.find(alone.reference)).toBeNull();
    expect(await store.find(shared.reference)).not.toBeNull();
    await purgeArchive(system(301));
    await removeAttachments.execute(today, {});
    expect(await store.find(shared.reference)).toBeNull();
  });
});
