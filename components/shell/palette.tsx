"use client";

import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import type { JumpWords } from "@/components/shell/jump-box";

export type JumpTarget = { href: string; label: string; icon?: ReactNode };

/** Goes anywhere by typing part of its name. */
export function Palette({
  open,
  onOpenChange,
  targets,
  words,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  targets: JumpTarget[];
  words: JumpWords;
}) {
  const router = useRouter();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="appear fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          className="appear fixed left-1/2 top-[15vh] z-50 w-[calc(100vw-24px)] max-w-[480px] -translate-x-1/2 overflow-hidden rounded-dialog bg-surface shadow-e3 outline-none"
        >
          <Radix.Title className="sr-only">{words.open}</Radix.Title>
          <Command label={words.open} loop>
            <Command.Input
              placeholder={words.search}
              className="h-11 w-full border-b border-border bg-transparent px-4 text-message -outline-offset-2"
            />
            <Command.List className="max-h-[50vh] overflow-y-auto p-1">
              <Command.Empty className="px-3 py-6 text-center text-text-2">{words.none}</Command.Empty>
              <Command.Group
                heading={words.pages}
                className="**:[[cmdk-group-heading]]:px-2 **:[[cmdk-group-heading]]:py-1 **:[[cmdk-group-heading]]:text-support **:[[cmdk-group-heading]]:text-text-3"
              >
                {targets.map(({ href, label, icon }) => (
                  <Command.Item
                    key={href}
                    value={`${label} ${href}`}
                    onSelect={() => {
                      onOpenChange(false);
                      router.push(href);
                    }}
                    className="flex min-h-8 items-center gap-2 rounded-badge px-2 data-[selected=true]:bg-accent-soft data-[selected=true]:text-accent [&_svg]:size-4"
                  >
                    {icon}
                    {label}
                  </Command.Item>
                ))}
              </Command.Group>
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
