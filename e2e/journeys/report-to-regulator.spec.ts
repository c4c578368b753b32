import type { Page } from "@playwright/test";
import { testDatabase } from "../fixtures/database";
import { expect, test } from "../fixtures/test";

const mainGroup = "夜航船影视分享";

/** The case of the demo's story that waits to be decided: its group's creator was told four days ago and did nothing. */
async function openMainCase(page: Page): Promise<string> {
  await page.goto("/cases");
  const row = page.getByRole("row").filter({ hasText: mainGroup });
  const href = await row.getByRole("link").first().getAttribute("href");
  if (!href) throw new Error("the main case is not in the queue");
  await page.goto(href);
  await expect(page.getByRole("heading", { name: mainGroup })).toBeVisible();
  return new URL(href, page.url()).pathname.split("/").at(-1) ?? "";
}

test("a report becomes a decision, a suspension, a notice, a message to the platform, and a record a regulator verifies", async ({
  pageAs,
}) => {
  test.setTimeout(240_000);

  await test.step("a member reports what was said in the group", async () => {
    const member = await pageAs("member");
    await member.goto("/my/report");
    const group = member.getByRole("option", { name: mainGroup });
    await member.getByLabel("群组", { exact: true }).selectOption((await group.getAttribute("value")) ?? "");
    await member.getByRole("button", { name: "看这个群" }).click();
    await expect(member.getByRole("radio").first()).toBeVisible();
    await member.getByRole("radio").first().check();
    await member.getByLabel("涉嫌什么").selectOption("SPM-01");
    await member.getByLabel("发生了什么").fill("反复有人以免费会员为名要验证码，请审核。");
    await member.getByRole("button", { name: "提交举报" }).click();
    await expect(member.getByText(/已收到举报/)).toBeVisible();
    await expect(member.getByText("回执号", { exact: true })).toBeVisible();
  });

  const moderator = await pageAs("moderator");
  let caseNumber = "";
  await test.step("a moderator claims the case, sees every consequence, and proposes the decision", async () => {
    caseNumber = await openMainCase(moderator);
    await moderator.getByRole("button", { name: /^认领/ }).first().click();
    await expect(moderator.getByText("我已认领")).toBeVisible();
    const panel = moderator.getByRole("region", { name: "决定", exact: true });
    // The key V says that it is a violation; the page may still be waking up.
    await expect(async () => {
      await moderator.keyboard.press("v");
      await expect(panel.getByLabel("类别", { exact: true })).toBeVisible({ timeout: 500 });
    }).toPass();
    await panel
      .getByLabel("理由", { exact: true })
      .fill("以免费会员为名索取银行卡和验证码，已有成员受损。群主得知超过 72 小时，没有采取任何措施。");
    await panel
      .getByRole("checkbox", { name: /管理责任|夜\*/ })
      .first()
      .check();
    await expect(panel.getByText("30 × 100% × 100%").first()).toBeVisible();
    await expect(panel.getByText(/管理权限暂停 30 天|暂停管理权限 30 天/).first()).toBeVisible();
    await panel.getByRole("button", { name: /提交给第二人/ }).click();
    const dialog = moderator.getByRole("dialog");
    await dialog.getByRole("checkbox", { name: /已核对证据/ }).check();
    await dialog.getByRole("button", { name: /提交给第二人/ }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step("the proposer cannot approve; a lead does, and it takes effect", async () => {
    await moderator.goto(`/cases/${caseNumber}`);
    await expect(moderator.getByText("由你提出，不能由你批准。").first()).toBeVisible();
    const lead = await pageAs("lead");
    await lead.goto(`/cases/${caseNumber}`);
    await lead.getByRole("button", { name: "批准", exact: true }).click();
    const dialog = lead.getByRole("dialog");
    await dialog.getByRole("checkbox", { name: /已核对证据和处置对象/ }).check();
    await dialog.getByRole("button", { name: "批准", exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(lead.getByText("已生效").first()).toBeVisible({ timeout: 60_000 });
  });

  await test.step("the suspended manager sees why and until when", async () => {
    const manager = await pageAs("lu");
    await manager.goto("/my/standing");
    await expect(manager.getByText("64", { exact: true }).first()).toBeVisible();
    await expect(manager.getByText(/管理权限.*暂停|暂停.*管理权限/).first()).toBeVisible();
    await expect(manager.getByText("−30").first()).toBeVisible();
    await manager.goto("/my/notices");
    await manager
      .getByRole("link")
      .filter({ hasText: /决定|告知|N-/ })
      .first()
      .click();
    await expect(manager.getByText(/FRD-02/).first()).toBeVisible();
  });

  await test.step("the platform is told", async () => {
    const sql = testDatabase();
    const told = await sql`
      select m.topic, m.version from outbox_messages m join accounts a on a.person_id::text = m.subject_id
       where a.login_name = 'lu@demo' and m.topic = 'measure.imposed'`;
    await sql.end();
    expect(told).toHaveLength(1);
  });

  await test.step("a regulator verifies it under the written order, and nothing beyond", async () => {
    const regulator = await pageAs("regulator");
    await regulator.goto("/oversight");
    const use = regulator.getByRole("button", { name: "按此文书查阅" });
    if (await use.isVisible()) await use.click();
    await expect(regulator.getByText("正在使用")).toBeVisible();
    await expect(regulator.getByText("只读检查")).toBeVisible();
    await regulator.goto(`/oversight/cases/${caseNumber}`);
    await expect(regulator.getByText("暂停管理权限").first()).toBeVisible();
    await expect(regulator.getByText("第二人批准").first()).toBeVisible();
    await expect(regulator.getByRole("button", { name: /批准|解除|认领/ })).toHaveCount(0);
    await regulator.goto("/oversight/log");
    await expect(regulator.getByText("看案件", { exact: true }).first()).toBeVisible();
    const outside = await regulator.goto("/cases");
    expect(outside?.status()).toBe(403);
  });

  await test.step("the compliance officer sees what the regulator saw", async () => {
    const compliance = await pageAs("compliance");
    await compliance.goto("/orders");
    await compliance.getByRole("link", { name: /118/ }).click();
    await expect(compliance.getByText("看案件", { exact: true }).first()).toBeVisible();
  });
});
