import { randomBytes } from "node:crypto";
import { cpus } from "node:os";
import postgres from "postgres";
import { closeDatabases, database } from "@/db/client";
import { ensurePolicy } from "@/domain/credit/commands/ensure-policy";
import { compareStandings } from "@/domain/credit/compare-standings";
import { creditOf } from "@/domain/credit/rules/credit-of";
import { defaultPolicies } from "@/domain/credit/rules/policy-cp-1";
import { scoreOn } from "@/domain/credit/rules/score-curve";
import { suspensionsOf } from "@/domain/credit/rules/suspensions";
import { makeCtx } from "@/domain/kernel/ctx";
import { madeUpPerson, randomFrom } from "./made-up-person";
import type { BenchCreditOptions } from "./options";

/** The figures to reach (ms, s). */
const figures = { derivationP99Ms: 2, rebuildSeconds: 60 };
const perPerson = 200;
const rounds = 2000;

/** Measures one person's derivation with 200 findings, then a rebuild of everything. */
export async function benchCredit({ findings, people }: BenchCreditOptions) {
  const derivation = benchDerivation();
  try {
    const loadSeconds = await load(findings, people);
    const rebuilt = await rebuild();
    const reached =
      derivation.entriesAndScore.p99Ms <= figures.derivationP99Ms && rebuilt.seconds <= figures.rebuildSeconds;
    return {
      at: new Date().toISOString(),
      cores: cpus().length,
      node: process.version,
      derivation,
      rebuild: { findings, people, loadSeconds, ...rebuilt },
      figures,
      reached,
    };
  } finally {
    await closeDatabases();
  }
}

function benchDerivation() {
  const random = randomFrom(20171008);
  const persons = Array.from({ length: 100 }, () => madeUpPerson(random, perPerson));
  const at = Date.UTC(2026, 0, 1);
  const entriesAndScore = () => timed(persons, (facts) => scoreOn(creditOf(facts, defaultPolicies).curve, at));
  const suspensions = () => timed(persons, (facts) => suspensionsOf(facts, defaultPolicies));
  // Once to warm up.
  entriesAndScore();
  suspensions();
  return { findings: perPerson, rounds, entriesAndScore: entriesAndScore(), suspensions: suspensions() };
}

function timed<Item>(items: readonly Item[], work: (item: Item) => unknown) {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const item = items[round % items.length] as Item;
    const began = performance.now();
    work(item);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 1000) / 1000;
  return { p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), maxMs: at(0.9999) };
}

/** Fills people and findings by SQL as the owner: the ledger's own commands are not what is measured. */
async function load(findings: number, people: number): Promise<number> {
  const began = performance.now();
  await ensurePolicy.execute(makeCtx(database(), { kind: "system", name: "bench.credit" }), {});
  const sql = postgres(process.env.DATABASE_MIGRATOR_URL ?? "", { max: 1, onnotice: () => {} });
  try {
    const platform = randomBytes(8).toString("hex");
    await sql`insert into platforms (id, code, name_zh, name_en, created_at)
      values (gen_random_uuid(), ${platform}, '测速', 'Bench', now())`;
    await sql`insert into people (id, platform_id, external_id, code, display_name, registered_at, created_at)
      select gen_random_uuid(), p.id, 'u' || n, 'B' || n, 'B' || n, now(), now()
      from platforms p, generate_series(1, ${people}::int) n where p.code = ${platform}`;
    await sql`create temporary table bench_people as
      select id, row_number() over () as n from people where code like 'B%'`;
    await sql`create index on bench_people (n)`;
    await sql`insert into findings (id, decision_id, case_id, person_id, category, severity, role, tier, ground,
        occurred_at, effective_at, policy_id, recorded_at)
      select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), p.id,
        (array['DEF-01', 'SPM-01', 'OBS-01', 'FRD-01', 'PRV-01', 'GAM-01'])[1 + f.n % 6],
        (array['S1', 'S2', 'S3', 'S4', 'S5'])[1 + f.n % 5],
        case when f.n % 4 = 0 then 'manager' else 'sender' end,
        case when f.n % 4 = 0 then (array['PROMPT', 'TIMELY', 'LATE', 'NONE'])[1 + f.n / 4 % 4] end,
        'DEF-01', f.act, f.act + interval '3 days', 'CP-1', f.act + interval '3 days'
      from (select n, timestamptz '2023-01-01' + random() * interval '1000 days' as act
        from generate_series(1, ${findings}::int) n) f
      join bench_people p on p.n = 1 + f.n % ${people}::int`;
    await sql`insert into finding_reversals (id, finding_id, kind, reversed_at, recorded_by)
      select gen_random_uuid(), id, 'reversed', effective_at + interval '9 days', 'bench'
      from findings where hashtext(id::text) % 20 = 0`;
    await sql`analyze`;
  } finally {
    await sql.end();
  }
  return seconds(began);
}

async function rebuild() {
  const ctx = makeCtx(database(), { kind: "system", name: "bench.credit" });
  const began = performance.now();
  let peakMb = 0;
  const { looked, differing } = await compareStandings(ctx, "rebuild", {
    slice: 2000,
    onSlice: () => {
      peakMb = Math.max(peakMb, Math.round(process.memoryUsage().rss / 1048576));
    },
  });
  const took = seconds(began);
  const again = performance.now();
  const second = await compareStandings(ctx, "rebuild", { slice: 2000 });
  return {
    seconds: took,
    looked,
    differed: differing.length,
    peakMb,
    secondRun: { seconds: seconds(again), differed: second.differing.length },
  };
}

const seconds = (began: number) => Math.round((performance.now() - began) / 100) / 10;
