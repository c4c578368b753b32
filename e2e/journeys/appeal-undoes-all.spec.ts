import { randomUUID } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { testDatabase } from "../fixtures/database";
import { platformKey } from "../fixtures/platform-key";
import { expect as asserted, test } from "../fixtures/test";

// A page may be opened for the first time by this run.
const expect = asserted.configure({ timeout: 45_000 });

const dayMs = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * dayMs).toISOString();

/** A group of a platform with its creator and a member who insults, told to the creator four days ago. */
async function warnedGroup(request: APIRequestContext, headers: Record<string, string>) {
  const id = randomUUID().slice(0, 8);
  const [creator, member, reporter] = [`c-${id}`, `m-${id}`, `r-${id}`];
  const verification = { method: "id-number", at: ago(300) };
  const person = (one: string, displayName: string) => ({
    id: one,
    displayName,
    registeredAt: ago(400),
    verification,
    minor: null,
  });
  const people = [person(creator, "方知远"), person(member, "胡一刀"), person(reporter, "林小满")];
  expect((await request.put("/api/v1/people", { headers, data: people })).status()).toBe(200);
  const group = { id: `g-${id}`, name: `复核小组 ${id}`, category: "interest", createdAt: ago(60), creator };
  expect((await request.put("/api/v1/groups", { headers, data: [group] })).status()).toBe(200);
  const members = [member, reporter].map((one) => ({
    group: group.id,
    person: one,
    role: "member",
    since: ago(50),
    until: null,
  }));
  expect((await request.put("/api/v1/memberships", { headers, data: members })).status()).toBe(200);
  const message = {
    group: group.id,
    id: `msg-${id}`,
    sender: member,
    sentAt: ago(5),
    kind: "text",
    text: "你这个骗子，滚出去。",
  };
  const posted = await request.post("/api/v1/messages", {
    headers: { ...headers, "content-type": "application/x-ndjson", "idempotency-key": randomUUID() },
    data: JSON.stringify(message),
  });
  expect(await posted.json()).toMatchObject({ counts: { stored: 1 } });
  const report = {
    id: randomUUID(),
    group: group.id,
    message: message.id,
    reporter,
    category: "DEF-01",
    words: "反复辱骂，群主不管。",
    deliveredToManagersAt: ago(4),
  };
  const reported = await request.post("/api/v1/reports", { headers, data: report });
  expect(reported.status()).toBe(201);
  return { creator, reporter, group: group.id, name: group.name, report: (await reported.json()).number as string };
}

async function gate(request: APIRequestContext, headers: Record<string, string>, person: string, group: string) {
  const answer = await request.get(`/api/v1/gate?person=${person}&action=manage&group=${group}`, { headers });
  return (await answer.json()) as { answer: string; reason: string | null };
}

async function decide(page: Page, caseNumber: string) {
  await page.goto(`/cases/${caseNumber}`);
  await page.getByRole("button", { name: /^认领/ }).first().click();
  await expect(page.getByText("我已认领")).toBeVisible();
  const panel = page.getByRole("region", { name: "决定", exact: true });
  // The key V says that it is a violation; the page may still be waking up.
  await expect(async () => {
    await page.keyboard.press("v");
    await expect(panel.getByLabel("类别", { exact: true })).toBeVisible({ timeout: 500 });
  }).toPass();
  await panel.getByRole("radio", { name: /S3/ }).check({ force: true });
  await panel.getByLabel("理由", { exact: true }).fill("成员公开辱骂他人，群主四天前收到举报，一直没有处置。");
  const manager = panel.getByRole("checkbox", { name: /管理责任|方\*/ }).first();
  await manager.check();
  await expect(panel.getByText("16 × 100% × 100%").first()).toBeVisible();
  await panel.getByRole("button", { name: "提交", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: /已核对证据/ }).check();
  await dialog.getByRole("button", { name: "作出决定" }).click();
  await expect(dialog).toBeHidden();
}

test("a manager ignores a warned violation, falls below 60, is suspended, appeals and wins: every trace is as if it had never happened, and the log keeps the truth", async ({
  page: manager,
  pageAs,
  request,
}) => {
  test.setTimeout(420_000);
  const headers = { authorization: `Bearer ${await platformKey("qq")}`, "accept-language": "zh-CN" };
  const sql = testDatabase();
  const world = await warnedGroup(request, headers);
  const [person] = await sql<{ id: string }[]>`select id from people where external_id = ${world.creator}`;
  const personId = person?.id ?? "";

  await test.step("an earlier finding has left the manager 70 points", async () => {
    await sql`insert into findings (id, decision_id, case_id, person_id, category, severity, role, ground, occurred_at,
      effective_at, policy_id, recorded_at) values (${randomUUID()}, ${randomUUID()}, ${randomUUID()}, ${personId},
      'PRV-01', 'S4', 'sender', 'PRV-01', ${ago(101)}, ${ago(100)}, 'CP-1', ${ago(100)})`;
    expect(await gate(request, headers, world.creator, world.group)).toMatchObject({ answer: "allow" });
  });

  await test.step("a moderator finds that the manager did nothing for four days: below 60, suspended", async () => {
    const [found] = await sql<{ number: string }[]>`select c.number from cases c join reports r on r.case_id = c.id
      where r.number = ${world.report}`;
    await decide(await pageAs("moderator"), found?.number ?? "");
    await expect(async () => {
      const rows = await sql`select state from measures where person_id = ${personId} and kind = 'suspend-manager'`;
      expect(rows.map((row) => row.state)).toEqual(["active"]);
    }).toPass({ timeout: 60_000 });
    const refused = await gate(request, headers, world.creator, world.group);
    expect(refused).toMatchObject({ answer: "refuse", reason: "manager-suspended" });
  });

  let number = "";
  await test.step("the manager signs in by the platform's link, sees the suspension and appeals", async () => {
    const link = await request.post("/api/v1/sign-in-links", { headers, data: { person: world.creator } });
    const { pathname, hash } = new URL(((await link.json()) as { url: string }).url);
    await manager.goto(pathname + hash);
    await manager.getByRole("button", { name: "登录", exact: true }).click();
    await expect(manager).toHaveURL(/\/my/);
    await manager.goto("/my/standing");
    await expect(manager.getByText("54", { exact: true }).first()).toBeVisible();
    await expect(manager.getByText(/管理权限.*暂停|暂停.*管理权限/).first()).toBeVisible();
    await manager.getByRole("table", { name: "积分记录" }).getByRole("link", { name: "申诉", exact: true }).click();
    await manager.getByLabel("不同意哪一点").selectOption("facts");
    await manager.getByLabel("理由", { exact: true }).fill("平台的提示没有送到我的账号，当天我就把消息删除了。");
    await manager.getByRole("button", { name: "提交申诉" }).click();
    await expect(manager).toHaveURL(/\/my\/appeals\/A-/);
    number = new URL(manager.url()).pathname.split("/").at(-1) ?? "";
    await expect(manager.getByText(/剩 \d+ 天/).first()).toBeVisible();
  });

  await test.step("who decided may not review it; another does, sees what would be undone, and reverses", async () => {
    const decider = await pageAs("moderator");
    await decider.goto(`/appeals/${number}`);
    await expect(decider.getByText("你不能复核：原决定由你作出。")).toBeVisible();
    const reviewer = await pageAs("moderator2");
    await reviewer.goto(`/appeals/${number}`);
    await expect(reviewer.getByText("你这个骗子，滚出去。")).toBeVisible();
    await reviewer.getByRole("button", { name: "领取复核" }).click();
    const form = reviewer.getByRole("form", { name: "答复" });
    await form.getByRole("radio", { name: "撤销" }).check({ force: true });
    await expect(form.getByText("信用分 54（D）变为 70（C）。")).toBeVisible();
    await expect(form.getByText(/暂停管理权限（M-[\d-]+）作废。/)).toBeVisible();
    await form.getByLabel("对理由 1 的答复").fill("平台核实提示没有送达，采信。");
    await form.getByLabel("说明（告诉申诉人）").fill("提示没有送达，知情时间不成立，原认定撤销。");
    await form.getByRole("button", { name: "撤销原决定并答复" }).click();
    await expect(reviewer.getByText("已撤销原决定").first()).toBeVisible();
  });

  await test.step("score, suspension, rights and notices are as if it had never happened", async () => {
    await manager.goto("/my/standing");
    await expect(manager.getByText("70", { exact: true }).first()).toBeVisible();
    await expect(manager.getByText("−16")).toHaveCount(0);
    await expect(manager.getByText(/暂停 \d+ 天/)).toHaveCount(0);
    await manager.goto(`/my/appeals/${number}`);
    await expect(manager.getByText("平台核实提示没有送达，采信。")).toBeVisible();
    await expect(manager.getByText("撤销原决定，视同从未发生").first()).toBeVisible();
    await manager.goto("/my/notices");
    await expect(manager.getByText("申诉答复告知书").first()).toBeVisible();
    expect(await gate(request, headers, world.creator, world.group)).toMatchObject({ answer: "allow" });
    const [standing] =
      await sql`select score, raw_score, manager_suspended_until from standings where person_id = ${personId}`;
    expect(standing).toMatchObject({ score: 70, raw_score: 70, manager_suspended_until: null });
    const measures = await sql`select state from measures where person_id = ${personId}`;
    expect(measures.map((row) => row.state)).toEqual(["void"]);
    const items =
      await sql`select i.state from report_items i join measures m on m.id = i.measure_id where m.person_id = ${personId}`;
    expect(items.map((row) => row.state)).toEqual(["dropped"]);
    const told =
      await sql`select topic from outbox_messages where subject_id = ${personId} and topic not like 'notice.%' order by version`;
    expect(told.map((row) => row.topic)).toEqual(["measure.imposed", "measure.voided", "finding.corrected"]);
  });

  await test.step("the audit log keeps the truth", async () => {
    const entries =
      await sql`select action from audit_entries where context ->> 'personId' = ${personId} and outcome = 'done'`;
    const actions = new Set(entries.map((row) => row.action));
    for (const action of [
      "finding.recorded",
      "measure.imposed",
      "appeal.submitted",
      "appeal.claimed",
      "finding.reversed",
      "measure.voided",
      "appeal.reversed",
    ]) {
      expect([...actions], action).toContain(action);
    }
    const lead = await pageAs("lead");
    await lead.goto("/audit");
    await expect(lead.getByRole("row").filter({ hasText: "申诉撤销原决定" }).first()).toBeVisible();
    await sql.end();
  });
});
