/** How long a claim holds without a sign of life (ms). */
export const claimMs = 20 * 60_000;

/** How long a decision can be undone before it takes effect (ms; design 4). */
export const undoMs = 10_000;
