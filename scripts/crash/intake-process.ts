import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The intake as a process that can be killed. */
export interface IntakeProcess {
  /** Address of the process that runs now; null while none does. */
  address(): string | null;
  start(env: Record<string, string>): Promise<void>;
  /** Ends it with SIGKILL. */
  kill(): Promise<void>;
}

const program = fileURLToPath(new URL("intake-server.mjs", import.meta.url));

/** An intake that is not started yet. What it writes to standard error is part of the error when it does not start. */
export function intakeProcess(): IntakeProcess {
  let child: ChildProcess | null = null;
  let port: number | null = null;
  return {
    address: () => (port === null ? null : `http://127.0.0.1:${port}`),
    start: (env) =>
      new Promise((done, fail) => {
        const started = fork(program, {
          env: { ...process.env, LOG_LEVEL: "silent", ...env },
          execArgv: [],
          silent: true,
        });
        child = started;
        let said = "";
        started.stderr?.on("data", (part) => (said += part));
        started.stdout?.resume();
        started.once("message", (message: { port: number }) => {
          port = message.port;
          done();
        });
        started.once("exit", (code, signal) => {
          if (child === started) port = null;
          fail(new Error(`the intake ended (${code ?? signal}): ${said}`));
        });
      }),
    kill: () =>
      new Promise((done) => {
        if (!child || child.exitCode !== null || child.signalCode !== null) return done();
        child.once("exit", () => done());
        child.kill("SIGKILL");
      }),
  };
}
