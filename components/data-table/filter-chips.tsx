import { Lock, X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type FilterField, filterText, type LockedChip, type Values } from "@/components/data-table/filters";

const CHIP =
  "inline-flex h-7 max-w-full items-center gap-1.5 rounded-control border border-border-strong bg-surface pl-2 text-support";

/** The conditions in force: locked ones first, then each that can be taken off. */
export function FilterChips({
  fields,
  values,
  locked,
  hrefWithout,
  clearHref,
}: {
  fields: readonly FilterField[];
  values: Values;
  locked: readonly LockedChip[];
  hrefWithout: (name: string) => string;
  clearHref: string;
}) {
  const t = useTranslations("common.filter");
  const active = fields.filter(({ name }) => values[name]);
  if (active.length === 0 && locked.length === 0) return null;
  return (
    <ul aria-label={t("active")} className="mt-2 flex flex-wrap items-center gap-2">
      {locked.map(({ label, value }) => (
        <li key={label} className={`${CHIP} pr-2`}>
          <Lock className="size-3.5 shrink-0 text-text-2" aria-hidden="true" />
          <span className="sr-only">{t("locked")}</span>
          <span className="text-text-3">{label}</span>
          <span className="truncate">{value}</span>
        </li>
      ))}
      {active.map((field) => {
        const value = filterText(field, values[field.name] ?? "");
        return (
          <li key={field.name} className={CHIP}>
            <span className="shrink-0 text-text-3">{field.label}</span>
            <span className="truncate">{value}</span>
            <Link
              href={hrefWithout(field.name)}
              aria-label={t("remove", { label: field.label, value })}
              title={t("remove", { label: field.label, value })}
              className="grid size-6 shrink-0 place-items-center rounded-badge text-text-2 hover:bg-surface-3 pointer-coarse:size-10"
            >
              <X className="size-3.5" aria-hidden="true" />
            </Link>
          </li>
        );
      })}
      {active.length > 1 ? (
        <li>
          <Link href={clearHref} className="link text-support">
            {t("clear")}
          </Link>
        </li>
      ) : null}
    </ul>
  );
}
