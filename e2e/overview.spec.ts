import { expect, test } from "./fixtures/test";

test("the overview keeps its period in the address and says what is not measured", async ({ pageAs }) => {
  const page = await pageAs("lead");
  await page.goto("/overview");
  await expect(page.getByRole("heading", { level: 1, name: "概览" })).toBeVisible();
  await page.getByRole("link", { name: "7 天", exact: true }).click();
  await expect(page).toHaveURL(/range=7d/);
  const filing = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "第 7 条" }) });
  await expect(filing.getByText("还没有统计", { exact: true })).toBeVisible();
});

test("an administrator sees the system and no figures", async ({ pageAs }) => {
  const page = await pageAs("administrator");
  await page.goto("/overview");
  await expect(page.getByRole("heading", { name: "积压" })).toBeVisible();
  await expect(page.getByText("合规对照")).toHaveCount(0);
  const refused = await page.goto("/credit");
  expect(refused?.status()).toBe(403);
});

test("people are found by level and the policy in force can be read", async ({ pageAs }) => {
  const page = await pageAs("compliance");
  await page.goto("/credit");
  await page.getByLabel("等级", { exact: true }).selectOption("D");
  await page.getByRole("button", { name: "筛选" }).click();
  await expect(page).toHaveURL(/level=D/);
  const levels = page.getByRole("table", { name: "人员" }).locator("tbody tr");
  await expect(levels).not.toHaveCount(0);
  await expect(levels.filter({ hasNotText: "较低" })).toHaveCount(0);
  await page.getByRole("link", { name: "看信用规则" }).click();
  await expect(page.getByRole("heading", { name: "规则的来源" })).toBeVisible();
});
