import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { browserLaunch } from "./browser.mjs";
import { shots } from "./screenshots/shots.mjs";
import { projectFolder } from "./start/children.mjs";

/**
 * Pictures of the main screens on the demo's data into docs/screenshots: Chinese and English, light and dark, desktop and
 * mobile. Starts a server of its own on a throwaway database unless QUNJIAN_E2E_URL names a running demo.
 */
const folder = join(projectFolder, "docs", "screenshots");
const most = 8 * 1024 * 1024;
const sizes = { desktop: { width: 1440, height: 900 }, mobile: { width: 390, height: 844 } };
const logins = JSON.parse(readFileSync(join(projectFolder, "db/seed/logins.json"), "utf8"));

/** @returns {Promise<{ url: string, stop: () => void }>} */
async function server() {
  const given = process.env.QUNJIAN_E2E_URL;
  if (given) return { url: given, stop: () => {} };
  const port = String(21_000 + (process.pid % 9_000));
  const child = spawn(process.execPath, [join(projectFolder, "scripts/e2e-server.mjs")], {
    env: { ...process.env, PORT: port },
    stdio: "inherit",
  });
  const url = `http://localhost:${port}`;
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error("the server did not start");
    const healthy = await fetch(`${url}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) return { url, stop: () => child.kill("SIGTERM") };
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  throw new Error("the server did not become healthy within ten minutes");
}

/** @param {import("@playwright/test").BrowserContext} context @param {string} key */
async function signIn(context, key) {
  const login = logins.find((/** @type {{ key: string }} */ one) => one.key === key);
  const { csrfToken } = await (await context.request.get("/api/auth/csrf")).json();
  const form = { csrfToken, account: login.account, password: login.password, json: "true" };
  await context.request.post("/api/auth/callback/password", { form });
}

const { url, stop } = await server();
const browser = await chromium.launch(browserLaunch() ?? {});
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
try {
  /** @type {Map<string, import("@playwright/test").BrowserContext>} */
  const contexts = new Map();
  for (const shot of shots) {
    const { login, locale, theme, size } = shot;
    const kept = [login, locale, theme, size].join(" ");
    let context = contexts.get(kept);
    if (!context) {
      context = await browser.newContext({ baseURL: url, locale, timezoneId: "Asia/Shanghai", viewport: sizes[size] });
      await context.addCookies([
        { name: "locale", value: locale, url },
        { name: "theme", value: theme, url },
      ]);
      if (login) await signIn(context, login);
      contexts.set(kept, context);
    }
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await shot.open(page);
    await page.waitForLoadState("networkidle");
    const name = [shot.name, locale, theme, ...(size === "mobile" ? ["mobile"] : [])].join(".");
    await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
    process.stdout.write(`${name}.png\n`);
    await page.close();
  }
} finally {
  await browser.close();
  stop();
}
const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
process.stdout.write(`${readdirSync(folder).length} pictures, ${(bytes / 1024 / 1024).toFixed(1)} MB\n`);
if (bytes > most) throw new Error("the pictures are over 8 MB together");
