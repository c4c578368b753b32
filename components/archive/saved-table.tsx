import { useTranslations } from "next-intl";
import { clipPieces } from "@/components/archive/clip-pieces";
import { MarkedPieces } from "@/components/archive/marked-pieces";
import { SavedDelete, SavedRename } from "@/components/archive/saved-dialogs";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import { Time } from "@/components/ui/time";
import type { SavedSearch } from "@/domain/archive/saved-search";
import { COUNT_CAP } from "@/domain/archive/vocabulary";
import { formatNumber } from "@/lib/format";

const HEAD =
  "h-8 whitespace-nowrap border-b border-border bg-surface-2 px-3 text-left text-support font-medium text-text-3";
const CELL = "border-b border-border px-3 py-1.5 align-middle";

/** The own saved searches with what can be done with them. */
export function SavedTable({
  rows,
  actions,
}: {
  rows: readonly SavedSearch[];
  actions: { run: FormAction; rename: FormAction; remove: FormAction };
}) {
  const t = useTranslations("archive");
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse">
        <thead>
          <tr>
            {(["name", "terms", "basis"] as const).map((head) => (
              <th key={head} scope="col" className={HEAD}>
                {t(`saved.${head}`)}
              </th>
            ))}
            <th scope="col" className={`${HEAD} text-right`}>
              {t("saved.found")}
            </th>
            <th scope="col" className={HEAD}>
              {t("saved.lastRun")}
            </th>
            <th scope="col" className={HEAD}>
              {t("saved.ends")}
            </th>
            <th scope="col" className={HEAD}>
              <span className="sr-only">{t("saved.actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, text, basis, lastTotal, lastRunAt, endsAt }) => (
            <tr key={id}>
              <td className={`${CELL} min-w-32 font-semibold`}>
                <bdi>{name}</bdi>
              </td>
              <td className={`${CELL} min-w-40 break-words`}>
                {text.trim() ? (
                  <MarkedPieces pieces={clipPieces([{ text, hit: false }], 80).pieces} />
                ) : (
                  <span className="text-text-2">{t("saved.byFilters")}</span>
                )}
              </td>
              <td className={`${CELL} min-w-32`}>
                {basis.kind === "case" ? t("basis.caseChip", { number: basis.number }) : null}
                {basis.kind === "purpose" ? basis.purpose : null}
              </td>
              <td className={`${CELL} whitespace-nowrap text-right`}>
                {lastTotal >= COUNT_CAP ? `${formatNumber(COUNT_CAP - 1)}+` : formatNumber(lastTotal)}
              </td>
              <td className={CELL}>
                <Time at={lastRunAt} />
              </td>
              <td className={`${CELL} whitespace-nowrap`}>
                {endsAt ? <Time at={endsAt} show="date" /> : t("saved.untilDecided")}
              </td>
              <td className={CELL}>
                <div className="flex justify-end gap-1.5">
                  <ActionForm action={actions.run} quiet>
                    <input type="hidden" name="id" value={id} />
                    <Submit size="small" variant="secondary">
                      {t("saved.run")}
                    </Submit>
                  </ActionForm>
                  <SavedRename id={id} name={name} action={actions.rename} />
                  <SavedDelete id={id} name={name} action={actions.remove} />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
