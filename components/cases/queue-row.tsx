import { Lock } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Clock } from "@/components/ui/clock";
import { cn } from "@/components/ui/cn";
import { SeverityBadge } from "@/components/ui/severity-badge";
import type { QueueRow as Row } from "@/domain/cases/queries/list-queue";

/** One case of the queue: severity and clock, what it is, where and how often reported, who holds it. */
export function QueueRow({
  row,
  href,
  now,
  category,
  current = false,
}: {
  row: Row;
  href: string;
  now: Date;
  /** Name of the category in the reader's language. */
  category: string;
  current?: boolean;
}) {
  const t = useTranslations("cases");
  return (
    <li
      aria-current={current ? "true" : undefined}
      className={cn(
        "relative border-b border-border px-3 py-2 hover:bg-surface-3 focus-within:bg-surface-3",
        current &&
          "bg-accent-soft shadow-[inset_3px_0_0_var(--accent)] hover:bg-accent-soft focus-within:bg-accent-soft",
      )}
    >
      <div className="flex items-center justify-between gap-2">
        <SeverityBadge severity={row.severity} codeOnly />
        <Clock dueAt={row.dueAt} now={now} />
      </div>
      <Link
        href={href}
        data-row-link=""
        aria-label={`${row.severity} ${t("suspected", { category })} ${row.group?.name ?? ""} ${row.number}`}
        className="covers mt-0.5 block truncate text-text -outline-offset-2"
      >
        {t("suspected", { category })}
      </Link>
      <div className={cn("flex items-center gap-2 text-support", current ? "text-text-2" : "text-text-3")}>
        <span className="min-w-0 truncate">
          <bdi>{row.group?.name ?? row.number}</bdi>
          <span className="ml-2">{t("queue.reports", { count: row.reportCount })}</span>
        </span>
        <span className="ml-auto shrink-0">
          <Holder row={row} />
        </span>
      </div>
    </li>
  );
}

/** Who holds a case, or what it waits for. */
export function Holder({ row }: { row: Pick<Row, "claim" | "waitingFor"> }) {
  const t = useTranslations("cases.queue");
  if (row.waitingFor === "approval") return t("waitsApproval");
  if (row.waitingFor === "legal-review") return t("waitsLegal");
  if (row.waitingFor === "information") return t("waitsInformation");
  if (!row.claim) return <span className="text-text-3">{t("free")}</span>;
  return (
    <span
      className={cn(
        "inline-flex items-center gap-1 [&_svg]:size-3",
        row.claim.mine ? "font-semibold text-accent" : "text-text-2",
      )}
    >
      <Lock aria-hidden="true" />
      {row.claim.mine ? t("me") : row.claim.name}
    </span>
  );
}
