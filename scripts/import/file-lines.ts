import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/** One line of a file as bytes; null where it is longer than allowed. */
export type FileLine = Uint8Array | null;

/** The bytes of a file, unpacked when it is gzip, whatever its name says. */
async function contentOf(path: string): Promise<Readable> {
  const file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
  await file.close();
  const raw = createReadStream(path, { highWaterMark: 1 << 20 });
  if (bytesRead < 2 || buffer.readUInt16BE() !== 0x1f8b) return raw;
  const unpacked = createGunzip({ chunkSize: 1 << 20 });
  raw.once("error", (error) => unpacked.destroy(error));
  return raw.pipe(unpacked);
}

/** Number of lines and SHA-256 of what a file holds. Throws when it cannot be read or unpacked. */
export async function measureFile(path: string): Promise<{ lines: number; sha256: string }> {
  const hash = createHash("sha256");
  let lines = 0;
  let last = 0x0a;
  for await (const chunk of (await contentOf(path)) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, at + 1)) lines++;
    last = chunk.at(-1) ?? last;
  }
  return { lines: last === 0x0a ? lines : lines + 1, sha256: hash.digest("hex") };
}

/** Streams the lines of a file, without CR and LF; memory is bound by the longest line allowed. */
export async function* fileLines(path: string, longest: number): AsyncGenerator<FileLine> {
  let parts: Buffer[] = [];
  let size = 0;
  const finish = (): FileLine => {
    const line = size > longest ? null : Buffer.concat(parts);
    parts = [];
    size = 0;
    return line?.at(-1) === 0x0d ? line.subarray(0, -1) : line;
  };
  const add = (part: Buffer) => {
    size += part.length;
    if (size <= longest) parts.push(part);
    else parts = [];
  };
  for await (const chunk of (await contentOf(path)) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, from)) {
      add(chunk.subarray(from, at));
      yield finish();
      from = at + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (size > 0) yield finish();
}
