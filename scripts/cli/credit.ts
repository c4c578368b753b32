import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { defaultPolicies } from "@/domain/credit/rules/policy-cp-1";
import { type ReplayInput, replay } from "@/domain/credit/rules/replay";
import {
  familyOf,
  findingRoles,
  findingStatuses,
  managerTiers,
  rewardKinds,
  severities,
} from "@/domain/credit/vocabulary";
import { taxonomy } from "@/domain/credit/vocabulary/taxonomy";
import { parseInstant } from "@/domain/kernel/time";
import { minorAges } from "@/domain/people/vocabulary";
import { findJsonSyntaxError } from "../json-syntax-error";

export const summary =
  "replay FILE|-: compute scores from a file of findings; rebuild: derive all stored standings anew";

const usage = `Usage: npm run -s qunjian -- credit replay FILE|-
       npm run -s qunjian -- credit rebuild
`;

const instant = z.string().transform((written, context) => {
  const at = parseInstant(written);
  if (at !== null) return at;
  context.addIssue({
    code: "custom",
    message: "not an ISO 8601 instant with offset, such as 2026-01-10T12:00:00+08:00",
  });
  return z.NEVER;
});
const id = z.string().min(1);
const optionalInstant = instant.nullish().transform((at) => at ?? null);

const ownConduct = new Set(taxonomy.filter((category) => category.ownConduct).map((category) => category.family));

const finding = z
  .object({
    id,
    personId: id,
    caseId: id,
    category: z.string().regex(/^[A-Z]{3}(-\d{2})?$/, "not a category code such as DEF-01"),
    severity: z.enum(severities),
    role: z.enum(findingRoles),
    tier: z
      .enum(managerTiers)
      .nullish()
      .transform((tier) => tier ?? null),
    occurredAt: instant,
    effectiveAt: instant,
    decidedAt: instant.optional(),
    status: z.enum(findingStatuses),
    reversedAt: optionalInstant,
    minor: z.enum(minorAges).nullish(),
    stays: z.array(z.object({ from: instant, until: optionalInstant })).optional(),
  })
  .superRefine((one, context) => {
    if (one.role !== "manager" || one.tier !== null || ownConduct.has(familyOf(one.category))) return;
    context.addIssue({ code: "custom", path: ["tier"], message: "a manager needs a tier" });
  });

const reward = z.object({
  id,
  personId: id,
  kind: z.enum(rewardKinds),
  points: z.int().min(0),
  grantedAt: instant,
});

const file = z
  .object({ findings: z.array(finding), rewards: z.array(reward).default([]), at: z.array(instant).default([]) })
  .superRefine((all, context) => {
    for (const list of ["findings", "rewards"] as const) {
      const seen = new Set<string>();
      for (const [index, one] of all[list].entries()) {
        if (seen.has(one.id))
          context.addIssue({ code: "custom", path: [list, index, "id"], message: "the id occurs twice" });
        seen.add(one.id);
      }
    }
  });

/**
 * `credit replay FILE|-` and `credit rebuild`. Exit codes: 0 done, 1 the file cannot be read, 2 wrong arguments or a
 * malformed file.
 */
export async function run(argv: string[]): Promise<number> {
  const [verb, path, ...rest] = argv;
  if (verb === "rebuild" && path === undefined) return (await import("../credit/rebuild")).rebuild();
  if (verb !== "replay" || path === undefined || rest.length > 0) {
    process.stderr.write(usage);
    return 2;
  }
  let content: string;
  try {
    content = path === "-" ? await text(process.stdin) : await readFile(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "unknown";
    process.stderr.write(`Cannot read ${path}: ${code}\n`);
    return 1;
  }
  const read = readReplayInput(content);
  if ("problems" in read) {
    const name = path === "-" ? "standard input" : path;
    for (const problem of read.problems) process.stderr.write(`${name}: ${problem}\n`);
    return 2;
  }
  const output = replay(read.input, defaultPolicies);
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(`${JSON.stringify(output)}\n`, (error) => (error ? reject(error) : resolve()));
  });
  return 0;
}

const shownProblems = 20;

/** Reads the file of `credit replay`, or says what is wrong with line or path. */
export function readReplayInput(content: string): { input: ReplayInput } | { problems: string[] } {
  const plain = content.replace(/^\uFEFF/, "");
  let json: unknown;
  try {
    json = JSON.parse(plain);
  } catch {
    const error = findJsonSyntaxError(plain);
    return {
      problems: [error ? `line ${error.line}, column ${error.column}: expected ${error.expected}` : "not JSON"],
    };
  }
  const parsed = file.safeParse(json);
  if (parsed.success) return { input: parsed.data };
  const { issues } = parsed.error;
  const problems = issues.slice(0, shownProblems).map((issue) => `${pathOf(issue.path)}: ${issue.message}`);
  if (issues.length > shownProblems) problems.push(`${issues.length - shownProblems} more problems`);
  return { problems };
}

function pathOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "file";
  return path.reduce<string>(
    (written, part) =>
      typeof part === "number" ? `${written}[${part}]` : `${written}${written && "."}${String(part)}`,
    "",
  );
}
