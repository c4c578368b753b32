import { z } from "zod";

/**
 * The one place that reads the environment. A missing or bad value stops the start with a message that names it.
 * During `next build` nothing is read: values are parsed at first use.
 */
const url = z.string().regex(/^postgres(ql)?:\/\//, "must be a postgres:// URL");
const key32 = z.string().refine((value) => Buffer.from(value, "base64").length === 32, "must be 32 bytes in base64");

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: url.describe("application role: reads and writes, cannot delete from the archive"),
  DATABASE_MIGRATOR_URL: url.optional().describe("owner of the tables; only migrations use it"),
  DATABASE_REGULATOR_URL: url.optional().describe("role of the regulators' reads; cannot write"),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  NEXTAUTH_URL: z.url().optional(),
  NEXTAUTH_SECRET: z.string().min(32, "must be at least 32 characters"),
  QUNJIAN_FIELD_KEYS: z
    .string()
    .describe("keys of the field encryption, newest first: id:base64[,id:base64]")
    .transform((text, ctx) => parseFieldKeys(text, ctx)),
  QUNJIAN_INDEX_KEY: key32.describe("key of the equality index over personal data; never changes"),
  QUNJIAN_SIGNING_KEYS: z
    .string()
    .optional()
    .describe(
      "Ed25519 seeds that sign tallies, newest first: id:base64[,id:base64]; without it, one from the index key",
    )
    .transform((text, ctx) => (text === undefined ? null : parseFieldKeys(text, ctx))),
  QUNJIAN_ATTACHMENTS_DIR: z
    .string()
    .min(1)
    .default(".data/attachments")
    .describe("folder of the provider's store of attachments: files are found by the reference of their message"),
  QUNJIAN_DEMO: z.enum(["0", "1"]).default("0"),
  QUNJIAN_PROVIDER_NAME: z.string().min(1).default("云桥网络科技有限公司"),
  QUNJIAN_WEBHOOKS_TO_PRIVATE: z
    .enum(["0", "1"])
    .default("0")
    .describe("1: endpoints may lie in private networks; otherwise only public addresses are called"),
  QUNJIAN_TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe("proxies in front of the server: as many entries of X-Forwarded-For are believed"),
  QUNJIAN_JOBS: z.enum(["server", "worker"]).default("server").describe("worker: jobs run in `npm run worker` only"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

/** Validated configuration; see the descriptions in the schema. */
export type Env = z.output<typeof schema>;

export interface FieldKey {
  id: string;
  key: Buffer;
}

function parseFieldKeys(text: string, ctx: z.RefinementCtx): FieldKey[] {
  const keys = text.split(",").map((part) => {
    const [id = "", value = ""] = part.split(":");
    return { id, key: Buffer.from(value, "base64") };
  });
  if (keys.some((k) => !/^[a-z0-9]{1,16}$/.test(k.id) || k.key.length !== 32)) {
    ctx.addIssue({ code: "custom", message: "must be id:base64 of 32 bytes, several separated by commas" });
  }
  return keys;
}

/** Thrown when the configuration is unusable; the message names each variable and the rule it breaks. */
export class ConfigurationError extends Error {}

let cached: Env | null = null;

/** The configuration. Throws ConfigurationError naming every missing or bad variable. */
export function env(): Env {
  if (cached) return cached;
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new ConfigurationError(`Configuration is incomplete:\n${lines.join("\n")}`);
  }
  cached = parsed.data;
  return cached;
}
