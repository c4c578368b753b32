import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, describe, expect, it } from "vitest";

const cluster = new URL("cluster.mjs", import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), "qunjian-cluster-"));
const pidFile = join(folder, "pg", "postmaster.pid");

/** A process that joins the cluster, says its port, and leaves when its standard input ends. */
const program = `
  import { joinCluster } from ${JSON.stringify(cluster)};
  const joined = await joinCluster({ folder: ${JSON.stringify(folder)} });
  console.log(JSON.stringify({ port: joined.port, url: joined.url("qunjian_migrator") }));
  process.stdin.resume().once("end", async () => { await joined.leave(); process.exit(0); });
`;

interface Joined {
  child: ChildProcess;
  port: number;
  url: string;
  leave: () => Promise<void>;
  kill: () => Promise<void>;
}

const ended = (child: ChildProcess) => new Promise<void>((done) => child.once("exit", () => done()));

function joinAnew(): Promise<Joined> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: ["pipe", "pipe", "inherit"] });
  return new Promise((done, fail) => {
    child.once("exit", (code) => fail(new Error(`ended with ${code}`)));
    child.stdout?.once("data", (line) => {
      const { port, url } = JSON.parse(String(line));
      const leave = () => {
        const end = ended(child);
        child.stdin?.end();
        return end;
      };
      const kill = () => {
        const end = ended(child);
        child.kill("SIGKILL");
        return end;
      };
      done({ child, port, url, leave, kill });
    });
  });
}

async function ask(url: string, statement: string) {
  const sql = postgres(url, { max: 1 });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

describe("the embedded server", { timeout: 60_000 }, () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is one for all that start it at once, and the last one out stops it", async () => {
    const users = await Promise.all([joinAnew(), joinAnew(), joinAnew()]);
    expect(new Set(users.map(({ port }) => port)).size).toBe(1);
    const [first, second, last] = users as [Joined, Joined, Joined];
    await first.leave();
    await second.leave();
    expect((await ask(last.url, "select 1 as one"))[0]).toEqual({ one: 1 });
    await last.leave();
    expect(existsSync(pidFile)).toBe(false);
  });

  it("keeps what was committed over kill -9 of the server and of its user", async () => {
    const before = await joinAnew();
    await ask(before.url, "create table kept as select generate_series(1, 1000) as n");
    process.kill(Number(readFileSync(pidFile, "utf8").split("\n")[0]), "SIGKILL");
    await before.kill();
    const after = await joinAnew();
    expect((await ask(after.url, "select count(*)::int as rows from kept"))[0]).toEqual({ rows: 1000 });
    await after.leave();
  });

  it("counts a user that was killed as gone", async () => {
    const killed = await joinAnew();
    const other = await joinAnew();
    await killed.kill();
    await other.leave();
    expect(existsSync(pidFile)).toBe(false);
  });

  it("gives no role of the product power over the server, and keeps its passwords to its owner", async () => {
    const user = await joinAnew();
    const roles = await ask(
      user.url,
      "select rolname from pg_roles where rolname like 'qunjian%' and not (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole) order by 1",
    );
    expect(roles.map((row) => row.rolname)).toEqual(["qunjian_app", "qunjian_migrator", "qunjian_regulator"]);
    expect(statSync(join(folder, "secrets.json")).mode & 0o077).toBe(0);
    await user.leave();
  });
});
