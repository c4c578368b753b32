import type { ReactNode } from "react";

/** Nothing to show: one sentence that says what is so, and at most one action. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-3 px-4 py-10 text-center">
      <p className="measure text-text-2">{children}</p>
      {action}
    </div>
  );
}
