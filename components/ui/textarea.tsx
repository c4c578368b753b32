"use client";

import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";
import { controlClass } from "@/components/ui/control-class";
import { useFieldProps } from "@/components/ui/form-context";

/** Several lines of text. Takes its name, ids and state from the Field around it. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      {...rest}
      {...useFieldProps(rest)}
      className={cn(controlClass, "py-[5px] pointer-coarse:text-heading", className)}
    />
  );
}
