"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { currentHref } from "@/components/shell/current-href";
import { cn } from "@/components/ui/cn";

export type TopNavItem = { href: string; label: string; icon?: ReactNode; count?: number };

/** Navigation of the person's and the public shell: in the head on wide windows, with icons at the foot under 720 px. */
export function TopNav({ items, label, foot = false }: { items: TopNavItem[]; label: string; foot?: boolean }) {
  const current = currentHref(
    usePathname(),
    items.map(({ href }) => href),
  );
  return (
    <nav
      aria-label={label}
      className={
        foot
          ? "fixed inset-x-0 bottom-0 z-30 flex border-t border-border bg-surface px-1 md:hidden print:hidden"
          : "hidden h-full md:flex"
      }
    >
      {items.map((item) => {
        const here = item.href === current;
        return (
          <Link
            key={item.href}
            href={item.href}
            aria-current={here ? "page" : undefined}
            className={cn(
              "relative flex items-center justify-center whitespace-nowrap -outline-offset-2",
              foot ? "h-14 flex-1 flex-col gap-0.5 text-micro [&_svg]:size-[18px]" : "h-full gap-1.5 px-3",
              here
                ? cn(
                    "font-semibold",
                    foot
                      ? "text-accent"
                      : "text-text after:absolute after:inset-x-3 after:bottom-0 after:h-0.5 after:bg-accent",
                  )
                : "text-text-2 hover:text-text",
            )}
          >
            {foot ? item.icon : null}
            {item.label}
            {item.count ? (
              <span
                className={cn(
                  "rounded-badge bg-danger-soft px-1 text-support font-normal leading-4 text-danger",
                  foot && "absolute left-[calc(50%+8px)] top-1",
                )}
              >
                {item.count}
              </span>
            ) : null}
          </Link>
        );
      })}
    </nav>
  );
}
