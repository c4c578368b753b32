import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { testDatabase } from "./fixtures/database";
import { expect, test } from "./fixtures/test";

// One person's notices: one test at a time.
test.describe.configure({ mode: "serial" });

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function isAccessible(page: Page) {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

/** The newest notice of 赵启山 that tells of a decision: what the demo leaves to appeal against. */
async function openForm(page: Page): Promise<string> {
  await page.goto("/my/appeals");
  const open = page.getByRole("listitem").filter({ hasText: /待复核|复核中/ });
  // An earlier run may have been broken off.
  if ((await open.count()) > 0) {
    await withdraw(page, /A-[\d-]+/.exec((await open.first().textContent()) ?? "")?.[0] ?? "");
  }
  await page.goto("/my/standing");
  const entries = page.getByRole("table", { name: "积分记录" });
  await entries.getByRole("link", { name: "申诉", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "提出申诉" })).toBeVisible();
  return new URL(page.url()).searchParams.get("notice") ?? "";
}

async function fileAppeal(page: Page): Promise<string> {
  await page.getByLabel("不同意哪一点").selectOption("severity");
  await page.getByLabel("理由", { exact: true }).fill("我在外地开会，回来当天就删除了消息，并提醒了全群。");
  await page.getByRole("button", { name: "提交申诉" }).click();
  await expect(page).toHaveURL(/\/my\/appeals\/A-\d{4}-\d\d-\d{4}/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

async function withdraw(page: Page, number: string) {
  await page.goto(`/my/appeals/${number}`);
  await page.getByRole("button", { name: "撤回申诉" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "撤回申诉" }).click();
  await expect(page.getByText("已撤回。")).toBeVisible();
}

for (const [name, viewport] of [
  ["a phone", { width: 390, height: 844 }],
  ["a desk", { width: 1280, height: 800 }],
] as const) {
  test(`on ${name} a person appeals, keeps what was typed when refused, sees the clock and withdraws`, async ({
    pageAs,
  }) => {
    test.setTimeout(240_000);
    const page = await pageAs("zhao");
    await page.setViewportSize(viewport);
    const notice = await openForm(page);
    await expect(page.getByText(/可在 \d{4}-\d\d-\d\d \d\d:\d\d 前申诉/).first()).toBeVisible();
    await isAccessible(page);

    await page.getByLabel("理由", { exact: true }).fill("短");
    await page.getByRole("button", { name: "提交申诉" }).click();
    const problems = page.getByRole("alert").first();
    await expect(problems.getByRole("link")).toHaveCount(2);
    await expect(page.getByLabel("理由", { exact: true })).toHaveValue("短");

    // Files of an earlier visit that were not handed in are still there.
    const removals = page.getByRole("button", { name: /^移除 / });
    for (let left = await removals.count(); left > 0; left--) await removals.first().click();
    await expect(removals).toHaveCount(0);
    await page.getByLabel("选择文件").setInputFiles([
      { name: "截图.png", mimeType: "image/png", buffer: png },
      { name: "伪装.png", mimeType: "image/png", buffer: Buffer.from("<html></html>") },
    ]);
    await expect(page.getByText(/伪装\.png: 只能上传/)).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText("截图.png", { exact: true })).toBeVisible();

    await page.getByRole("button", { name: "再写一项理由" }).click();
    await page.getByLabel("不同意哪一点").nth(1).selectOption("measure");
    await page.getByLabel("理由", { exact: true }).nth(1).fill("群里有三位管理员，处置时已经有人在管。");
    await page.getByLabel("不同意哪一点").first().selectOption("facts");
    await page.getByLabel("理由", { exact: true }).first().fill("消息当天已经删除，记录里看不到。");
    await page.getByRole("button", { name: "提交申诉" }).click();
    await expect(page).toHaveURL(/\/my\/appeals\/A-/);
    const number = new URL(page.url()).pathname.split("/").at(-1) ?? "";

    await expect(page.getByText(/剩 \d+ 天/).first()).toBeVisible();
    await expect(page.getByText("理由 2：处置")).toBeVisible();
    const href = (await page.getByRole("link", { name: "截图.png" }).getAttribute("href")) ?? "";
    const file = await page.request.get(href);
    expect([file.status(), file.headers()["content-type"]]).toEqual([200, "image/png"]);
    await isAccessible(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);

    await page.goto(`/my/appeals/new?notice=${notice}`);
    await expect(page.getByText("对这份告知书已经提出申诉。")).toBeVisible();
    await withdraw(page, number);
    await page.goto("/my/appeals");
    await expect(page.getByRole("link", { name: new RegExp(number) })).toBeVisible();
    await isAccessible(page);

    const other = await pageAs("member");
    for (const path of [`/my/appeals/${number}`, href, `/my/appeals/new?notice=${notice}`]) {
      expect((await other.goto(path))?.status(), path).toBe(404);
    }
  });
}

test("the queue shows who may take an appeal; the page sets decision, evidence and appeal side by side; nothing is confirmed unseen", async ({
  pageAs,
}) => {
  test.setTimeout(240_000);
  const person = await pageAs("zhao");
  await openForm(person);
  const number = await fileAppeal(person);

  const sql = testDatabase();
  const [decided] = await sql`select k.login_name from appeals a join decisions d on d.id = a.decision_id
    join accounts k on k.id = d.decided_by where a.number = ${number}`;
  await sql.end();
  const [decider, reviewer] =
    decided?.login_name === "moderator2@demo" ? ["moderator2", "moderator"] : ["moderator", "moderator2"];

  const own = await pageAs(decider ?? "");
  await own.goto("/appeals?view=open");
  const refused = own.getByRole("row").filter({ hasText: number });
  await expect(refused).toBeVisible();
  await own.goto(`/appeals/${number}`);
  if (decided?.login_name === `${decider}@demo`) {
    await expect(own.getByText("你不能复核：原决定由你作出。")).toBeVisible();
    await expect(own.getByRole("button", { name: "领取复核" })).toHaveCount(0);
  }

  const page = await pageAs(reviewer ?? "");
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/appeals");
  await page.getByRole("row").filter({ hasText: number }).getByRole("link").first().click();
  for (const part of ["原决定", "证据", "申诉"]) {
    await expect(page.getByRole("heading", { level: 2, name: part, exact: true })).toBeVisible();
  }
  await page.getByRole("button", { name: "领取复核" }).click();
  await expect(page.getByText("你在复核")).toBeVisible();
  const form = page.getByRole("form", { name: "答复" });
  await expect(form.getByText("维持原决定", { exact: true })).toBeVisible();
  await expect(form.getByText("信用分不变。")).toBeVisible();
  await isAccessible(page);

  await form.getByRole("radio", { name: "撤销" }).check({ force: true });
  await expect(form.getByText("撤销原决定，视同从未发生")).toBeVisible();
  await expect(form.getByText(/信用分 \d+（[A-E]）变为 \d+（[A-E]）。/)).toBeVisible();
  await expect(
    form.getByText("处置只会维持、缩短或作废，不会增加或延长。").or(form.getByText("平台收到更正。")).first(),
  ).toBeVisible();
  // Without an answer to the argument nothing is decided, and the choice stays.
  await form.getByLabel("说明（告诉申诉人）").fill("采信申诉人提供的会议记录。");
  await form.getByRole("button", { name: "撤销原决定并答复" }).click();
  await expect(form.getByRole("alert").getByRole("link")).toHaveCount(1);
  await expect(form.getByLabel("说明（告诉申诉人）")).toHaveValue("采信申诉人提供的会议记录。");

  await form.getByRole("radio", { name: "变更" }).check({ force: true });
  await expect(form.getByText("选了“变更”，要改动类别、程度、身份或档次中的一项。")).toBeVisible();
  await expect(form.getByRole("button", { name: "先看预览" })).toBeDisabled();
  await form.getByLabel("程度").selectOption("S5");
  await expect(form.getByText(/这样会使结果变重，不能确认|程度不在这一类别的范围内/)).toBeVisible();
  await form.getByLabel("程度").selectOption("S2");
  await expect(form.getByText("部分改变原决定", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "放回队列" }).click();
  await expect(page.getByRole("button", { name: "领取复核" })).toBeVisible();
  await person.goto("/my/notices");
  await expect(person.getByText("申诉受理通知").first()).toBeVisible();
  await withdraw(person, number);
});

test("a lead assigns, and roles without a part see nothing", async ({ pageAs }) => {
  const person = await pageAs("zhao");
  await openForm(person);
  const number = await fileAppeal(person);
  const lead = await pageAs("lead");
  await lead.goto(`/appeals/${number}`);
  await lead.getByRole("button", { name: "分派" }).click();
  const dialog = lead.getByRole("dialog");
  await dialog.getByLabel("复核人").selectOption({ label: "孟怀远" });
  await dialog.getByRole("button", { name: "分派" }).click();
  await expect(lead.getByText("你在复核")).toBeVisible();
  for (const role of ["administrator", "auditor", "regulator", "member"]) {
    const page = await pageAs(role);
    const answer = await page.goto(`/appeals/${number}`);
    expect(answer?.status(), role).toBe(403);
  }
  await withdraw(person, number);
});

test("compliance and administrators set the working days; the year that is missing is said", async ({ pageAs }) => {
  const page = await pageAs("compliance");
  await page.goto("/settings/calendar");
  const table = page.getByRole("table", { name: "工作日历" });
  await expect(table.getByRole("row").filter({ hasText: "2026 年" })).toContainText("国务院办公厅");
  await page.getByRole("button", { name: /^修改 2025 年/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("上班的周末").fill("2024-01-01");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog.getByRole("alert")).toContainText("日期都要在 2025 年内");
  await expect(dialog.getByLabel("上班的周末")).toHaveValue("2024-01-01");
  await isAccessible(page);
  const moderator = await pageAs("moderator");
  expect((await moderator.goto("/settings/calendar"))?.status()).toBe(403);
});
