import { testDatabase } from "./fixtures/database";
import { expect, test } from "./fixtures/test";

/** Codes of people of one platform who lead nothing: two verified ones and one who is not. */
async function people() {
  const sql = testDatabase();
  const rows = await sql<{ code: string; verified: boolean }[]>`
    select p.code, p.verification_state = 'verified' as verified from people p
    join platforms f on f.id = p.platform_id and f.code = 'wechat'
    left join standings s on s.person_id = p.id
    where p.minor is null and s.person_id is null and p.verification_state in ('verified', 'unverified')
      and not exists (select from memberships m where m.person_id = p.id and m.role <> 'member')
    order by p.id`;
  await sql.end();
  const verified = rows.filter((row) => row.verified).map((row) => row.code);
  const unverified = rows.find((row) => !row.verified)?.code;
  return { creator: verified[0] ?? "", manager: verified[1] ?? "", unverified: unverified ?? "" };
}

test("groups are found by name and filters that live in the address, and open on their information page", async ({
  pageAs,
}) => {
  const page = await pageAs("moderator");
  await page.goto("/groups");
  await page.getByRole("searchbox", { name: "群名或识别编码" }).fill("夜航船");
  await page.getByRole("combobox", { name: "平台" }).selectOption({ label: "QQ" });
  await page.getByRole("button", { name: "筛选" }).click();
  await expect(page).toHaveURL(/q=.*&platform=qq/);
  await expect(page.getByRole("status").filter({ hasText: "1 个群" })).toBeVisible();
  await page.getByRole("link", { name: "夜航船影视分享" }).click();
  await expect(page.getByRole("heading", { name: "夜航船影视分享" })).toBeVisible();
  await expect(page.getByRole("definition").filter({ hasText: /^G-[0-9A-Z]{4}-[0-9A-Z]{4}/ })).toBeVisible();
  const leaders = page.locator("section").filter({ has: page.getByRole("heading", { name: "群主与管理员" }) });
  await expect(leaders.getByText("群主", { exact: true })).toBeVisible();
  await page.goto("/groups?q=没有叫这个的群");
  await expect(page.getByText("没有符合条件的群组。去掉一些条件再看。")).toBeVisible();
});

test("a moderator creates a group, renames it, appoints and removes a manager; the platform is told each time", async ({
  pageAs,
}) => {
  const { creator, manager, unverified } = await people();
  const name = `试建读书会 ${Date.now() % 100_000}`;
  const page = await pageAs("moderator");
  await page.goto("/groups/new");
  await page.getByLabel("群名").fill(name);
  await page.getByLabel("类别").selectOption({ label: "学习" });
  await page.getByLabel("建群人编码").fill(unverified);
  await page.getByRole("button", { name: "建立群组" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "未完成实名核验" })).toBeVisible();
  await expect(page.getByLabel("群名")).toHaveValue(name);
  await page.getByLabel("建群人编码").fill(creator);
  await page.getByRole("button", { name: "建立群组" }).click();
  await expect(page.getByRole("heading", { name })).toBeVisible();

  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "改名" }).click();
  await dialog.getByLabel("新群名").fill(`${name} 改`);
  await dialog.getByRole("button", { name: "改名" }).click();
  await expect(page.getByRole("heading", { name: `${name} 改` })).toBeVisible();

  await page.getByRole("button", { name: "任命管理员" }).click();
  await dialog.getByLabel("用户编码").fill("P-2222-2222");
  await dialog.getByRole("button", { name: "任命管理员" }).click();
  await expect(dialog.getByRole("alert")).toContainText("没有这个编码的用户");
  await dialog.getByLabel("用户编码").fill(manager);
  await dialog.getByRole("button", { name: "任命管理员" }).click();
  const leaders = page.locator("section").filter({ has: page.getByRole("heading", { name: "群主与管理员" }) });
  await expect(leaders.getByRole("listitem")).toHaveCount(2);

  await leaders.getByRole("button", { name: "撤销管理员" }).click();
  await dialog.getByLabel("理由").fill("本人提出不再担任");
  await dialog.getByRole("button", { name: "撤销管理员" }).click();
  await expect(leaders.getByRole("listitem")).toHaveCount(1);

  const sql = testDatabase();
  const told = await sql<{ topic: string }[]>`select topic from outbox_messages o
    join groups g on o.subject_kind = 'group' and o.subject_id = g.id::text
    where g.name = ${`${name} 改`} order by o.version`;
  await sql.end();
  expect(told.map((row) => row.topic)).toEqual([
    "group.changed",
    "group.changed",
    "group.manager-appointed",
    "group.manager-removed",
  ]);
});

test("of two who change a group at once, the second is told and loses nothing typed", async ({ pageAs }) => {
  const first = await pageAs("moderator");
  const second = await pageAs("moderator2");
  await first.goto("/groups?q=北岭登山自助团");
  await first.getByRole("link", { name: /^北岭登山自助团/ }).click();
  await expect(first.getByRole("button", { name: "改类别" })).toBeVisible();
  await second.goto(first.url());
  await first.getByRole("button", { name: "改类别" }).click();
  const category = first.getByRole("dialog").getByLabel("类别");
  await category.selectOption((await category.inputValue()) === "travel" ? "health" : "travel");
  await first.getByRole("dialog").getByRole("button", { name: "改类别" }).click();
  await expect(first.getByRole("dialog")).toBeHidden();
  await second.getByRole("button", { name: "改名" }).click();
  const dialog = second.getByRole("dialog");
  await dialog.getByLabel("新群名").fill("北岭登山团");
  await dialog.getByRole("button", { name: "改名" }).click();
  await expect(dialog.getByRole("alert")).toContainText("刚被他人改过");
  await expect(dialog.getByLabel("新群名")).toHaveValue("北岭登山团");
});

test("auditors read groups and change nothing; administrators are refused", async ({ pageAs }) => {
  const auditor = await pageAs("auditor");
  await auditor.goto("/groups");
  await auditor.getByRole("table").getByRole("link").nth(3).click();
  await expect(auditor.getByRole("heading", { name: "群信息" })).toBeVisible();
  await expect(auditor.getByRole("button", { name: "改名" })).toHaveCount(0);
  expect((await auditor.goto("/groups/new"))?.status()).toBe(403);
  expect((await auditor.goto("/groups/00000000-0000-7000-8000-000000000000"))?.status()).toBe(404);
  const administrator = await pageAs("administrator");
  expect((await administrator.goto("/groups"))?.status()).toBe(403);
});
