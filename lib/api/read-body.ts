import { createHash } from "node:crypto";
import { type ReadItem, readItems, readLine } from "@/domain/intake/rules/faithful-json";
import { splitLines } from "@/domain/intake/rules/split-lines";
import { maxBodyBytes } from "@/domain/intake/vocabulary";
import { ApiProblem } from "./api-problem";

const ndjson = ["application/x-ndjson", "application/ndjson", "application/jsonl"];

/** Items of a body with their digest: NDJSON one a line, JSON a list or `{"items": […]}`. Throws ApiProblem 400, 413, 415. */
export async function readItemsOf(request: Request): Promise<{ items: ReadItem[]; sha256: string }> {
  const type = mediaType(request, [...ndjson, "application/json"]);
  const bytes = await readBytes(request);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (ndjson.includes(type)) return { items: splitLines(bytes).map(readLine), sha256 };
  const items = readItems(bytes);
  const [only] = items;
  const malformed = new ApiProblem({ status: 400, reason: "json-malformed" });
  if (only && "problem" in only && only.problem.rule === "json") throw malformed;
  if (only && !startsList(bytes)) {
    if ("problem" in only) throw malformed;
    const list = (only.value as { items?: unknown } | null)?.items;
    if (!Array.isArray(list)) throw new ApiProblem({ status: 400, reason: "list-expected" });
    return { items: list.map((value) => ({ value })), sha256 };
  }
  return { items, sha256 };
}

/** The one object of a JSON body. Throws ApiProblem 400, 413, 415. */
export async function readObjectOf(request: Request): Promise<Record<string, unknown>> {
  mediaType(request, ["application/json"]);
  const read = readLine(await readBytes(request));
  if ("problem" in read) throw new ApiProblem({ status: 400, reason: "json-malformed" });
  const { value } = read;
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw new ApiProblem({ status: 400, reason: "object-expected" });
  return value as Record<string, unknown>;
}

function startsList(bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => byte > 0x20);
  return first === 0x5b;
}

function mediaType(request: Request, accepted: readonly string[]): string {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const encoding = request.headers.get("content-encoding") ?? "identity";
  if (accepted.includes(type) && encoding === "identity") return type;
  throw new ApiProblem({
    status: 415,
    reason: "media-type-unsupported",
    facts: { accepted: accepted.join(", ") },
    headers: { "accept-post": accepted.join(", ") },
  });
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const tooLarge = new ApiProblem({ status: 413, reason: "body-too-large", facts: { maximum: maxBodyBytes } });
  if (Number(request.headers.get("content-length") ?? 0) > maxBodyBytes) throw tooLarge;
  if (!request.body) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > maxBodyBytes) throw tooLarge;
    parts.push(part);
  }
  return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
}
