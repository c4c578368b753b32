import { Circle, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Time } from "@/components/ui/time";
import type { MeasureFile } from "@/domain/measures/queries/get-measure";

/** What a rectification asks for, what the managers say is done, and what a moderator has confirmed. */
export function RectifyChecklist({ items }: { items: MeasureFile["checklist"] }) {
  const t = useTranslations("measures.checklist");
  const names = useTranslations("notices.checklist");
  return (
    <ul className="divide-y divide-border">
      {items.map(({ item, tickedAt, confirmedAt }) => {
        const Icon = tickedAt ? CircleCheck : Circle;
        return (
          <li key={item} className="flex flex-wrap items-center gap-x-2 px-3 py-1.5">
            <Icon className={`size-4 ${tickedAt ? "text-ok" : "text-text-3"}`} aria-hidden="true" />
            <span>{names(item)}</span>
            <span className="ml-auto text-support text-text-2">
              {confirmedAt ? t("confirmed") : tickedAt ? t("ticked") : t("open")}{" "}
              {tickedAt ? <Time at={confirmedAt ?? tickedAt} /> : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
