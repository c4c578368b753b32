"use client";

import { Popover as Radix } from "radix-ui";
import type { ReactNode } from "react";

/** A small form or explanation that belongs to the control that opens it. */
export function Popover({
  trigger,
  label,
  open,
  onOpenChange,
  align = "start",
  children,
}: {
  trigger: ReactNode;
  label: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: "start" | "center" | "end";
  children: ReactNode;
}) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          sideOffset={4}
          collisionPadding={12}
          className="appear z-40 w-80 max-w-[calc(100vw-24px)] rounded-control bg-surface p-3 shadow-e2 outline-none"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
