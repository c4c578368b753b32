import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/test";

/** Goes to the case of a group from the queue. */
async function openCase(page: Page, group: string): Promise<string> {
  await page.goto("/cases");
  const row = page.getByRole("row").filter({ hasText: group });
  const href = await row.getByRole("link").first().getAttribute("href");
  await page.goto(href ?? "");
  await expect(page.getByRole("heading", { name: group })).toBeVisible();
  return href ?? "";
}

/** A key as a person presses it who is not in a field; the page may still be waking up. */
async function pressUntil(page: Page, key: string, shown: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await shown();
  }).toPass();
}

test("a moderator takes a case on, sees every consequence, decides, and takes it back", async ({ pageAs }) => {
  const page = await pageAs("moderator2");
  await openCase(page, "周末掼蛋娱乐群");
  const panel = page.getByRole("region", { name: "决定", exact: true });
  await expect(panel.getByText("先认领，再决定。").first()).toBeVisible();
  await expect(panel.getByRole("button", { name: /^提交/ }).first()).toBeDisabled();
  await panel.getByRole("button", { name: /^认领/ }).click();
  await expect(page.getByText("我已认领")).toBeVisible();

  await pressUntil(page, "v", () => expect(panel.getByLabel("类别", { exact: true })).toBeVisible({ timeout: 500 }));
  await expect(panel.getByRole("radio", { name: "S5" })).toBeDisabled();
  await expect(panel.getByText(/扣 \d+ 分|只作提醒/).first()).toBeVisible();
  await expect(panel.getByText("移除引用的消息")).toBeVisible();
  await panel.getByLabel("理由", { exact: true }).fill("对同群成员言辞侮辱，已引用原话。");
  await expect(panel.getByRole("button", { name: /^提交并下一件/ })).toBeEnabled();

  await panel.getByRole("button", { name: "预览全文" }).click();
  const notices = page.getByRole("dialog", { name: "将送达的告知书" });
  await expect(notices.getByText("认定与处理告知书")).toBeVisible();
  await expect(notices.getByText(/可在 .* 前（北京时间，UTC\+8）申诉。/)).toBeVisible();
  await page.keyboard.press("Escape");

  await panel.getByRole("heading", { name: "责任人与扣分" }).click();
  await page.keyboard.press("s");
  await page.getByRole("button", { name: "撤销决定" }).click();
  await expect(page.getByText("已撤销，案件回到你手上。")).toBeVisible();
  await page.getByRole("button", { name: "退回队列" }).click();
  await expect(panel.getByText("先认领，再决定。").first()).toBeVisible();
});

test("who holds a case is told to others, and they cannot decide it", async ({ pageAs }) => {
  const [first, second] = [await pageAs("moderator2"), await pageAs("lead")];
  const href = await openCase(first, "北岭登山自助团");
  await first.getByRole("button", { name: /^认领/ }).click();
  await expect(first.getByText("我已认领")).toBeVisible();
  await second.goto(href);
  await expect(second.getByText(/已认领，不能决定。/).first()).toBeVisible();
  await expect(second.getByRole("button", { name: /^认领/ })).toHaveCount(0);
  await first.getByRole("button", { name: "退回队列" }).click();
  await expect(first.getByText("未认领").first()).toBeVisible();
});

test("single keys do nothing while somebody types", async ({ pageAs }) => {
  const page = await pageAs("moderator2");
  await openCase(page, "春山读书会");
  await pressUntil(page, "n", () => expect(page.getByRole("dialog")).toBeVisible({ timeout: 500 }));
  const note = page.getByRole("dialog").getByLabel("备注");
  await note.pressSequentially("vxcsn");
  await expect(note).toHaveValue("vxcsn");
  await page.getByRole("button", { name: "保存备注" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("link", { name: /经过/ }).click();
  await expect(page.getByText("vxcsn")).toBeVisible();
});

test("staff report a group, get a receipt once, and go on to the case", async ({ pageAs }) => {
  const page = await pageAs("moderator2");
  await openCase(page, "老歌点播台");
  await page.getByRole("link", { name: "群组", exact: true }).last().click();
  const group = await page.getByRole("link", { name: "看群组" }).getAttribute("href");
  await page.goto(`/cases/reports/new?group=${group?.split("/").at(-1)}`);
  await page.getByRole("button", { name: "提交举报" }).click();
  await expect(page.getByRole("form", { name: "举报" }).getByRole("alert")).toBeVisible();
  await page.getByLabel(/涉嫌类别/).selectOption("GRP-01");
  await page.getByLabel(/说明/).fill("群名称与群内内容不符。");
  await page.getByRole("button", { name: "提交举报" }).click();
  await expect(page.getByText(/举报 R-\d{4}-\d{2}-\d+ 已提交/)).toBeVisible();
  await expect(page.getByText("查询码", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "看案件" }).click();
  await expect(page.getByText("涉嫌群名称、简介违规，分类不实").first()).toBeVisible();
});

test("compliance reads a case file and has no queue and no panel", async ({ pageAs }) => {
  const page = await pageAs("compliance");
  await page.goto("/cases");
  await page.getByRole("row").getByRole("link").first().click();
  await expect(page.getByRole("complementary", { name: "队列" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^认领/ })).toHaveCount(0);
});
