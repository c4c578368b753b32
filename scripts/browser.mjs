import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const systemBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const quiet = [
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * How Playwright starts a browser here: `PLAYWRIGHT_CHROMIUM`, Playwright's own if it is installed, else the system's.
 * @returns {{ executablePath?: string, args: string[] } | null} null when there is none
 */
export function browserLaunch() {
  const given = process.env.PLAYWRIGHT_CHROMIUM;
  if (!given && existsSync(chromium.executablePath())) return { args: [] };
  const executablePath = given || systemBrowsers.find((path) => existsSync(path));
  if (!executablePath) return null;
  return { executablePath, args: process.getuid?.() === 0 ? [...quiet, "--no-sandbox"] : quiet };
}
