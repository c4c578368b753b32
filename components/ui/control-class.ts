/** Edge, surface and states that text inputs, selects and text areas share. */
export const controlClass =
  "w-full min-w-0 rounded-control border border-control bg-surface px-2 text-body text-text transition-colors aria-invalid:border-danger disabled:cursor-not-allowed disabled:bg-surface-3 disabled:text-text-3 read-only:bg-surface-2";
