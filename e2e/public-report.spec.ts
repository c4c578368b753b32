import { AxeBuilder } from "@axe-core/playwright";
import { testDatabase } from "./fixtures/database";
import { expect, test } from "./fixtures/test";

async function someGroupCode(): Promise<string> {
  const sql = testDatabase();
  const [group] = await sql<{ code: string }[]>`
    select code from groups where status = 'active' order by created_at, id limit 1`;
  await sql.end();
  return group?.code ?? "";
}

test("anybody reports a group without signing in and follows the report by its receipt code", async ({ page }) => {
  const code = await someGroupCode();
  await page.goto("/report");
  await page.getByLabel("群组识别编码").fill("G-0000-0000");
  await page.getByLabel("涉嫌什么").selectOption("FRD-02");
  await page.getByLabel("发生了什么").fill("有人以内部价为名收保证金。");
  await page.getByRole("button", { name: "提交举报" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "群组识别编码" })).toBeVisible();
  await expect(page.getByLabel("发生了什么")).toHaveValue("有人以内部价为名收保证金。");

  await page.getByLabel("群组识别编码").fill(code.toLowerCase());
  await page.getByRole("button", { name: "提交举报" }).click();
  const filed = page.getByRole("status").filter({ hasText: "回执号" });
  await expect(filed).toBeVisible();
  const receipt = /回执号 ([0-9A-Z-]{14})/.exec((await filed.textContent()) ?? "")?.[1] ?? "";

  await page.goto("/report/status");
  await page.getByLabel("回执号").fill(receipt.toLowerCase());
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page.getByRole("status").filter({ hasText: "审核中" })).toBeVisible();
  await expect(page).toHaveURL(/\/report\/status$/);
});

test("an empty report is refused field by field, each by its name, with a way to it", async ({ page }) => {
  await page.goto("/report");
  await page.getByRole("button", { name: "提交举报" }).click();
  const problems = page.getByRole("alert").getByRole("link");
  await expect(problems.filter({ hasText: "群组识别编码：" })).toBeVisible();
  await problems.filter({ hasText: "发生了什么：" }).click();
  await expect(page.getByLabel("发生了什么")).toBeFocused();
});

test("an unknown receipt code says so", async ({ page }) => {
  await page.goto("/report/status");
  await page.getByLabel("回执号").fill("2222-2222-2222");
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "没有找到" })).toBeVisible();
});

test("what fills in the field that nobody sees is turned away", async ({ page }) => {
  await page.goto("/report");
  await page.locator("input[name=homepage]").evaluate((input: HTMLInputElement) => {
    input.value = "https://example.com";
  });
  await page.getByLabel("群组识别编码").fill(await someGroupCode());
  await page.getByLabel("涉嫌什么").selectOption("SPM-01");
  await page.getByLabel("发生了什么").fill("广告");
  await page.getByRole("button", { name: "提交举报" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "没有提交" })).toBeVisible();
});

test("staff are sent to the console instead", async ({ pageAs }) => {
  const page = await pageAs("moderator");
  await page.goto("/report");
  await expect(page.getByText("你用工作账号登录")).toBeVisible();
  await expect(page.getByRole("button", { name: "提交举报" })).toHaveCount(0);
});

for (const [path, heading] of [
  ["/", "群鉴"],
  ["/report", "举报群组内的违规"],
  ["/report/status", "查询举报进展"],
  ["/rules", "公开规则"],
  ["/transparency", "处置统计"],
] as const) {
  test(`${path} is open to everybody, accessible and within 360 px`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.setViewportSize({ width: 360, height: 780 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
