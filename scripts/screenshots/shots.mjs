/**
 * @typedef {import("@playwright/test").Page} Page
 * @typedef {{ name: string, login: string | null, locale: "zh-CN" | "en", theme: "light" | "dark",
 *   size: "desktop" | "mobile", open: (page: Page) => Promise<void> }} Shot
 */

/** @param {string} path @returns {(page: Page) => Promise<void>} */
const at = (path) => async (page) => {
  await page.goto(path);
};

/** Opens a list and follows the link of a row. @param {string} path @param {RegExp | string} name */
const through = (path, name) => async (/** @type {Page} */ page) => {
  await page.goto(path);
  const link = page.getByRole("link", { name }).first();
  await page.goto((await link.getAttribute("href")) ?? path);
};

/** Opens a list and follows the link in the row with a text. @param {string} path @param {string} text */
const throughRow = (path, text) => async (/** @type {Page} */ page) => {
  await page.goto(path);
  const link = page.getByRole("row").filter({ hasText: text }).getByRole("link").first();
  await page.goto((await link.getAttribute("href")) ?? path);
};

/** A search for everyday words, with a stated purpose. @param {Page} page */
async function search(page) {
  await page.goto("/archive");
  await page.getByRole("radio", { name: "说明目的" }).check();
  await page.getByRole("textbox", { name: "检索目的" }).fill("核对电影推荐的说法");
  await page.getByRole("searchbox", { name: "检索词" }).fill("电影 推荐");
  await page.keyboard.press("Enter");
  await page.waitForURL(/[?&]s=/);
}

/** @param {Page} page */
async function inspect(page) {
  await page.goto("/oversight");
  const use = page.getByRole("button", { name: /按此文书查阅|Work under this order/ });
  if (await use.first().isVisible()) {
    await use.first().click();
    await page.getByText(/正在使用|In use/).waitFor();
  }
}

const mainGroup = /夜航船影视分享/;
const screens = {
  overview: { login: "lead", open: at("/overview") },
  "case-queue": { login: "moderator", open: at("/cases") },
  "case-review": { login: "moderator", open: throughRow("/cases", "夜航船影视分享") },
  archive: { login: "moderator", open: search },
  groups: { login: "moderator", open: at("/groups") },
  group: { login: "moderator", open: through("/groups?sort=members", mainGroup) },
  people: { login: "moderator", open: at("/people") },
  verification: { login: "moderator", open: at("/people/verification") },
  measures: { login: "lead", open: at("/measures") },
  credit: { login: "lead", open: at("/credit") },
  orders: { login: "compliance", open: at("/orders") },
  audit: { login: "auditor", open: at("/audit") },
  settings: { login: "administrator", open: at("/settings") },
  standing: { login: "zhao", open: at("/my/standing") },
  notices: { login: "zhao", open: at("/my/notices") },
  oversight: { login: "regulator", open: inspect },
  "oversight-cases": {
    login: "regulator",
    open: async (/** @type {Page} */ page) => {
      await inspect(page);
      await page.goto("/oversight/cases");
    },
  },
  report: { login: null, open: at("/report") },
  rules: { login: null, open: at("/rules") },
  "sign-in": { login: null, open: at("/sign-in") },
};

/** @param {keyof typeof screens} name @param {Shot["locale"]} locale @param {Shot["theme"]} theme @param {Shot["size"]} size @returns {Shot} */
const shot = (name, locale, theme, size) => ({ name, locale, theme, size, ...screens[name] });
/** @type {(keyof typeof screens)[]} */
const all = /** @type {any} */ (Object.keys(screens));

/** @type {Shot[]} */
export const shots = [
  ...all.map((name) => shot(name, "zh-CN", "light", "desktop")),
  ...all
    .filter((name) => /^(case-review|standing|overview|archive|oversight)$/.test(name))
    .map((name) => shot(name, "zh-CN", "dark", "desktop")),
  ...all
    .filter((name) => /^(case-review|standing|overview|groups|oversight)$/.test(name))
    .map((name) => shot(name, "en", "light", "desktop")),
  ...all
    .filter((name) => /^(standing|notices|report|case-queue)$/.test(name))
    .map((name) => shot(name, "zh-CN", "light", "mobile")),
  shot("standing", "en", "dark", "mobile"),
];
