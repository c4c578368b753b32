"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { currentHref } from "@/components/shell/current-href";
import { cn } from "@/components/ui/cn";

export type RailItem = { href: string; label: string; icon: ReactNode; count?: number; foot?: boolean };

/** The 64 px rail of the console; a bar at the foot of the window under 720 px. */
export function Rail({
  items,
  label,
  home,
  homeLabel,
  seal,
}: {
  items: RailItem[];
  label: string;
  home: string;
  homeLabel: string;
  seal: ReactNode;
}) {
  const current = currentHref(
    usePathname(),
    items.map(({ href }) => href),
  );
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-30 flex overflow-x-auto border-t border-border bg-bg px-1.5 py-1 md:sticky md:inset-auto md:top-0 md:h-[calc(100dvh-var(--banner-h,0px))] md:w-16 md:shrink-0 md:flex-col md:items-center md:gap-0.5 md:overflow-y-auto md:border-r md:border-t-0 md:px-0 md:py-2"
    >
      <Link href={home} aria-label={homeLabel} className="mb-3 hidden rounded-badge md:block">
        {seal}
      </Link>
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          aria-current={item.href === current ? "page" : undefined}
          className={cn(
            "relative flex h-12 min-w-[52px] shrink-0 flex-col items-center justify-center gap-[3px] rounded-control text-micro leading-[14px] -outline-offset-2 transition-colors md:w-[52px] [&_svg]:size-[18px]",
            item.href === current
              ? "bg-accent-soft font-semibold text-accent"
              : "text-text-2 hover:bg-surface-3 hover:text-text",
            item.foot && "md:mt-auto",
          )}
        >
          {item.icon}
          {item.label}
          {item.count ? (
            <span className="absolute left-[31px] top-[3px] min-w-[15px] rounded-full bg-text-2 px-1 text-center text-[10px] font-semibold leading-[14px] text-surface ring-2 ring-bg">
              {item.count > 99 ? "99+" : item.count}
            </span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}
