import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** A bar of links of which one is current: ranges, views, queues. State lives in the URL. */
export function SegmentedLinks({
  items,
  label,
}: {
  items: { href: string; label: ReactNode; current?: boolean; key?: string }[];
  label: string;
}) {
  return (
    <nav
      aria-label={label}
      className="inline-flex max-w-full divide-x divide-border overflow-x-auto rounded-control border border-border-strong bg-surface"
    >
      {items.map((item) => (
        <Link
          key={item.key ?? item.href}
          href={item.href}
          aria-current={item.current ? "true" : undefined}
          className={cn(
            "flex h-[26px] flex-1 items-center justify-center whitespace-nowrap px-2.5 text-support -outline-offset-2 pointer-coarse:h-10",
            item.current ? "bg-accent-soft font-semibold text-accent" : "text-text-2 hover:bg-surface-3",
          )}
        >
          {item.label}
        </Link>
      ))}
    </nav>
  );
}
