import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** Tabs of a page as links; each tab is a URL of its own. */
export function LinkTabs({
  tabs,
  label,
}: {
  tabs: { href: string; label: ReactNode; count?: ReactNode; current?: boolean }[];
  label: string;
}) {
  return (
    <nav aria-label={label} className="flex gap-0.5 overflow-x-auto border-b border-border px-1.5">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.current ? "page" : undefined}
          className={cn(
            "relative h-9 whitespace-nowrap px-2.5 leading-9 -outline-offset-2 pointer-coarse:h-10",
            tab.current
              ? "font-semibold text-text after:absolute after:inset-x-2.5 after:bottom-0 after:h-0.5 after:bg-accent"
              : "text-text-2 hover:text-text",
          )}
        >
          {tab.label}
          {tab.count === undefined ? null : (
            <span className="ml-1 text-support font-normal text-text-3">{tab.count}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
