import { Lock } from "lucide-react";
import type { ReactNode } from "react";

/** Refused: which role or order is needed and whom to ask. */
export function NoPermissionState({
  title,
  children,
  actions,
}: {
  title: ReactNode;
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="mx-auto flex max-w-[520px] flex-col items-start gap-3 px-4 py-10">
      <h1 className="flex items-center gap-2 text-heading font-semibold">
        <Lock className="size-[18px] text-hold" aria-hidden="true" />
        {title}
      </h1>
      <div className="text-text-2">{children}</div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}
