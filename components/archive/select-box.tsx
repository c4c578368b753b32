"use client";

import { Check } from "lucide-react";
import { type Choosable, useSelection } from "@/components/archive/selection";

/** The checkbox of a result. `Space` on a result does the same. */
export function SelectBox({ message, label }: { message: Choosable; label: string }) {
  const selection = useSelection();
  if (!selection) return null;
  return (
    <label className="grid size-6 shrink-0 cursor-pointer place-items-center pointer-coarse:size-10">
      <span className="sr-only">{label}</span>
      <span className="relative grid size-4 place-items-center">
        <input
          type="checkbox"
          data-choose={JSON.stringify(message)}
          checked={selection.has(message)}
          onChange={() => selection.toggle(message)}
          className="peer absolute inset-0 size-4 appearance-none rounded-badge border border-control bg-surface checked:border-accent checked:bg-accent"
        />
        <Check
          className="pointer-events-none relative hidden size-3 text-on-accent peer-checked:block"
          strokeWidth={3}
          aria-hidden="true"
        />
      </span>
    </label>
  );
}
