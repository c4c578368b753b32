/** The lines of NDJSON as bytes, blank ones left out. CR before LF is not part of a line. */
export function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const until = end < 0 ? bytes.length : end;
    const line = bytes.subarray(from, bytes[until - 1] === 0x0d ? Math.max(from, until - 1) : until);
    if (!isBlank(line)) lines.push(line);
    from = until + 1;
  }
  return lines;
}

/** Whether a line holds nothing but blanks and tabs. */
export function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
