import { TriangleAlert, UserCheck } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { MeasureFile } from "@/domain/measures/queries/get-measure";
import { successorMs } from "@/domain/measures/rules/group-continuity";
import { maskName } from "@/domain/people/rules/mask";

/** Each group of a suspended person and who runs it meanwhile; a group left alone stands out. */
export function GroupEffects({ groups }: { groups: MeasureFile["groups"] }) {
  const t = useTranslations("measures.groups");
  const names = new Intl.ListFormat(useLocale(), { type: "conjunction" });
  return (
    <ul className="flex flex-col gap-1.5">
      {groups.map(({ id, name, runBy }) => {
        const alone = runBy.length === 0;
        const Icon = alone ? TriangleAlert : UserCheck;
        return (
          <li
            key={id}
            className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2 md:grid-cols-[16px_minmax(0,2fr)_minmax(0,3fr)]"
          >
            <Icon className={`mt-0.5 size-4 ${alone ? "text-warn" : "text-text-2"}`} aria-hidden="true" />
            <span className="font-semibold">{name}</span>
            <span className="col-start-2 text-text-2 md:col-start-3">
              {alone
                ? t("alone", { hours: successorMs / 3_600_000 })
                : t("runBy", {
                    names: names.format(runBy.map((one) => t(one.role, { name: maskName(one.displayName) }))),
                  })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
