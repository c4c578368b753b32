"use client";

import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";
import { controlClass } from "@/components/ui/control-class";
import { useFieldProps } from "@/components/ui/form-context";

/** One line of text, a number, a date or a file. Takes its name, ids and state from the Field around it. */
export function Input({ className, ...rest }: ComponentProps<"input">) {
  return (
    <input
      {...rest}
      {...useFieldProps(rest)}
      className={cn(controlClass, "h-[30px] pointer-coarse:h-10 pointer-coarse:text-heading", className)}
    />
  );
}
