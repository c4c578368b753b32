import { CircleCheck, Info, Lock, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

const LOOK = {
  info: { box: "bg-accent-soft", icon: <Info className="text-accent" aria-hidden="true" /> },
  ok: { box: "bg-ok-soft", icon: <CircleCheck className="text-ok" aria-hidden="true" /> },
  warn: { box: "bg-warn-soft", icon: <TriangleAlert className="text-warn" aria-hidden="true" /> },
  danger: { box: "bg-danger-soft", icon: <TriangleAlert className="text-danger" aria-hidden="true" /> },
  hold: { box: "bg-hold-soft", icon: <Lock className="text-hold" aria-hidden="true" /> },
} as const;

/** A note in the page: what is so, what it means, what to do. `role="status"` or `"alert"` only when it appears later. */
export function Banner({
  tone = "info",
  title,
  actions,
  role,
  className,
  children,
}: {
  tone?: keyof typeof LOOK;
  title?: ReactNode;
  actions?: ReactNode;
  role?: "status" | "alert";
  className?: string;
  children?: ReactNode;
}) {
  const look = LOOK[tone];
  return (
    <div
      role={role}
      className={cn(
        "flex gap-2 rounded-control px-2.5 py-2 text-support text-text [&>svg]:mt-px [&>svg]:size-4 [&>svg]:shrink-0",
        look.box,
        className,
      )}
    >
      {look.icon}
      <div className="min-w-0 flex-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
      {actions ? <div className="flex shrink-0 items-start gap-2">{actions}</div> : null}
    </div>
  );
}
