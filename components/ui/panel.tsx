import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** A bordered surface. Panels do not nest. */
export function Panel({ className, children, ...rest }: ComponentProps<"section">) {
  return (
    <section {...rest} className={cn("min-w-0 rounded-control border border-border bg-surface", className)}>
      {children}
    </section>
  );
}

/** Head of a panel: title, a supporting note, and at most a few actions at the right. */
export function PanelHead({
  title,
  note,
  actions,
  as: Heading = "h2",
  id,
  className,
}: {
  title: ReactNode;
  note?: ReactNode;
  actions?: ReactNode;
  as?: "h1" | "h2" | "h3";
  id?: string;
  className?: string;
}) {
  return (
    <div
      className={cn(
        "flex min-h-10 flex-wrap items-center gap-x-2 gap-y-1 border-b border-border px-3 py-1.5 [.roomy_&]:px-4",
        className,
      )}
    >
      <Heading id={id} className="font-semibold">
        {title}
      </Heading>
      {note ? <div className="min-w-0 text-support text-text-2">{note}</div> : null}
      {actions ? <div className="ml-auto flex flex-wrap items-center gap-2 text-support">{actions}</div> : null}
    </div>
  );
}

/** Padded body of a panel. Tables and lists go into the panel directly, without it. */
export function PanelBody({ className, ...rest }: ComponentProps<"div">) {
  return <div {...rest} className={cn("p-3 [.roomy_&]:p-4", className)} />;
}
