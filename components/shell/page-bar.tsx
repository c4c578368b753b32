import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";

export type Crumb = { label: ReactNode; href?: string };

/**
 * The 44 px bar that every console and oversight page begins with: where one is, a note (such as the time and zone) and
 * the page's own controls. The last crumb is the page's heading. The shell's jump box and menu lie at its right.
 */
export function PageBar({ crumbs, note, actions }: { crumbs: Crumb[]; note?: ReactNode; actions?: ReactNode }) {
  const t = useTranslations("shell");
  const trail = crumbs.slice(0, -1);
  const here = crumbs.at(-1);
  return (
    <div className="sticky top-0 z-20 flex h-11 items-center gap-3 border-b border-border bg-bg pl-4 pr-(--tools-width,16px)">
      <nav aria-label={t("trail")} className="contents">
        {trail.map((crumb, index) => (
          <Fragment key={crumb.href ?? index}>
            {crumb.href ? (
              <Link href={crumb.href} className="-mr-1.5 whitespace-nowrap text-text-2 hover:text-text">
                <bdi>{crumb.label}</bdi>
              </Link>
            ) : (
              <bdi className="-mr-1.5 whitespace-nowrap text-text-2">{crumb.label}</bdi>
            )}
            <ChevronRight className="-mr-1.5 size-3.5 shrink-0 text-text-3" aria-hidden="true" />
          </Fragment>
        ))}
      </nav>
      <h1 className="min-w-0 truncate font-semibold">
        <bdi>{here?.label}</bdi>
      </h1>
      {note ? <div className="hidden whitespace-nowrap text-support text-text-2 lg:block">{note}</div> : null}
      {actions ? <div className="ml-auto flex shrink-0 items-center gap-2">{actions}</div> : null}
    </div>
  );
}
