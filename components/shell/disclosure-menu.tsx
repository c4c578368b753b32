"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** A menu of links and small forms that opens without script; with script, Esc and a click outside close it. */
export function DisclosureMenu({
  label,
  summary,
  children,
}: {
  label: string;
  summary: ReactNode;
  children: ReactNode;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    function onPointerDown(event: PointerEvent) {
      if (event.target instanceof Node && !details.current?.contains(event.target))
        details.current?.removeAttribute("open");
    }
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== "Escape" || !details.current?.open) return;
      details.current.open = false;
      details.current.querySelector("summary")?.focus();
    }
    document.addEventListener("pointerdown", onPointerDown);
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("pointerdown", onPointerDown);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, []);
  return (
    <details ref={details} className="relative">
      <summary
        aria-label={label}
        className="flex min-h-7 list-none items-center gap-1.5 rounded-control px-0.5 pointer-coarse:min-h-10 [&::-webkit-details-marker]:hidden"
      >
        {summary}
      </summary>
      <div className="absolute right-0 top-full z-40 mt-1 min-w-52 rounded-control bg-surface p-1 shadow-e2">
        {children}
      </div>
    </details>
  );
}
