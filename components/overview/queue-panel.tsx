import Link from "next/link";
import { useTranslations } from "next-intl";
import { Clock } from "@/components/ui/clock";
import { cn } from "@/components/ui/cn";
import { Panel, PanelHead } from "@/components/ui/panel";
import { SeverityBadge } from "@/components/ui/severity-badge";
import type { Overview } from "@/domain/desk/queries/overview";

const PARTS = [
  { key: "overdue", fill: "bg-s5-soft" },
  { key: "dueSoon", fill: "bg-danger" },
  { key: "ample", fill: "bg-control" },
] as const;

/** Open cases by severity, by what is left of their time, with the most urgent deadline and who has claimed some (masked). */
export function QueuePanel({ overview, mayOpen }: { overview: Overview; mayOpen: boolean }) {
  const t = useTranslations("overview.queue");
  const most = Math.max(1, ...overview.queue.map(({ waiting }) => waiting));
  return (
    <Panel>
      <PanelHead
        title={t("title")}
        actions={
          mayOpen ? (
            <Link href="/cases" className="link">
              {t("open")}
            </Link>
          ) : null
        }
      />
      <div className="overflow-x-auto">
        <table className="w-full border-collapse">
          <caption className="sr-only">{t("title")}</caption>
          <thead>
            <tr className="bg-surface-2 text-left text-support text-text-3">
              <th scope="col" className="h-8 px-3 font-medium">
                {t("severity")}
              </th>
              <th scope="col" className="px-2 text-right font-medium">
                {t("waiting")}
              </th>
              <th scope="col" className="w-2/5 px-2 font-medium">
                {t("left")}
              </th>
              <th scope="col" className="px-2 text-right font-medium">
                {t("urgent")}
              </th>
              <th scope="col" className="px-3 font-medium whitespace-nowrap">
                {t("claimed")}
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-border">
            {overview.queue.map((load) => {
              const counts = { ...load, ample: load.waiting - load.overdue - load.dueSoon };
              return (
                <tr key={load.severity} className="h-9">
                  <td className="px-3">
                    <SeverityBadge severity={load.severity} />
                  </td>
                  <td className="px-2 text-right font-semibold">{load.waiting}</td>
                  <td className="px-2">
                    <span className="sr-only">
                      {PARTS.map(({ key }) => `${t(key)} ${counts[key]}`).join(t("separator"))}
                    </span>
                    <span aria-hidden="true" className="flex gap-px">
                      {PARTS.map(({ key, fill }) =>
                        counts[key] > 0 ? (
                          <span
                            key={key}
                            className={cn("h-2", fill)}
                            style={{ width: `${(counts[key] / most) * 100}%` }}
                          />
                        ) : null,
                      )}
                    </span>
                  </td>
                  <td className="px-2 text-right">
                    {load.firstDueAt ? (
                      <Clock dueAt={load.firstDueAt} now={overview.at} />
                    ) : (
                      <span className="text-text-3">{t("none")}</span>
                    )}
                  </td>
                  <td className="px-3 text-support">
                    {load.holders.length > 0 ? (
                      load.holders.join(t("separator"))
                    ) : (
                      <span className="text-text-3">{t("none")}</span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <ul className="flex flex-wrap gap-x-4 px-3 py-2 text-support text-text-2">
        {PARTS.map(({ key, fill }) => (
          <li key={key} className="flex items-center gap-1.5">
            <span aria-hidden="true" className={cn("size-2", fill)} />
            {t(key)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
