"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";
import { controlClass } from "@/components/ui/control-class";
import { useFieldProps } from "@/components/ui/form-context";

export type Option = { value: string; label: string; disabled?: boolean };

/** The browser's own select, styled. Options as data, or as children for groups. */
export function Select({
  options,
  placeholder,
  className,
  children,
  ...rest
}: ComponentProps<"select"> & { options?: readonly Option[]; placeholder?: string }) {
  const field = useFieldProps(rest);
  return (
    <span className={cn("relative block min-w-0", className)}>
      <select
        {...rest}
        {...field}
        className={cn(
          controlClass,
          "h-[30px] appearance-none truncate pr-7 pointer-coarse:h-10 pointer-coarse:text-heading",
        )}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options?.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {label}
          </option>
        ))}
        {children}
      </select>
      <ChevronDown
        className="pointer-events-none absolute right-2 top-1/2 size-3.5 -translate-y-1/2 text-text-2"
        aria-hidden="true"
      />
    </span>
  );
}
