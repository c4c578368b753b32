/** What an API key may be used for. */
export const keyScopes = ["ingest", "report", "gate", "links", "measures", "identity", "metrics"] as const;
export type KeyScope = (typeof keyScopes)[number];

/** Beginning of every API key, so that leaked ones are recognised by scanners. */
export const keyMark = "qk";
