import { defineConfig, devices } from "@playwright/test";
import { browserLaunch } from "./scripts/browser.mjs";

// Workers load this file too: the first process says which port it is.
process.env.QUNJIAN_E2E_PORT ||= String(20_000 + (process.pid % 20_000));
const port = process.env.QUNJIAN_E2E_PORT;
const given = process.env.QUNJIAN_E2E_URL;
const baseURL = given || `http://localhost:${port}`;
const minuteMs = 60_000;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: minuteMs,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["list"], ["json"]] : [["list"]],
  use: {
    baseURL,
    actionTimeout: 20_000,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: browserLaunch() ?? {},
  },
  projects: [{ name: "chromium", use: devices["Desktop Chrome"] }],
  ...(given
    ? {}
    : {
        webServer: {
          command: "node scripts/e2e-server.mjs",
          url: `${baseURL}/api/health`,
          env: { PORT: port },
          timeout: 8 * minuteMs,
          gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
          stdout: "pipe",
        },
      }),
});
