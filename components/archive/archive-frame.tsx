import type { ReactNode } from "react";

/** The search's two columns: form and results, and beside them what helps and what was logged. */
export function ArchiveFrame({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className="lg:grid lg:min-h-[calc(100dvh-44px-var(--banner-h,0px)-var(--inspection-h,0px))] lg:grid-cols-[minmax(0,1fr)_300px]">
      <div className="min-w-0 bg-surface">{children}</div>
      <aside className="border-t border-border bg-surface-2 lg:border-l lg:border-t-0">{aside}</aside>
    </div>
  );
}
