"use client";

import { Check } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/components/ui/cn";

const ITEM =
  "flex min-h-7 w-full cursor-default select-none items-center gap-2 rounded-badge px-2 py-1 text-left text-body text-text no-underline outline-none data-disabled:text-text-3 data-highlighted:bg-surface-3 pointer-coarse:min-h-10 [&>svg]:size-4 [&>svg]:text-text-2";

/** A menu opened by a button; arrow keys move, typing finds. */
export function Menu({
  trigger,
  align = "end",
  children,
}: {
  trigger: ReactNode;
  align?: "start" | "end";
  children: ReactNode;
}) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="appear z-40 min-w-44 max-w-80 rounded-control bg-surface p-1 shadow-e2 outline-none"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** One entry; `asChild` for a link. `tone="danger"` for an entry point to something grave. */
export function MenuItem({
  icon,
  tone,
  className,
  children,
  ...rest
}: ComponentProps<typeof Radix.Item> & { icon?: ReactNode; tone?: "danger" }) {
  const look = cn(ITEM, tone === "danger" && "text-danger [&>svg]:text-danger", className);
  if (rest.asChild) {
    return (
      <Radix.Item {...rest} className={look}>
        {children}
      </Radix.Item>
    );
  }
  return (
    <Radix.Item {...rest} className={look}>
      {icon}
      {children}
    </Radix.Item>
  );
}

/** One of several: the current one carries a check. */
export function MenuChoices({
  label,
  value,
  onChange,
  choices,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  choices: { value: string; label: ReactNode }[];
}) {
  return (
    <Radix.RadioGroup value={value} onValueChange={onChange}>
      <Radix.Label className="px-2 pb-0.5 pt-1.5 text-support text-text-3">{label}</Radix.Label>
      {choices.map((choice) => (
        <Radix.RadioItem key={choice.value} value={choice.value} className={ITEM}>
          {choice.label}
          <Radix.ItemIndicator className="ml-auto">
            <Check className="size-3.5 text-accent" aria-hidden="true" />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

export function MenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-border" />;
}
