import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { NoPermissionState } from "@/components/ui/no-permission-state";

/** A page that only says why there is nothing to see, and where to go on. */
export function PageNotice({
  title,
  home,
  href = "/",
  children,
}: {
  title: string;
  home: string;
  href?: string;
  children: ReactNode;
}) {
  return (
    <div className="pt-11">
      <NoPermissionState
        title={title}
        actions={
          <ButtonLink href={href} prefetch={false}>
            {home}
          </ButtonLink>
        }
      >
        {children}
      </NoPermissionState>
    </div>
  );
}
