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
  await expect(page.getByText(/^\d+ 条$/)).toBeVisible();
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

test("the order can be turned, and terms, roles and days are chips that can be taken off", async ({ pageAs }) => {
  const page = await pageAs("compliance");
  await searchFor(page, "资料 -兼职");
  const times = () => results(page).locator("time").first().getAttribute("datetime");
  const newest = await times();
  await page.getByRole("navigation", { name: "排序" }).getByRole("link", { name: "旧的在前" }).click();
  await expect(page).toHaveURL(/order=oldest/);
  await expect.poll(times).not.toBe(newest);
  await page.getByRole("button", { name: "去掉检索词“兼职”" }).click();
  await expect(page.getByRole("searchbox", { name: "检索词" })).toHaveValue("资料");
  // The answer of the search before may still be on its way: it draws the bar anew and closes what is open in it.
  await expect(async () => {
    await page.getByRole("button", { name: "当时身份", exact: true }).click({ timeout: 2000 });
    await page.getByRole("checkbox", { name: "成员" }).check({ timeout: 2000 });
  }).toPass();
  await page.getByRole("button", { name: "应用" }).click();
  await expect(page.getByRole("button", { name: "当时身份 成员", exact: true })).toBeVisible();
  await expect(results(page).filter({ hasNot: page.getByText("成员", { exact: true }) })).toHaveCount(0);
  await page.getByRole("button", { name: "时间", exact: true }).click();
  await page.getByRole("button", { name: "近 7 天" }).click();
  await page.getByRole("button", { name: "应用" }).click();
  await page.getByRole("button", { name: /^去掉“时间 / }).click();
  await page.getByRole("button", { name: "去掉“当时身份 成员”" }).click();
  await expect(page.getByRole("button", { name: "当时身份", exact: true })).toBeVisible();
});

test("groups are picked by name, several at once", async ({ pageAs }) => {
  const sql = testDatabase();
  const rows = await sql<{ name: string }[]>`
    select name from groups g where strpos(name, '信息') > 0 order by member_count desc limit 2`;
  await sql.end();
  const page = await pageAs("moderator");
  await searchFor(page, "的 OR 了 OR 资料");
  await page.getByRole("button", { name: "群组", exact: true }).click();
  await page.getByRole("textbox", { name: "群名或识别编码" }).fill("信息");
  for (const { name } of rows)
    await page.getByRole("list", { name: "找到的群组" }).getByRole("checkbox", { name }).first().check();
  await page.getByRole("button", { name: "应用" }).click();
  await expect(page.getByRole("button", { name: /^群组 .*信息/ })).toBeVisible();
  await expect(results(page).first().getByRole("link").first()).toHaveText(
    new RegExp(rows.map(({ name }) => name).join("|")),
  );
  const found = await results(page).evaluateAll((all) => all.map((row) => row.querySelector("a")?.textContent ?? ""));
  expect(found.filter((name) => !rows.some((row) => row.name === name))).toEqual([]);
});

test("keys choose results and put them into the basket of the purpose, which takes notes and gives them back", async ({
  pageAs,
}) => {
  const page = await pageAs("lead");
  await searchFor(page, "资料");
  await expect(results(page).first()).toBeVisible();
  const basket = page.getByRole("list", { name: "证据篮" });
  for (const left of await basket.getByRole("button").all()) await left.click();
  await expect(basket.getByRole("listitem")).toHaveCount(0);
  await page.getByRole("searchbox", { name: "检索词" }).blur();
  await page.keyboard.press("j");
  await page.keyboard.press("Space");
  await page.keyboard.press("j");
  await page.keyboard.press("Space");
  const bar = page.getByRole("region", { name: "已选中的消息" });
  await expect(bar.getByText("已选 2 条")).toBeVisible();
  await page.getByRole("searchbox", { name: "检索词" }).focus();
  await page.keyboard.press("b");
  await expect(bar.getByText("已选 2 条")).toBeVisible();
  await page.getByRole("searchbox", { name: "检索词" }).fill("资料");
  await page.getByRole("searchbox", { name: "检索词" }).blur();
  await page.keyboard.press("b");
  await expect(basket.getByRole("listitem")).toHaveCount(2);
  await expect(bar).toHaveCount(0);
  await page.getByRole("link", { name: "打开证据篮" }).click();
  await expect(page).toHaveURL(/\/archive\/baskets\//);
  const items = page.getByRole("main").getByRole("article");
  await expect(items).toHaveCount(2);
  await expect(items.first()).toContainText("校验值与放入时一致");
  await items
    .first()
    .getByRole("button", { name: /写注|改注/ })
    .click();
  await page.getByRole("dialog").getByRole("textbox", { name: "注" }).fill("同一话术，出现两次");
  await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
  await expect(items.first()).toContainText("同一话术，出现两次");
  await items
    .last()
    .getByRole("button", { name: /^移出证据篮/ })
    .click();
  await expect(items).toHaveCount(1);
  const other = await pageAs("moderator");
  expect((await other.goto(page.url()))?.status()).toBe(404);
});

test("chosen messages are quoted in the file of a case that exists", async ({ pageAs }) => {
  const sql = testDatabase();
  const [open] = await sql<{ number: string }[]>`
    select c.number from cases c where c.state = 'open' and c.group_id is not null
       and exists (select from messages m where m.group_id = c.group_id and m.sent_at > c.opened_at - interval '30 days'
                      and strpos(m.body, '的') > 0)
     order by c.number desc limit 1`;
  await sql.end();
  const page = await pageAs("moderator");
  await page.goto(`/archive?case=${open?.number}`);
  await page.getByRole("searchbox", { name: "检索词" }).fill("的 OR 了 OR 吗");
  await page.keyboard.press("Enter");
  const row = results(page).first();
  await row.getByRole("checkbox").check();
  const chosen = await row.getByRole("checkbox").getAttribute("data-choose");
  const { messageId } = JSON.parse(chosen ?? "{}") as { messageId: string };
  await page.getByRole("button", { name: "加入案件" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox", { name: "案号" })).toHaveValue(open?.number ?? "");
  await dialog.getByRole("textbox", { name: "案号" }).fill("C-1999-01-0001");
  await dialog.getByRole("button", { name: "引用为证据" }).click();
  await expect(dialog.getByText("没有这个案号，请核对。").first()).toBeVisible();
  await dialog.getByRole("textbox", { name: "案号" }).fill(open?.number ?? "");
  await dialog.getByRole("button", { name: "引用为证据" }).click();
  await expect(page.getByText(new RegExp(`到案件 ${open?.number}`))).toBeVisible();
  await page.goto(`/cases/${open?.number}?tab=evidence`);
  await expect(page.getByRole("region", { name: "证据" })).toContainText(messageId);
});

test("results are reported; a choice made while a refusal is under way stays", async ({ pageAs }) => {
  const page = await pageAs("moderator");
  await searchFor(page, "资料");
  await results(page).first().getByRole("checkbox").check();
  await page.getByRole("button", { name: "举报" }).click();
  const dialog = page.getByRole("dialog");
  const category = dialog.getByRole("combobox", { name: "类别" });
  const [, first, second] = await category
    .locator("option")
    .evaluateAll((all) => all.map((one) => one.getAttribute("value")));
  await category.selectOption(first ?? "");
  await dialog.getByRole("textbox", { name: "说明" }).evaluate((field) => field.removeAttribute("maxlength"));
  await dialog.getByRole("textbox", { name: "说明" }).fill("长".repeat(2001));
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/archive?s=*", async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });
  await dialog.getByRole("button", { name: "提交举报" }).click();
  await category.selectOption(second ?? "");
  answer();
  await expect(dialog.getByText("最多 2000 个字符，请缩短。").first()).toBeVisible();
  await expect(category).toHaveValue(second ?? "");
  await dialog.getByRole("textbox", { name: "说明" }).fill("同一话术在多个群出现");
  await dialog.getByRole("button", { name: "提交举报" }).click();
  await expect(page.getByText(/已举报 1 条，案件 C-/)).toBeVisible();
});

test("a search is kept under a name, run again, renamed and deleted", async ({ pageAs }) => {
  const page = await pageAs("moderator");
  await page.goto("/archive");
  await searchFor(page, "资料");
  const name = `招揽用语 ${Date.now() % 100_000}`;
  await page.getByRole("button", { name: "保存检索" }).click();
  await page.getByRole("textbox", { name: "名称" }).fill(name);
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByText("已保存。")).toBeVisible();
  await page.goto("/archive/saved");
  const row = page.getByRole("row").filter({ hasText: name });
  await expect(row).toContainText("核查个人信息买卖用语");
  await row.getByRole("button", { name: "改名" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "名称" }).fill(`${name} 甲`);
  await page.getByRole("dialog").getByRole("button", { name: "改名" }).click();
  await expect(row).toContainText(`${name} 甲`);
  await row.getByRole("button", { name: "运行" }).click();
  await expect(page).toHaveURL(/\/archive\?s=/);
  await expect(page.getByRole("searchbox", { name: "检索词" })).toHaveValue("资料");
  await expect(results(page).first()).toBeVisible();
  await page.goto("/archive/saved");
  await row.getByRole("button", { name: "删除" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "删除检索" }).click();
  await expect(row).toHaveCount(0);
});

test("only compliance places holds; a held message says by which", async ({ pageAs }) => {
  const moderator = await pageAs("moderator");
  await searchFor(moderator, "资料");
  await results(moderator).first().getByRole("checkbox").check();
  await expect(moderator.getByRole("button", { name: "保全" })).toHaveCount(0);
  const page = await pageAs("compliance");
  await searchFor(page, "资料");
  await results(page).last().getByRole("checkbox").check();
  await page.keyboard.press("h");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "理由" }).fill("配合主管部门调查，留存原始内容");
  await dialog.getByRole("button", { name: "保全" }).click();
  const said = page.getByText(/已保全，编号 H-/);
  await expect(said).toBeVisible();
  const number = (await said.textContent())?.match(/H-[\d-]+\d/)?.[0] ?? "";
  await page.getByRole("button", { name: "状态", exact: true }).click();
  await page.getByRole("checkbox", { name: "保全中" }).check();
  await page.getByRole("button", { name: "应用" }).click();
  await expect(page.getByRole("button", { name: "状态 保全中", exact: true })).toBeVisible();
  await expect(
    results(page)
      .getByText(new RegExp(`保全 ${number}|保全 H-`))
      .first(),
  ).toBeVisible();
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
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /举报|加入|保全|保存/ })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "本次检查不能做什么" })).toBeVisible();
  await expect(page.getByText(/“资料”，\d+ 条/).first()).toBeVisible();
  await results(page).first().getByRole("link", { name: "在会话中打开" }).click();
  await expect(page.locator("#found")).toBeVisible();
});
