import { AxeBuilder } from "@axe-core/playwright";
import { testDatabase } from "./fixtures/database";
import { expect, test } from "./fixtures/test";

test("the log is searched by action and outcome, and an entry agrees with its leaf hash", async ({ pageAs }) => {
  const page = await pageAs("auditor");
  await page.goto("/audit");
  await expect(page.getByRole("table", { name: /审计日志/ })).toBeVisible();
  await page.getByLabel("操作", { exact: true }).selectOption({ label: "登录" });
  await page.getByLabel("结果", { exact: true }).selectOption({ label: "完成" });
  await page.getByRole("button", { name: "筛选" }).click();
  await expect(page).toHaveURL(/action=session\.opened/);
  await expect(page).toHaveURL(/outcome=done/);
  const first = page.getByRole("table").getByRole("link").first();
  await expect(first).toHaveText("登录");
  await first.click();
  await expect(page).toHaveURL(/\/audit\/\d+$/);
  await expect(page.getByText("内容与叶哈希一致")).toBeVisible();
  await expect(page.getByText("session.opened")).toBeVisible();
});

test("viewing the whole log is itself one entry", async ({ pageAs }) => {
  const sql = testDatabase();
  const viewed = async () => {
    const [row] =
      await sql`select count(*)::int as n from audit_entries where action = 'audit.viewed' and actor_role = 'compliance'`;
    return Number(row?.n);
  };
  const page = await pageAs("compliance2");
  const before = await viewed();
  await page.goto("/audit?subjectKind=database");
  await expect(page.getByRole("heading", { level: 1, name: "审计" })).toBeVisible();
  expect((await viewed()) - before).toBe(1);
  await sql.end();
});

test("a moderator sees the own accesses only, and a foreign entry is not found", async ({ pageAs }) => {
  const sql = testDatabase();
  const [foreign] = await sql`select seq from audit_entries where actor_role = 'lead' order by seq desc limit 1`;
  await sql.end();
  const page = await pageAs("moderator");
  await page.goto("/audit");
  await expect(page.getByText("这里只有你自己的操作和查看记录")).toBeVisible();
  await expect(page.getByLabel("人员", { exact: true })).toHaveCount(0);
  expect((await page.goto(`/audit/${foreign?.seq}`))?.status()).toBe(404);
});

test("a reason is read on request by a lead, and not by an auditor", async ({ pageAs }) => {
  const sql = testDatabase();
  const [noted] = await sql`select seq from audit_entries where note_commitment is not null and actor_role = 'moderator'
    order by seq desc limit 1`;
  await sql.end();
  const seq = noted?.seq;
  expect(seq).toBeDefined();
  const lead = await pageAs("lead");
  await lead.goto(`/audit/${seq}`);
  await lead.getByRole("button", { name: "读取理由" }).click();
  await expect(lead).toHaveURL(/note=1/);
  await expect(lead.getByRole("button", { name: "读取理由" })).toHaveCount(0);
  const auditor = await pageAs("auditor");
  await auditor.goto(`/audit/${seq}`);
  await expect(auditor.getByText("审核组长和合规专员可以读取")).toBeVisible();
  expect((await auditor.goto(`/audit/${seq}?note=1`))?.status()).toBe(403);
});

test("the log pages by key, and passes axe", async ({ pageAs }) => {
  const page = await pageAs("lead");
  await page.goto("/audit");
  const firstTime = await page.getByRole("row").nth(1).innerText();
  await page.getByRole("link", { name: "较早" }).click();
  await expect(page).toHaveURL(/cursor=/);
  expect(await page.getByRole("row").nth(1).innerText()).not.toBe(firstTime);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes[0]?.target }))).toEqual([]);
});
