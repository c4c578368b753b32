import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { serverFile } from "./build.mjs";
import { projectFolder, startChild } from "./children.mjs";

const defaultPort = 3000;
const portsTried = 100;
const healthPollMs = 50;
const healthPatienceMs = 120_000;

/** @param {number} port @param {string} host */
function isFree(port, host) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", () => done(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => done(true)));
  });
}

/**
 * The port to serve on: `PORT`, or the first free one from 3000.
 * @param {string} host
 * @throws when `PORT` is not a port or is taken
 */
export async function choosePort(host) {
  const given = process.env.PORT;
  if (given) {
    const port = Number(given);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`PORT: ${given} is not a port (1–65535)`);
    if (!(await isFree(port, host))) throw new Error(`PORT: ${port} is in use by another program`);
    return port;
  }
  for (let port = defaultPort; port < defaultPort + portsTried; port += 1) if (await isFree(port, host)) return port;
  throw new Error(`PORT: none of ${defaultPort} to ${defaultPort + portsTried - 1} is free; set PORT`);
}

/**
 * Starts the application. What it prints on standard output is the caller's to show: it begins with a banner of its own.
 * @param {{ port: number, host: string, dev: boolean, env: NodeJS.ProcessEnv }} options
 */
export function serve({ port, host, dev, env }) {
  const follow = fileURLToPath(new URL("follow-parent.mjs", import.meta.url));
  const next = join(projectFolder, "node_modules", "next", "dist", "bin", "next");
  const program = dev ? [next, "dev", "--port", String(port), "--hostname", host] : ["--import", follow, serverFile];
  return startChild(process.execPath, program, {
    env: {
      ...env,
      NODE_ENV: dev ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
      PORT: String(port),
      HOSTNAME: host,
      NEXTAUTH_URL: env.NEXTAUTH_URL || `http://localhost:${port}`,
    },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
}

/**
 * Waits until the server answers.
 * @param {number} port
 * @param {import("node:child_process").ChildProcess} server
 * @throws when the server ends or does not answer within two minutes
 */
export async function waitUntilHealthy(port, server) {
  const until = Date.now() + healthPatienceMs;
  while (Date.now() < until) {
    if (server.exitCode !== null || server.signalCode !== null) throw new Error("The server ended; see above why.");
    const status = await fetch(`http://127.0.0.1:${port}/api/health`, { redirect: "manual" }).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await sleep(healthPollMs);
  }
  throw new Error(`The server does not answer on /api/health within ${healthPatienceMs / 1000} seconds.`);
}
