import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./fixtures/test";

test("a search for people keeps its terms out of the address, and names stay masked", async ({ pageAs }) => {
  const page = await pageAs("moderator");
  await page.goto("/people");
  await page.getByRole("searchbox", { name: "姓名昵称或用户编码" }).fill("夜航船船长");
  await page.getByRole("button", { name: "查找" }).click();
  await expect(page).toHaveURL(/search=[0-9a-f-]{36}/);
  expect(decodeURIComponent(page.url())).not.toContain("夜航");
  await expect(page.getByText("正在查找“夜航船船长”")).toBeVisible();
  await page.getByRole("link", { name: "夜****" }).click();
  await expect(page.getByRole("heading", { name: "身份核验" })).toBeVisible();
  expect(await page.content()).not.toContain("夜航船船长");
  await expect(
    page.getByRole("table", { name: "群内身份" }).getByRole("link", { name: "夜航船影视分享" }),
  ).toBeVisible();
  await page.getByRole("link", { name: "访问记录" }).click();
  await expect(page).toHaveURL(/tab=access/);
  await expect(page.getByText("只列你自己的访问")).toBeVisible();
});

test("a moderator approves by key and is led to the next; a rejection needs a reason", async ({ pageAs }) => {
  const page = await pageAs("moderator");
  await page.goto("/people/verification");
  await page.getByRole("table").getByRole("link").first().click();
  await expect(page.getByText("没有向外部核验")).toBeVisible();
  const first = page.url();
  await page.keyboard.press("a");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "通过核验" }).click();
  await expect(page).not.toHaveURL(first);
  const second = page.url();
  await page.keyboard.press("r");
  await dialog.getByLabel("理由").fill("短");
  await dialog.getByRole("button", { name: "不通过" }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await dialog.getByLabel("理由").fill("照片看不清证件号码");
  await dialog.getByRole("button", { name: "不通过" }).click();
  await expect(page).not.toHaveURL(second);
  await page.goto(first);
  await expect(page.getByText("已处理：已通过")).toBeVisible();
  await page.goto(second);
  await expect(page.getByText("已处理：未通过")).toBeVisible();
});

test("one field is shown for 60 seconds after purpose, case and reason, then masked again", async ({ pageAs }) => {
  const page = await pageAs("moderator2");
  await page.goto("/people/verification");
  await page.getByRole("table").getByRole("link").last().click();
  await page.clock.install();
  await page.getByRole("button", { name: "显示证件号" }).click();
  const form = page.getByRole("form", { name: "证件号" });
  await form.getByLabel("用途").selectOption({ label: "核对案件当事人" });
  await form.getByLabel("理由").fill("与提交的照片核对证件号");
  await form.getByRole("button", { name: "显示 60 秒" }).click();
  await expect(form.getByRole("alert")).toContainText("要填写");
  await form.getByLabel("案号").fill("C-2026-11-0001");
  await form.getByRole("button", { name: "显示 60 秒" }).click();
  const timer = page.getByRole("timer");
  await expect(timer).toContainText("秒后遮蔽");
  await expect(page.getByText(/^[1-9]\d{16}[\dX]$/)).toBeVisible();
  for (let second = 0; second < 62; second++) await page.clock.runFor(1000);
  await expect(timer).toBeHidden();
  await expect(page.getByText(/^[1-9]\*{16}[\dX]$/)).toBeVisible();
});

test("the verification queue is the moderators'; administrators see no people at all", async ({ pageAs }) => {
  const compliance = await pageAs("compliance");
  expect((await compliance.goto("/people/verification"))?.status()).toBe(403);
  expect((await compliance.goto("/people"))?.status()).toBe(200);
  expect((await compliance.goto("/people/00000000-0000-7000-8000-000000000000"))?.status()).toBe(404);
  const administrator = await pageAs("administrator");
  for (const path of ["/people", "/people/verification", "/people/00000000-0000-7000-8000-000000000000"]) {
    expect((await administrator.goto(path))?.status()).toBe(403);
  }
});

test("lists and pages of people and groups pass axe", async ({ pageAs }) => {
  const page = await pageAs("lead");
  for (const path of ["/people?suspended=yes", "/groups"]) {
    await page.goto(path);
    const list = await new AxeBuilder({ page }).analyze();
    expect(list.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await page.getByRole("table").getByRole("link").first().click();
    await expect(
      page
        .getByRole("table")
        .or(page.getByRole("heading", { level: 2 }))
        .first(),
    ).toBeVisible();
    await expect(page).toHaveTitle(/./);
    const one = await new AxeBuilder({ page }).analyze();
    expect(one.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
});
