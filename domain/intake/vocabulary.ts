/** What a platform sends in: who exists, where they belong, what was said and changed. */
export const eventTypes = ["person", "group", "membership", "message", "edit", "recall"] as const;
export type EventType = (typeof eventTypes)[number];

/** Most items of one request. */
export const maxItems = 5_000;
/** Longest request body, in bytes (16 MiB). */
export const maxBodyBytes = 16 * 1024 * 1024;
/** Longest line of an import, in bytes: a text of 1 MiB written in escapes is six times as long. */
export const maxLineBytes = 8 * 1024 * 1024;

/** What was unknown to us and is a placeholder now, to be described by the platform later. */
export const itemFlags = ["unknown-group", "unknown-person"] as const;
export type ItemFlag = (typeof itemFlags)[number];
