"use client";

import { useTranslations } from "next-intl";
import { AlertDialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { KeyCap } from "@/components/ui/key-cap";

/** Asks before something that cannot be taken back; focus starts on 取消. `action` is the button that names the act. */
export function AlertDialog({
  trigger,
  open,
  onOpenChange,
  title,
  action,
  children,
}: {
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: ReactNode;
  action: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations("common");
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Radix.Trigger asChild>{trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className="appear fixed inset-0 z-40 bg-scrim" />
        <Radix.Content className="appear fixed left-1/2 top-1/2 z-50 w-[calc(100vw-24px)] max-w-[480px] -translate-x-1/2 -translate-y-1/2 rounded-dialog bg-surface shadow-e3 outline-none">
          <div className="px-5 pb-4 pt-4">
            <Radix.Title className="text-heading font-semibold">{title}</Radix.Title>
            <Radix.Description asChild>
              <div className="mt-2 text-text-2">{children}</div>
            </Radix.Description>
          </div>
          <div className="flex flex-wrap justify-end gap-2 rounded-b-dialog border-t border-border bg-surface-2 px-5 py-3">
            <Radix.Cancel className={buttonClass({ size: "large" })}>
              {t("cancel")}
              <KeyCap>Esc</KeyCap>
            </Radix.Cancel>
            {action}
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
