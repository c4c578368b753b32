import type { ReactNode } from "react";

/** The key that does the same as the control it stands in or beside. Hidden on touch screens and from screen readers. */
export function KeyCap({ children }: { children: ReactNode }) {
  return (
    <span aria-hidden="true" className="pointer-coarse:hidden">
      <kbd className="inline-block min-w-[18px] rounded-badge border border-b-2 border-border-strong bg-surface px-1 text-center font-sans text-micro font-normal leading-4 text-text-2">
        {children}
      </kbd>
    </span>
  );
}
