import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The database client postgres 3.4.9 writes to a connection that the server has just closed, which ends the process or
 * leaves a place of the pool unusable for good (https://github.com/porsager/postgres/issues/1208, not mended upstream as of
 * this version). Here such a write fails as any other query on a lost connection does. scripts/crash tests it.
 */
const version = "3.4.9";
const folder = fileURLToPath(new URL("../../node_modules/postgres", import.meta.url));
const mends = [
  {
    // What was not sent yet must not be sent to the next connection.
    file: "connection.js",
    from: `    clearImmediate(nextWriteTimer)
    socket.removeListener('data', data)
    socket.removeListener('connect', connected)
    idleTimer.cancel()`,
    to: `    clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    socket.removeListener('data', data)
    socket.removeListener('connect', connected)
    idleTimer.cancel()`,
  },
  {
    // Whatever it still waited for has failed; left there, the answers of the next connection would go to it.
    file: "connection.js",
    from: `    if (initial)
      return reconnect()

    !hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
`,
    to: `    const lost = errorResponse || Errors.connection('CONNECTION_CLOSED', options, socket)
    stream && (stream.destroy(lost), stream = null)
    query && queryError(query, lost)
    while (sent.length)
      queryError(sent.shift(), lost)
    query = results = errorResponse = null
    result = new Result()

    if (initial)
      return reconnect()

`,
  },
  {
    file: "connection.js",
    from: `  function nextWrite(fn) {
    const x = socket.write(chunk, fn)`,
    to: `  function nextWrite(fn) {
    if (!socket) {
      nextWriteTimer !== null && clearImmediate(nextWriteTimer)
      chunk = nextWriteTimer = null
      const lost = Errors.connection('CONNECTION_CLOSED', options)
      query && queryError(query, lost)
      while (sent.length)
        queryError(sent.shift(), lost)
      query = null
      return false
    }
    const x = socket.write(chunk, fn)`,
  },
  {
    // The connection may be lost while it asks for the types; whoever waits for it is told elsewhere.
    file: "connection.js",
    from: `        return fetchArrayTypes()
`,
    to: `        return fetchArrayTypes().catch(() => {})
`,
  },
  {
    // A transaction whose connection is lost says no more: the same place of the pool may serve another one by then.
    file: "index.js",
    from: `      , connection
      , prepare = null

    try {`,
    to: `      , connection
      , prepare = null
      , lost = null

    try {`,
  },
  {
    file: "index.js",
    from: `        new Promise((_, reject) => connection.onclose = reject)`,
    to: `        new Promise((_, reject) => connection.onclose = e => {
          lost = e
          while (queries.length)
            queries.shift().reject(e)
          reject(e)
        })`,
  },
  {
    file: "index.js",
    from: `        q.catch(e => uncaughtError || (uncaughtError = e))
        c.queue === full`,
    to: `        q.catch(e => uncaughtError || (uncaughtError = e))
        if (lost)
          return q.reject(lost)
        c.queue === full`,
  },
];

/** Mends the installed client unless it is mended. @throws when it is another version: then the mend must be looked at anew */
export function mendPostgres() {
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) return;
  const installed = JSON.parse(readFileSync(manifest, "utf8")).version;
  if (installed !== version)
    throw new Error(`postgres ${installed} is installed; scripts/start/mend-postgres.mjs is for ${version}`);
  for (const source of ["src", join("cjs", "src")]) {
    for (const { file, from, to } of mends) {
      const path = join(folder, source, file);
      const text = readFileSync(path, "utf8");
      if (text.includes(to)) continue;
      if (!text.includes(from)) throw new Error(`${path} is not as postgres ${version} has it`);
      writeFileSync(
        `${path}.mended`,
        text.replace(from, () => to),
      );
      renameSync(`${path}.mended`, path);
    }
  }
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) mendPostgres();
