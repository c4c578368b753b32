import { Circle, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import type { OwnGroup } from "@/domain/desk/queries/own-groups";
import { formatDateTime } from "@/lib/format";

type Rectification = NonNullable<OwnGroup["rectification"]>;

/** What the group must put right and by when; its managers tick off what is done, a moderator confirms the whole. */
export function RectifyList({ rectification, action }: { rectification: Rectification; action: FormAction }) {
  const t = useTranslations("standing.rectify");
  const names = useTranslations("notices.checklist");
  const { measureId, number, endsAt, overdue, items } = rectification;
  const open = items.filter((one) => !one.tickedAt).length;
  return (
    <section aria-label={t("title", { number })} className="mt-2 rounded-control border border-border px-3 py-2">
      <p className={overdue ? "text-danger" : "text-warn"}>
        {endsAt ? t(overdue ? "overdue" : "until", { at: formatDateTime(endsAt), number }) : t("title", { number })}
      </p>
      <ul className="mt-1 flex flex-col gap-1">
        {items.map(({ item, tickedAt }) => {
          const Icon = tickedAt ? CircleCheck : Circle;
          return (
            <li key={item} className="flex flex-wrap items-center gap-x-2">
              <Icon className={`size-4 ${tickedAt ? "text-ok" : "text-text-3"}`} aria-hidden="true" />
              <span className="mr-auto">
                {names(item)}
                <span className="sr-only">{t(tickedAt ? "done" : "open")}</span>
              </span>
              <ActionForm action={action} quiet label={names(item)}>
                <input type="hidden" name="measureId" value={measureId} />
                <input type="hidden" name="item" value={item} />
                <input type="hidden" name="done" value={tickedAt ? "false" : "true"} />
                <Submit size="small" variant={tickedAt ? "quiet" : "secondary"}>
                  {t(tickedAt ? "untick" : "tick")}
                </Submit>
              </ActionForm>
            </li>
          );
        })}
      </ul>
      <p className="mt-1 text-support text-text-2">{open === 0 ? t("waiting") : t("left", { count: open })}</p>
    </section>
  );
}
