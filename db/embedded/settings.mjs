import { existsSync, statfsSync } from "node:fs";

const smallSharedMemoryBytes = 512 * 1024 * 1024;

/** Containers often give /dev/shm only 64 MB: a parallel query would fail there with "No space left on device". */
function sharedMemoryIsSmall() {
  if (process.platform !== "linux" || !existsSync("/dev/shm")) return false;
  const { blocks, bsize } = statfsSync("/dev/shm");
  return blocks * bsize < smallSharedMemoryBytes;
}

/**
 * The configuration file of an embedded server.
 * @param {number} port
 * @param {boolean} durable false only where the data is thrown away afterwards
 */
export function settings(port, durable) {
  const common = [
    "listen_addresses = '127.0.0.1'",
    `port = ${port}`,
    "unix_socket_directories = ''",
    "password_encryption = 'scram-sha-256'",
    "shared_buffers = 256MB",
    "work_mem = 64MB",
    "maintenance_work_mem = 256MB",
    "max_wal_size = 2GB",
    "jit = off",
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    "lc_messages = 'C'",
    ...(sharedMemoryIsSmall() ? ["dynamic_shared_memory_type = sysv"] : []),
  ];
  // Statements and their values hold personal data: none of it goes into the server's log.
  const kept = ["max_connections = 120", "log_min_error_statement = panic", "log_error_verbosity = terse"];
  const thrownAway = ["max_connections = 300", "fsync = off", "synchronous_commit = off", "full_page_writes = off"];
  return [...common, ...(durable ? kept : thrownAway), ""].join("\n");
}
