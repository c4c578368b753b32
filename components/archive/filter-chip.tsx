"use client";

import { ChevronDown, Lock, Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Popover } from "@/components/ui/popover";

const CHIP = "inline-flex h-7 max-w-full items-center gap-1.5 rounded-control border text-support pointer-coarse:h-10";

/** A condition that cannot be taken off: the case's or the order's scope. */
export function LockedChip({ label, value }: { label: string; value: string }) {
  const t = useTranslations("common.filter");
  return (
    <span className={cn(CHIP, "border-border-strong bg-surface px-2")}>
      <Lock className="size-3.5 shrink-0 text-text-2" aria-hidden="true" />
      <span className="sr-only">{t("locked")}</span>
      <span className="shrink-0 text-text-3">{label}</span>
      <span className="truncate" title={value}>
        {value}
      </span>
    </span>
  );
}

/**
 * One filter as a chip “label value ×”, dashed with a plus while it is not set. Pressing it opens its field; applying or
 * taking it off is the form's matter.
 */
export function FilterChip({
  id,
  label,
  value,
  locked = false,
  problem,
  onApply,
  onClear,
  children,
}: {
  id?: string;
  label: string;
  /** What it is set to, in words; null while it is not. */
  value: string | null;
  /** Shows a lock: it can be changed, but not taken off. */
  locked?: boolean;
  problem?: string | undefined;
  onApply: () => void;
  onClear?: () => void;
  children: ReactNode;
}) {
  const t = useTranslations("archive.filter");
  const common = useTranslations("common.filter");
  const [open, setOpen] = useState(false);
  const set = value !== null;
  return (
    <span
      className={cn(
        CHIP,
        set ? "border-border-strong bg-surface" : "border-dashed border-control bg-surface text-text-2",
        locked && "border-accent-line bg-accent-soft",
        problem && "border-solid border-danger",
      )}
    >
      <Popover
        open={open}
        onOpenChange={setOpen}
        label={label}
        trigger={
          <button
            id={id}
            type="button"
            aria-invalid={problem ? true : undefined}
            className={cn(
              "inline-flex h-full min-w-0 items-center gap-1.5 rounded-control pl-2 -outline-offset-2",
              set && onClear ? "pr-0" : "pr-2",
            )}
          >
            {locked ? <Lock className="size-3.5 shrink-0 text-text-2" aria-hidden="true" /> : null}
            {set ? null : <Plus className="size-3.5 shrink-0" aria-hidden="true" />}
            <span className={cn("shrink-0", set && (locked ? "text-text-2" : "text-text-3"))}>{label}</span>
            {set ? <span className="truncate">{value}</span> : null}
            {locked ? <ChevronDown className="size-3.5 shrink-0 text-text-2" aria-hidden="true" /> : null}
          </button>
        }
      >
        <form
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            setOpen(false);
            onApply();
          }}
        >
          {children}
          {problem ? <p className="text-support text-danger">{problem}</p> : null}
          <Button type="submit" variant="primary" className="self-end">
            {t("apply")}
          </Button>
        </form>
      </Popover>
      {set && onClear ? (
        <button
          type="button"
          onClick={onClear}
          aria-label={common("remove", { label, value })}
          title={common("remove", { label, value })}
          className="mr-0.5 grid size-6 shrink-0 place-items-center rounded-badge text-text-2 hover:bg-surface-3 pointer-coarse:size-10"
        >
          <X className="size-3.5" aria-hidden="true" />
        </button>
      ) : null}
    </span>
  );
}
