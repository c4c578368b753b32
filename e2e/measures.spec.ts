import { expect, test } from "./fixtures/test";

test("a lead finds what is in force, opens a suspension and sees ground, arithmetic and what was told", async ({
  pageAs,
}) => {
  const page = await pageAs("lead");
  await page.goto("/measures?kind=suspend-manager");
  await page
    .getByRole("table")
    .getByRole("link", { name: /^M-\d{4}-\d{2}-\d{4,}$/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/measures\/M-/);
  await expect(page.getByRole("heading", { name: "暂停管理权限" })).toBeVisible();
  await expect(page.getByText("执行中", { exact: true })).toBeVisible();
  await expect(page.getByText(/^基准 \d+ 天 × \d/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "平台执行" })).toBeVisible();
  await expect(page.getByText("处置生效", { exact: true })).toBeVisible();
});

test("lifting asks for a reason and says what is wrong beside it; nothing is lifted without", async ({ pageAs }) => {
  const page = await pageAs("lead");
  await page.goto("/measures?kind=suspend-manager");
  await page.getByRole("table").getByRole("link", { name: /^M-/ }).first().click();
  await page.getByRole("button", { name: "解除处置" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("告知书发给本人，平台收到通知。")).toBeVisible();
  await dialog.getByLabel("理由").fill("短");
  await dialog.getByRole("button", { name: "解除处置" }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await expect(dialog.getByLabel("理由")).toHaveValue("短");
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(page.getByText("执行中", { exact: true })).toBeVisible();
});

test("a moderator reads a measure but cannot end it, and is told who can", async ({ pageAs }) => {
  const page = await pageAs("moderator");
  await page.goto("/measures");
  await page.getByRole("table").getByRole("link", { name: /^M-/ }).first().click();
  await expect(page.getByText("解除和缩短由组长或合规专员处理。")).toBeVisible();
  await expect(page.getByRole("button", { name: "解除处置" })).toHaveCount(0);
});

test("suspended managers stand in a list of their own, with the end and the measure", async ({ pageAs }) => {
  const page = await pageAs("compliance");
  await page.goto("/measures");
  await page.getByRole("navigation", { name: "处置列表" }).getByRole("link", { name: "暂停中的管理人" }).click();
  const row = page.getByRole("table").getByRole("row").nth(1);
  await expect(row.getByRole("link", { name: /^M-/ })).toBeVisible();
  await expect(row.getByRole("link", { name: /\*/ })).toHaveAttribute("href", /^\/people\//);
});

test("an administrator is refused measures, a number that does not exist is not found", async ({ pageAs }) => {
  const administrator = await pageAs("administrator");
  expect((await administrator.goto("/measures"))?.status()).toBe(403);
  const lead = await pageAs("lead");
  expect((await lead.goto("/measures/M-1999-01-0001"))?.status()).toBe(404);
});
