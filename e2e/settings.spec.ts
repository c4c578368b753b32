import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { Webhook } from "standardwebhooks";
import { expect, test } from "./fixtures/test";

/** What a dialog shows once, after it was made. */
async function shownOnce(page: Page): Promise<string> {
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("只显示这一次")).toBeVisible();
  const shown = await dialog.locator("span.select-all").innerText();
  await dialog.getByRole("button", { name: "已保存，关闭" }).click();
  await expect(dialog).toBeHidden();
  return shown;
}

test("an invited colleague sets a password by the link, signs in, and loses the role at the next click", async ({
  pageAs,
  browser,
  baseURL,
}) => {
  const account = `colleague-${Date.now()}`;
  const administrator = await pageAs("administrator");
  await administrator.goto("/settings/staff");
  await administrator.getByRole("button", { name: "邀请工作人员" }).click();
  const dialog = administrator.getByRole("dialog");
  await dialog.getByLabel("姓名").fill("新同事");
  await dialog.getByRole("textbox", { name: "账号" }).fill("no spaces here");
  await dialog.getByRole("button", { name: "建立账号" }).click();
  await expect(dialog.getByRole("alert")).toContainText("只能用小写字母");
  await expect(dialog.getByLabel("姓名")).toHaveValue("新同事");
  await dialog.getByRole("textbox", { name: "账号" }).fill(account);
  await dialog.getByLabel("角色").selectOption({ label: "审核员" });
  await dialog.getByRole("button", { name: "建立账号" }).click();
  const link = await shownOnce(administrator);

  const context = await browser.newContext({ baseURL: baseURL ?? "", locale: "zh-CN" });
  const colleague = await context.newPage();
  await colleague.goto(link);
  await colleague.getByLabel("新密码").fill("password1234");
  await colleague.getByLabel("再输入一次").fill("password1234");
  await colleague.getByRole("button", { name: "设置密码" }).click();
  await expect(colleague.getByRole("form").getByRole("alert")).toContainText("常见密码");
  await colleague.getByLabel("新密码").fill("seven lamps by the river");
  await colleague.getByLabel("再输入一次").fill("seven lamps by the river");
  await colleague.getByRole("button", { name: "设置密码" }).click();
  await expect(colleague.getByText(`账号是 ${account}`)).toBeVisible();
  await colleague.getByRole("link", { name: "去登录" }).click();
  await colleague.getByRole("textbox", { name: "账号" }).fill(account);
  await colleague.getByRole("textbox", { name: "密码" }).fill("seven lamps by the river");
  await colleague.getByRole("button", { name: "登录", exact: true }).click();
  await colleague.waitForURL((url) => url.pathname === "/overview");
  await expect(colleague.getByRole("link", { name: "审核" }).first()).toBeVisible();

  await administrator.getByRole("table").getByRole("row", { name: account }).getByRole("link").click();
  await administrator.getByRole("button", { name: "改换角色" }).click();
  await dialog.getByLabel("新角色").selectOption({ label: "审计员" });
  await dialog.getByRole("button", { name: "改换角色" }).click();
  await expect(administrator.getByRole("definition").filter({ hasText: "审计员" })).toBeVisible();
  await colleague.reload();
  await expect(colleague.getByRole("link", { name: "审核", exact: true })).toHaveCount(0);
  await context.close();
});

test("compliance invites regulators and has retention times and the calendar, and sees no staff, keys or webhooks", async ({
  pageAs,
}) => {
  const page = await pageAs("compliance");
  await page.goto("/settings");
  await expect(page).toHaveURL(/\/settings\/regulators$/);
  await expect(page.getByRole("navigation", { name: "设置分类" }).getByRole("link")).toHaveText([
    "检查人员",
    "留存期限",
    "工作日历",
    "我的账号",
  ]);
  await page.getByRole("button", { name: "邀请检查人员" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("姓名").fill("检查员甲");
  await dialog.getByRole("textbox", { name: "账号" }).fill(`organ-${Date.now()}`);
  await dialog.getByRole("textbox", { name: "机关" }).fill("某市互联网信息办公室");
  await dialog.getByRole("button", { name: "建立账号" }).click();
  expect(await shownOnce(page)).toMatch(/\/sign-in\/invitation#/);
  for (const path of ["/settings/staff", "/settings/platforms", "/settings/webhooks"]) {
    expect((await page.goto(path))?.status()).toBe(403);
  }
});

test("an API key is shown once and works until revoked", async ({ pageAs }) => {
  const label = `测试 ${Date.now()}`;
  const page = await pageAs("administrator");
  await page.goto("/settings/platforms");
  await page.getByRole("button", { name: "生成密钥" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("用途").fill(label);
  await dialog.getByRole("button", { name: "生成密钥" }).click();
  expect(await shownOnce(page)).toMatch(/^qk_[a-z0-9]{10}_[\w-]{43}$/);
  const row = page.getByRole("row").filter({ hasText: label });
  await expect(row).toContainText("有效");
  await row.getByRole("button", { name: "吊销" }).click();
  await dialog.getByRole("button", { name: "吊销密钥" }).click();
  await expect(row).toContainText("已吊销");
});

test("a webhook endpoint gets a signed test, and the delivery log shows it", async ({ pageAs }) => {
  const calls: { body: string; headers: Record<string, string> }[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    calls.push({ body, headers: request.headers as Record<string, string> });
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}/hooks`;
  try {
    const page = await pageAs("administrator");
    await page.goto("/settings/webhooks");
    await page.getByRole("button", { name: "添加地址" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "地址" }).fill("http://example.com/hooks");
    await dialog.getByRole("button", { name: "添加地址" }).click();
    await expect(dialog.getByRole("alert")).toContainText("要用 https");
    await dialog.getByRole("textbox", { name: "地址" }).fill(url);
    await dialog.getByRole("button", { name: "添加地址" }).click();
    const secret = await shownOnce(page);
    const row = page.getByRole("row").filter({ hasText: url });
    await row.getByRole("button", { name: "发测试" }).click();
    await expect(page.getByText("测试已排队")).toBeVisible();
    const tests = () => calls.filter(({ body }) => body.includes('"endpoint.test"'));
    await expect.poll(() => tests().length, { timeout: 30_000 }).toBe(1);
    const [call] = tests();
    expect(new Webhook(secret).verify(call?.body ?? "", call?.headers ?? {})).toMatchObject({ type: "endpoint.test" });
    await expect(async () => {
      await page.reload();
      await expect(row).toContainText("回应 204", { timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
    await row.getByRole("button", { name: "停用" }).click();
    await dialog.getByRole("button", { name: "停用地址" }).click();
    await expect(row).toContainText("已停用");
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

test("another device is signed out from the list of sessions", async ({ pageAs }) => {
  const one = await pageAs("compliance2");
  const other = await pageAs("compliance2");
  await one.goto("/settings/account");
  await one.getByRole("button", { name: "退出其他设备" }).click();
  await expect(one.getByRole("button", { name: "退出其他设备" })).toHaveCount(0);
  await other.goto("/settings/account");
  await expect(other).toHaveURL(/\/sign-in/);
});

test("regulators and persons have their own account page; the settings pass axe in both themes", async ({ pageAs }) => {
  const regulator = await pageAs("regulator");
  await regulator.goto("/oversight/account");
  await expect(regulator.getByRole("heading", { name: "登录中的设备" })).toBeVisible();
  const person = await pageAs("lu");
  await person.goto("/my/account");
  await expect(person.getByRole("heading", { name: "登录中的设备" })).toBeVisible();
  const page = await pageAs("administrator");
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const path of ["/settings/staff", "/settings/platforms", "/settings/webhooks", "/settings/account"]) {
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => ({ path, id, at: nodes[0]?.target }))).toEqual([]);
    }
  }
});
