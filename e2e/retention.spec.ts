import { createPublicKey, verify } from "node:crypto";
import { AxeBuilder } from "@axe-core/playwright";
import { testDatabase } from "./fixtures/database";
import { expect, test } from "./fixtures/test";

const sql = testDatabase();
test.afterAll(() => sql.end());

const reason = "诉讼需要，保全至判决生效";

test("a hold is placed by one compliance officer and released only by another", async ({ pageAs }) => {
  const [group] = await sql`select code, name from groups where not placeholder order by message_count desc limit 1`;
  const first = await pageAs("compliance");
  await first.goto("/retention/holds");
  await first.getByRole("link", { name: "保全内容" }).click();
  await first.getByRole("navigation", { name: "按什么保全" }).getByRole("link", { name: "群组" }).click();
  await first.getByLabel("群组识别编码").fill("0000-0000");
  await first.getByLabel("理由").fill("短");
  await first.getByRole("button", { name: "保全" }).click();
  await expect(first.getByRole("form").getByRole("alert")).toContainText("至少 10 个字符");
  await first.getByLabel("理由").fill(reason);
  await first.getByRole("button", { name: "保全" }).click();
  await expect(first.getByRole("form").getByRole("alert")).toContainText("群组识别编码不存在");
  await first.getByLabel("群组识别编码").fill(String(group?.code));
  await first.getByRole("button", { name: "保全" }).click();
  await expect(first).toHaveURL(/\/retention\/holds\/[0-9a-f-]{36}$/);
  await expect(first.getByText("保全中", { exact: true })).toBeVisible();
  await expect(first.getByText(reason)).toBeVisible();
  await expect(first.getByRole("table").getByRole("link", { name: String(group?.name) })).toBeVisible();
  const page = first.url();

  const auditor = await pageAs("auditor");
  await auditor.goto(page);
  await expect(auditor.getByText("理由加密保存。")).toBeVisible();
  await expect(auditor.getByText(reason)).toHaveCount(0);
  await expect(auditor.getByRole("button", { name: "提出解除" })).toHaveCount(0);

  await first.getByRole("button", { name: "提出解除" }).click();
  await first.getByRole("dialog").getByLabel("理由").fill("判决已经生效，不再需要");
  await first.getByRole("dialog").getByRole("button", { name: "提出解除" }).click();
  await expect(first.getByText("由你提出解除，须由另一人批准。")).toBeVisible();
  await expect(first.getByRole("button", { name: "批准解除" })).toHaveCount(0);

  const second = await pageAs("compliance2");
  await second.goto(page);
  await second.getByRole("button", { name: "批准解除" }).click();
  await second.getByRole("dialog").getByRole("button", { name: "批准解除" }).click();
  await expect(second.getByText("已解除", { exact: true })).toBeVisible();
  await expect(second.getByText("判决已经生效，不再需要")).toBeVisible();
  await second.goto("/retention/holds?state=released");
  await expect(
    second
      .getByRole("table")
      .getByRole("link", { name: /^H-\d{4}-\d{2}-\d{4}$/ })
      .first(),
  ).toBeVisible();
});

test("what a search finds can be held, each message by itself", async ({ pageAs }) => {
  const [found] = await sql`
    select substring(body from '[一-龥]{2}') as words from messages where body ~ '[一-龥]{2}' order by sent_at desc limit 1`;
  const page = await pageAs("compliance");
  await page.goto("/archive");
  await page.getByRole("radio", { name: "说明目的" }).check();
  await page.getByRole("textbox", { name: "检索目的" }).fill("核对保全范围");
  await page.getByRole("searchbox", { name: "检索词" }).fill(`"${found?.words}"`);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/archive\?s=/);
  const search = new URL(page.url()).searchParams.get("s");
  await page.goto(`/retention/holds/new?by=search&search=${search}`);
  await page.getByLabel("理由").fill(reason);
  await page.getByRole("button", { name: "保全" }).click();
  await expect(page.getByText(/^[\d,]+ 条消息，逐条保全$/)).toBeVisible();
});

test("a retention time is refused below the floor, needs a reason above the ceiling and a second person to hold", async ({
  pageAs,
}) => {
  const first = await pageAs("compliance");
  const second = await pageAs("compliance2");
  const dialog = first.getByRole("dialog");
  const propose = async (days: string, why: string) => {
    await first.goto("/settings/retention");
    await first.getByRole("button", { name: "提出改动" }).click();
    await dialog.getByLabel("语音").check();
    await dialog.getByLabel("天数").fill(days);
    await dialog.getByLabel("理由").fill(why);
    await dialog.getByRole("button", { name: "提出", exact: true }).click();
  };
  await propose("184", "");
  await expect(dialog.getByRole("alert")).toContainText("不能小于 185");
  await propose("400", "");
  await expect(dialog.getByRole("alert")).toContainText("超过 365 天要写明理由");
  for (const [days, why] of [
    ["400", "监管要求语音保存更久"],
    ["200", ""],
  ] as const) {
    await propose(days, why);
    await expect(dialog).toBeHidden();
    const waiting = first.getByRole("row", { name: new RegExp(`语音 改为 ${days} 天`) }).filter({ hasText: "待批准" });
    await expect(waiting).toContainText("由你提出，须由另一人批准");
    await expect(waiting.getByRole("button", { name: "批准", exact: true })).toHaveCount(0);
    await second.goto("/settings/retention");
    await second
      .getByRole("row")
      .filter({ hasText: "语音" })
      .filter({ hasText: "待批准" })
      .getByRole("button", { name: "批准", exact: true })
      .click();
    await second.getByRole("dialog").getByRole("button", { name: "批准", exact: true }).click();
    await expect(second.getByRole("listitem").filter({ hasText: "语音" })).toContainText(`${days} 天`);
  }
});

test("a day that nobody proved stands out in the calendar and raises an alarm on the overview", async ({ pageAs }) => {
  const page = await pageAs("lead");
  await page.goto("/retention");
  await expect(page.getByRole("img", { name: /每天的留存$/ }).first()).toBeVisible();
  await page.getByText("看表格").first().click();
  await expect(page.getByRole("table").first()).toContainText("没有核对");
  const [taken] = await sql`
    delete from coverage_days where (platform_id, day) in (
      select platform_id, max(day) - 3 from coverage_days group by 1 order by count(*) desc limit 1) returning *`;
  try {
    await page.goto("/overview");
    await expect(page.getByText("1 天没有核对")).toBeVisible();
    // Other alarms of the archive lead there too.
    await page.getByRole("link", { name: "看覆盖" }).first().click();
    await expect(page).toHaveURL(/\/retention$/);
    await expect(page.getByTitle(/没有核对$/)).toHaveCount(1);
  } finally {
    await sql`insert into coverage_days ${sql({ ...taken, gaps: sql.json(taken?.gaps) })} on conflict do nothing`;
  }
});

test("a purge leaves a tally that anybody can check with the public key", async ({ pageAs }) => {
  const [before] =
    await sql`select coalesce(max(number), 0)::int as number from purge_runs where finished_at is not null`;
  await sql`select graphile_worker.add_job('archive.purge')`;
  const next = Number(before?.number) + 1;
  await expect
    .poll(async () => (await sql`select 1 from purge_runs where number = ${next} and finished_at is not null`).length, {
      timeout: 60_000,
    })
    .toBe(1);
  const page = await pageAs("auditor");
  await page.goto("/retention/purges");
  const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: String(next), exact: true }) });
  await expect(row).toContainText("签名正确");
  await row.getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "自行验证" })).toBeVisible();
  const said = async (name: string) =>
    page.getByRole("heading", { name, exact: true }).locator("xpath=following-sibling::pre").innerText();
  const tally = await said("签名的内容");
  expect(JSON.parse(tally)).toMatchObject({ format: "qunjian-purge-tally/1", number: next, floorDays: 185 });
  const key = createPublicKey(await said("公钥"));
  const signature = Buffer.from(await said("签名（base64）"), "base64");
  expect(verify(null, Buffer.from(tally), key, signature)).toBe(true);
  expect(verify(null, Buffer.from(tally.replace('"floorDays":185', '"floorDays":184')), key, signature)).toBe(false);
});

test("retention is for those who account for it: a moderator is refused, an administrator sees no holds", async ({
  pageAs,
}) => {
  const moderator = await pageAs("moderator");
  for (const path of ["/retention", "/retention/holds", "/retention/purges", "/settings/retention"])
    expect((await moderator.goto(path))?.status()).toBe(403);
  const administrator = await pageAs("administrator");
  expect((await administrator.goto("/retention"))?.status()).toBe(200);
  await expect(administrator.getByRole("link", { name: "保全", exact: true })).toHaveCount(0);
  expect((await administrator.goto("/retention/holds"))?.status()).toBe(403);
});

test("the screens of retention keep the rules of accessibility", async ({ pageAs }) => {
  const page = await pageAs("compliance");
  for (const path of [
    "/retention",
    "/retention/holds",
    "/retention/holds/new?by=person",
    "/retention/purges",
    "/settings/retention",
  ]) {
    await page.goto(path);
    await expect(page.getByRole("main")).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  }
});
