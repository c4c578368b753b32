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

test("a rectification shows its checklist and by when it is due; nobody confirms what is not ticked off", async ({
  pageAs,
}) => {
  const page = await pageAs("moderator");
  await page.goto("/measures?kind=rectify");
  await page.getByRole("table").getByRole("link", { name: /^M-/ }).first().click();
  await expect(page.getByRole("heading", { name: "整改清单" })).toBeVisible();
  await expect(page.getByText("移除涉嫌违规的消息")).toBeVisible();
  await expect(page.getByText(/还有 \d 项没有勾选完成/)).toBeVisible();
  await expect(page.getByRole("button", { name: "确认整改完成" })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "向主管部门报告" })).toBeVisible();
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

test("a long suspension goes to a second person, the proposer cannot approve it and takes it back", async ({
  pageAs,
}) => {
  const lead = await pageAs("lead");
  await lead.goto("/groups");
  await lead.getByRole("table").getByRole("link", { name: "夜航船影视分享" }).first().click();
  await lead.getByRole("main").locator('a[href^="/people/"]').first().click();
  await lead.getByRole("button", { name: "暂停管理权限" }).click();
  const dialog = lead.getByRole("dialog");
  await expect(dialog.getByText("2 送达生效")).toBeVisible();
  await dialog.getByRole("button", { name: "30 天" }).click();
  await expect(dialog.getByText("另一位组长或合规专员，24 小时内")).toBeVisible();
  await expect(dialog.getByText(/72 小时内须指定继任者/)).toBeVisible();
  await expect(dialog.getByRole("button", { name: /提交给第二人/ })).toBeDisabled();
  await dialog.getByLabel("直接暂停的依据").selectOption("imminent-harm");
  await dialog.getByLabel("理由", { exact: true }).fill("群内多次出现危害信息，没有处置。");
  await dialog.getByRole("button", { name: "告知书全文" }).click();
  const notice = dialog.getByRole("region", { name: "告知书全文" });
  await expect(notice.getByText("暂停管理权限告知书")).toBeVisible();
  await expect(notice.getByText("群内多次出现危害信息，没有处置。")).toBeVisible();
  await expect(notice.getByText(/暂停管理权限 30 天/).first()).toBeVisible();
  await dialog.getByText("已核对依据、证据和处置对象。").click();
  await lead.keyboard.press("Control+Enter");
  await expect(lead).toHaveURL(/\/measures\/M-/);
  await expect(lead.getByText(/由你提出，须由另一位组长或合规专员批准/)).toBeVisible();
  await expect(lead.getByRole("button", { name: "批准暂停" })).toHaveCount(0);

  const compliance = await pageAs("compliance");
  await compliance.goto(lead.url());
  await compliance.getByRole("button", { name: "批准暂停" }).click();
  await expect(compliance.getByRole("dialog").getByText(/30 天，至 .*，自批准起算/)).toBeVisible();

  await lead.getByRole("button", { name: "撤回提议" }).click();
  await lead.getByRole("dialog").getByRole("button", { name: "撤回提议" }).click();
  await expect(lead.getByText("作废", { exact: true }).first()).toBeVisible();

  await compliance.getByRole("dialog").getByRole("button", { name: "批准暂停" }).click();
  await expect(compliance.getByRole("dialog").getByRole("alert")).toContainText("已被他人修改");
});
