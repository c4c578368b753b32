import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { testDatabase } from "./fixtures/database";
import { logins } from "./fixtures/sign-in";
import { expect, test } from "./fixtures/test";

async function enter(page: Page, account: string, password: string): Promise<void> {
  await page.getByRole("textbox", { name: "账号" }).fill(account);
  await page.getByRole("textbox", { name: "密码" }).fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
}

const loginOf = (key: string) => {
  const login = logins.get(key);
  if (!login) throw new Error(`no demo login ${key}`);
  return login;
};

for (const [key, home] of [
  ["moderator", "/overview"],
  ["lead", "/overview"],
  ["compliance", "/overview"],
  ["auditor", "/overview"],
  ["administrator", "/settings/staff"],
  ["regulator", "/oversight"],
  ["lu", "/my/standing"],
] as const) {
  test(`${key} lands at ${home}`, async ({ page }) => {
    const { account, password } = loginOf(key);
    await page.goto("/sign-in");
    await enter(page, account, password);
    await page.waitForURL((url) => url.pathname === home);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.goto("/sign-in");
    await expect(page).toHaveURL((url) => url.pathname === home);
  });
}

test("a demo login fills the form by one click, and the page of before is reached", async ({ page }) => {
  await page.goto("/audit?outcome=refused");
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/);
  await page.getByRole("button", { name: /审计员/ }).click();
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page).toHaveURL(/\/audit\?outcome=refused$/);
});

test("a wrong password says so, keeps the account and does not say whether it exists", async ({ page }) => {
  await page.goto("/sign-in");
  await enter(page, loginOf("moderator2").account, "not the password of anybody");
  const alert = page.getByRole("alert").filter({ hasText: "账号或密码不对" });
  await expect(alert).toBeVisible();
  await expect(page.getByRole("textbox", { name: "账号" })).toHaveValue(loginOf("moderator2").account);
  await enter(page, "nobody-of-that-name", "not the password of anybody");
  await expect(alert).toBeVisible();
});

test("a foreign address to come back to is not followed", async ({ page }) => {
  const { account, password } = loginOf("moderator");
  for (const foreign of ["https://example.com/overview", "//example.com", "/oversight", "/my/standing"]) {
    await page.context().clearCookies();
    await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(foreign)}`);
    await enter(page, account, password);
    await page.waitForURL((url) => url.pathname === "/overview");
  }
});

test("signing out ends the session: its cookie is of no use afterwards", async ({ page, pageAs, baseURL }) => {
  const signedIn = await pageAs("moderator");
  await signedIn.goto("/settings/account");
  const kept = await signedIn.context().cookies();
  await signedIn.getByRole("group").or(signedIn.locator("details")).filter({ hasText: "退出登录" }).first().click();
  await signedIn.getByRole("button", { name: "退出登录" }).click();
  await signedIn.waitForURL(/\/sign-in/);
  await page
    .context()
    .addCookies(kept.map(({ domain: _domain, path: _path, ...cookie }) => ({ ...cookie, url: baseURL })));
  await page.goto("/settings/account");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a disabled account is out at the next click", async ({ pageAs }) => {
  const administrator = await pageAs("administrator");
  const moderator = await pageAs("moderator2");
  await moderator.goto("/settings/account");
  await administrator.goto("/settings/staff");
  await administrator
    .getByRole("table")
    .getByRole("link", { name: loginName("moderator2") })
    .click();
  await administrator.getByRole("button", { name: "停用账号" }).click();
  await administrator.getByRole("dialog").getByRole("button", { name: "停用账号" }).click();
  await expect(administrator.getByText("已停用")).toBeVisible();
  await moderator.reload();
  await expect(moderator).toHaveURL(/\/sign-in/);
  await administrator.getByRole("button", { name: "恢复账号" }).click();
  await administrator.getByRole("dialog").getByRole("button", { name: "恢复账号" }).click();
  await expect(administrator.getByText("在用", { exact: true })).toBeVisible();
});

test("the browser's session endpoint tells neither token nor id", async ({ pageAs }) => {
  const page = await pageAs("lead");
  const answer = await page.request.get("/api/auth/session");
  expect(Object.keys(await answer.json()).sort()).toEqual(["expires", "kind"]);
});

test("too many wrong tries are held up and logged", async ({ request }) => {
  const account = `throttled-${Date.now()}`;
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const attempt = async () => {
    const form = { csrfToken, account, password: "wrong", json: "true" };
    const { url } = await (await request.post("/api/auth/callback/password", { form })).json();
    return new URL(url).searchParams.get("error") ?? "";
  };
  const answers: string[] = [];
  for (let i = 0; i < 9; i++) answers.push(await attempt());
  expect(answers.slice(0, 8)).toEqual(Array(8).fill("wrong"));
  expect(answers[8]).toMatch(/^throttled:\d+$/);
  const sql = testDatabase();
  const [row] = await sql`select detail->>'reason' as reason from audit_entries
    where action = 'session.opened' and outcome = 'refused' order by seq desc limit 1`;
  await sql.end();
  expect(row?.reason).toBe("throttled");
});

test("a link without its token says what to do, and the sign-in pages pass axe", async ({ page }) => {
  await page.goto("/sign-in/link");
  await expect(page.getByText("链接不完整")).toBeVisible();
  await page.goto("/sign-in/invitation#made-up-token-that-is-of-no-use");
  await page.getByLabel("新密码").fill("seven lamps by the river");
  await page.getByLabel("再输入一次").fill("seven lamps by the river");
  await page.getByRole("button", { name: "设置密码" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "链接已用过" })).toBeVisible();
  await page.goto("/sign-in");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});

function loginName(key: string): string {
  return (loginOf(key) as unknown as { name: string }).name;
}
