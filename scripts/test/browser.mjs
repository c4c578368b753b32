import { join } from "node:path";
import { projectFolder, runQuietly } from "../start/children.mjs";

/**
 * Sees to a browser: the one there is, else Playwright's, else Debian's when we are root.
 * @param {(text: string) => void} note
 * @returns {Promise<string>} which it is
 * @throws when none can be had
 */
export async function provideBrowser(note) {
  const { browserLaunch } = await import("../browser.mjs");
  const name = () => {
    const launch = browserLaunch();
    return launch ? (launch.executablePath ?? "Playwright's") : null;
  };
  const present = name();
  if (present) return present;
  note("playwright install chromium");
  const playwright = join(projectFolder, "node_modules", "@playwright", "test", "cli.js");
  const refusal = await runQuietly(process.execPath, [playwright, "install", "chromium"]).then(
    () => "",
    (error) => String(error.message),
  );
  if (refusal && process.getuid?.() === 0 && process.platform === "linux") {
    note("apt-get install chromium");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await runQuietly("apt-get", ["update", "-q"], { env });
    await runQuietly("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-noto-cjk"], {
      env,
    });
  }
  const installed = name();
  if (installed) return installed;
  throw new Error(`There is no browser. Install Chromium, or say where it is by PLAYWRIGHT_CHROMIUM.\n${refusal}`);
}
