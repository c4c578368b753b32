"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/**
 * A modal dialog, 480 or 664 px wide. Focus goes to the first field, Esc closes, focus returns to the opener.
 * Give either `trigger` or `open` with `onOpenChange`; fill it with DialogBody and DialogFoot, or with a form of both
 * (`className="flex min-h-0 flex-1 flex-col"`). Dialogs do not nest; long forms are pages.
 */
export function Dialog({
  trigger,
  open,
  onOpenChange,
  title,
  note,
  wide = false,
  children,
}: {
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: ReactNode;
  /** A code or fact at the right of the title. */
  note?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("common");
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Radix.Trigger asChild>{trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className="appear fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          className={cn(
            "appear fixed left-1/2 top-1/2 z-50 flex max-h-[calc(100dvh-32px)] w-[calc(100vw-24px)] -translate-x-1/2 -translate-y-1/2 flex-col rounded-dialog bg-surface shadow-e3 outline-none",
            wide ? "max-w-[664px]" : "max-w-[480px]",
          )}
        >
          <div className="flex min-h-12 items-center gap-3 border-b border-border py-2 pl-5 pr-13">
            <Radix.Title className="text-heading font-semibold">{title}</Radix.Title>
            {note ? <div className="ml-auto text-support text-text-2">{note}</div> : null}
          </div>
          {children}
          <Radix.Close
            aria-label={t("close")}
            title={t("close")}
            className="absolute right-3 top-2.5 inline-grid size-7 place-items-center rounded-control text-text-2 hover:bg-surface-3 pointer-coarse:size-10"
          >
            <X className="size-4" aria-hidden="true" />
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** What scrolls between head and foot. */
export function DialogBody({ children }: { children: ReactNode }) {
  return <div className="min-h-0 flex-1 overflow-y-auto px-5 py-3">{children}</div>;
}

/** The always visible foot: a note at the left (`mr-auto`), buttons at the right. */
export function DialogFoot({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-end gap-2 rounded-b-dialog border-t border-border bg-surface-2 px-5 py-3">
      {children}
    </div>
  );
}
