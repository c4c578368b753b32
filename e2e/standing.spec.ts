import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./fixtures/test";

test("a manager sees score, what the level allows, entries with arithmetic and what is scheduled", async ({
  pageAs,
}) => {
  const page = await pageAs("zhao");
  await page.goto("/my/standing");
  await expect(page.getByRole("heading", { level: 1, name: "我的信用" })).toBeAttached();
  await expect(page.getByRole("heading", { name: /级意味着什么/ })).toBeVisible();
  const entries = page.getByRole("table", { name: "积分记录" });
  await expect(entries.getByText(/\d+ × 1\d\d%/).first()).toBeVisible();
  await expect(entries.getByText(/^截止 \d{4}-\d\d-\d\d$|^期限已过$/).first()).toBeVisible();
  await expect(page.getByText(/\d{4}-\d\d-\d\d 返还 \d+ 分/).first()).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("an entry leads to its notice; reading it is recorded", async ({ pageAs }) => {
  const page = await pageAs("zhao");
  await page.goto("/my/standing");
  await page.getByRole("table", { name: "积分记录" }).getByRole("link", { name: "告知书" }).first().click();
  await expect(page).toHaveURL(/\/my\/notices\/N-/);
  await expect(page.getByRole("heading", { level: 1, name: "认定与处理告知书" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "申诉" })).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(/首次阅读，已记录/)).toBeVisible({ timeout: 1000 });
  }).toPass();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("another person's notice is not found", async ({ pageAs }) => {
  const owner = await pageAs("zhao");
  await owner.goto("/my/notices");
  const href = await owner.getByRole("main").getByRole("link").first().getAttribute("href");
  const other = await pageAs("member");
  const answer = await other.goto(href ?? "");
  expect(answer?.status()).toBe(404);
  await expect(other.getByText("没有找到").first()).toBeVisible();
});

test("own groups show managers and status, and no members", async ({ pageAs }) => {
  const page = await pageAs("zhao");
  await page.goto("/my/groups");
  await expect(page.getByRole("heading", { name: "我管理的群组" })).toBeVisible();
  await expect(page.getByText("群组识别编码").first()).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("a member reports a message of an own group and follows it among the own reports", async ({ pageAs }) => {
  const page = await pageAs("member");
  await page.goto("/my/report");
  const group = page.getByLabel("群组", { exact: true });
  await group.selectOption({ index: 1 });
  await page.getByRole("button", { name: "看这个群" }).click();
  await expect(page.getByRole("group", { name: /哪一条消息/ })).toBeVisible();
  await page.getByRole("radio").nth(1).check();
  await page.getByRole("button", { name: "提交举报" }).click();
  await expect(page.getByRole("alert").getByRole("link").first()).toBeVisible();
  await expect(page.getByRole("radio").nth(1)).toBeChecked();
  await page.getByLabel("涉嫌什么").selectOption("SPM-01");
  await page.getByLabel("发生了什么").fill("同样的广告一天发了好几遍。");
  await page.getByRole("button", { name: "提交举报" }).click();
  const filed = page.getByRole("status").filter({ hasText: /R-\d{4}-\d\d-\d+/ });
  await expect(filed).toBeVisible();
  const number = /R-\d{4}-\d\d-\d+/.exec((await filed.textContent()) ?? "")?.[0] ?? "";
  await page.goto("/my/report");
  await expect(page.getByRole("listitem").filter({ hasText: number })).toContainText("审核中");
});

test("the pages stay within 360 px, in English too", async ({ pageAs }) => {
  const page = await pageAs("zhao");
  await page.setViewportSize({ width: 360, height: 780 });
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  for (const path of ["/my/standing", "/my/notices", "/my/groups", "/my/report"]) {
    await page.goto(path);
    expect(await overflow(), path).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("link", { name: "Notices" }).first()).toBeVisible();
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto("/my/standing");
  await expect(page.getByRole("heading", { level: 1, name: "My standing" })).toBeAttached();
  expect(await overflow()).toBeLessThanOrEqual(0);
});
