import type { Page } from "@playwright/test";
import { testDatabase } from "./fixtures/database";
import { expect, test } from "./fixtures/test";

const results = (page: Page) => page.getByRole("region", { name: "检索结果" }).getByRole("article");

/** States a purpose and searches. */
async function searchFor(page: Page, words: string): Promise<void> {
  await page.goto("/archive");
  await page.getByRole("radio", { name: "说明目的" }).check();
  await page.getByRole("textbox", { name: "检索目的" }).fill("核查个人信息买卖用语");
  await page.getByRole("searchbox", { name: "检索词" }).fill(words);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/archive\?s=/);
}

/** A recalled message of the demo whose words stand in no other. */
async function recalledMessage() {
  const sql = testDatabase();
  const [found] = await sql<{ body: string; message_id: string }[]>`
    select m.body, m.message_id from message_revisions r
      join messages m using (group_id, sent_at, message_id)
     where r.kind = 'recall' and m.kind = 'text' and length(m.body) between 12 and 60 and m.body !~ '[" “”-]'
       and (select count(*) from messages o where strpos(o.body, m.body) > 0) = 1
     order by m.sent_at desc limit 1`;
  await sql.end();
  if (!found) throw new Error("the demo has no recalled message");
  return { words: found.body, id: found.message_id };
}

test("no search without a basis; a mistake in the query is shown where it is, and nothing typed is lost", async ({
  pageAs,
}) => {
  const page = await pageAs("moderator");
  await page.goto("/archive");
  const query = page.getByRole("searchbox", { name: "检索词" });
  await expect(query).toBeFocused();
  await query.fill('资料 "打包');
  await query.press("Enter");
  await expect(page.getByRole("textbox", { name: "案号" })).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("textbox", { name: "案号" }).fill("C-1999-01-0001");
  await query.press("Enter");
  await expect(page.getByText("第 4 个字符起的引号没有闭合。").first()).toBeVisible();
  await expect(query).toHaveValue('资料 "打包');
  await query.fill("资料");
  await query.press("Enter");
  await expect(page.getByText("没有这个案号，请核对。").first()).toBeVisible();
});

test("a search for a purpose finds across groups, keeps its words out of the address and belongs to its account", async ({
  pageAs,
}) => {
  const page = await pageAs("moderator");
  await searchFor(page, "资料");
  expect(decodeURIComponent(page.url())).not.toContain("资料");
  await expect(results(page).first().locator("mark").first()).toHaveText("资料");
  await expect(page.getByRole("group", { name: "怎样比对" }).getByRole("radio", { name: "繁简通检" })).toBeChecked();
  await expect(results(page).first().getByText(/到期$/)).toBeVisible();
  const report = results(page).first().getByRole("link", { name: "举报" });
  await expect(report).toHaveAttribute("href", /^\/cases\/reports\/new\?group=.+&message=.+/);
  const lead = await pageAs("lead");
  expect((await lead.goto(page.url()))?.status()).toBe(404);
});

test("filters narrow the result, and an empty one says which filter hides how many", async ({ pageAs }) => {
  const page = await pageAs("compliance");
  await searchFor(page, "资料");
  const before = page.url();
  await page.getByRole("button", { name: "类型", exact: true }).click();
  await page.getByRole("checkbox", { name: "视频" }).check();
  await page.getByRole("button", { name: "应用" }).click();
  await expect(page.getByText(/去掉“类型”条件有 \d+ 条/)).toBeVisible();
  expect(page.url()).not.toBe(before);
  await page.getByRole("button", { name: "去掉“类型 视频”" }).click();
  await expect(results(page).first()).toBeVisible();
});

test("a case limits the search to its group and time, as locked chips say", async ({ pageAs }) => {
  const sql = testDatabase();
  const [found] = await sql<{ number: string; name: string }[]>`
    select c.number, g.name from cases c join groups g on g.id = c.group_id order by c.number limit 1`;
  await sql.end();
  const page = await pageAs("moderator");
  await page.goto(`/archive?case=${found?.number}`);
  await page.getByRole("searchbox", { name: "检索词" }).fill("的 OR 了 OR 吗");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: `依据 案件 ${found?.number}` })).toBeVisible();
  await expect(page.getByText("固定范围")).toHaveCount(2);
  await expect(results(page).first()).toBeVisible();
  const groups = await results(page)
    .getByRole("link", { name: found?.name ?? "" })
    .count();
  expect(groups).toBe(await results(page).count());
});

test("keys walk the results and open the conversation, where a recalled message stays closed until a reason is given", async ({
  pageAs,
}) => {
  const { words, id } = await recalledMessage();
  const page = await pageAs("moderator");
  await searchFor(page, `"${words}"`);
  await expect(results(page)).toHaveCount(1);
  await expect(results(page).getByText("撤回", { exact: false }).first()).toBeVisible();
  await page.getByRole("searchbox", { name: "检索词" }).blur();
  await page.keyboard.press("j");
  await expect(results(page).first().getByRole("link", { name: "在会话中打开" })).toBeFocused();
  await page.keyboard.press("o");
  await expect(page).toHaveURL(/\/archive\/conversation\?/);
  const found = page.locator("#found");
  await expect(found).toContainText(id);
  await expect(found).not.toContainText(words);
  await found.getByRole("button", { name: "填写理由后看原文" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "理由" }).fill("看");
  await dialog.getByRole("button", { name: "查看并记录" }).click();
  await expect(dialog.getByText("至少 4 个字符。").first()).toBeVisible();
  await dialog.getByRole("textbox", { name: "理由" }).fill("核对撤回前的招揽用语");
  await dialog.getByRole("button", { name: "查看并记录" }).click();
  await expect(found.getByRole("list", { name: "各版本" })).toContainText(words);
  await page.getByRole("link", { name: "回到检索结果" }).click();
  await expect(page.getByText(`查看原文 ${id}`).first()).toBeVisible();
});

test("a conversation loads more and goes to a time", async ({ pageAs }) => {
  const page = await pageAs("moderator");
  await searchFor(page, "资料");
  await results(page).first().getByRole("link", { name: "在会话中打开" }).click();
  const messages = page.getByRole("region", { name: "群组会话" }).getByRole("article");
  await expect(messages.first()).toBeVisible();
  const before = await messages.count();
  await page.getByRole("link", { name: "加载更早 40 条" }).click();
  await expect(messages).toHaveCount(before + 40);
  await page.getByLabel("跳到时间").fill("2026-08-20T12:00");
  await page.getByRole("main").getByRole("button", { name: "跳转" }).click();
  await expect(page).toHaveURL(/t=2026-08-20/);
  await page.getByRole("link", { name: "回到命中的消息" }).click();
  await expect(page.locator("#found")).toBeVisible();
});

test("administrators and auditors are refused", async ({ pageAs }) => {
  for (const key of ["administrator", "auditor"]) {
    const page = await pageAs(key);
    expect((await page.goto("/archive"))?.status()).toBe(403);
  }
});

test("a regulator searches within the order, without anything to act with, and sees the own log", async ({
  pageAs,
}) => {
  const page = await pageAs("regulator");
  await page.goto("/oversight");
  await page.getByRole("button", { name: "按此文书查阅" }).first().click();
  await expect(page.getByRole("region", { name: "只读检查" })).toBeVisible();
  await page.goto("/oversight/archive");
  await page.getByRole("searchbox", { name: "检索词" }).fill("资料");
  await page.keyboard.press("Enter");
  await expect(results(page).first()).toBeVisible();
  await expect(page.getByText("固定范围")).toHaveCount(3);
  await expect(page.getByRole("link", { name: "举报" })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "本次检查不能做什么" })).toBeVisible();
  await expect(page.getByText(/“资料”，\d+ 条/).first()).toBeVisible();
  await results(page).first().getByRole("link", { name: "在会话中打开" }).click();
  await expect(page.locator("#found")).toBeVisible();
});
