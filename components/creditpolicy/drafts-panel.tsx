import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import type { PolicyDraftLine } from "@/domain/credit/queries/list-policy-drafts";

/** Versions in preparation, and the button that begins one for those who may. */
export function DraftsPanel({ drafts, start }: { drafts: readonly PolicyDraftLine[]; start: FormAction | null }) {
  const t = useTranslations("creditpolicy");
  return (
    <Panel>
      <PanelHead
        title={t("drafts")}
        note={t("draftsNote")}
        actions={
          start ? (
            <ActionForm action={start} label={t("start")} quiet>
              <Submit>{t("start")}</Submit>
            </ActionForm>
          ) : null
        }
      />
      {drafts.length === 0 ? <EmptyState>{t("none")}</EmptyState> : null}
      <ul className="divide-y divide-border">
        {drafts.map((draft) => (
          <li key={draft.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
            <Link href={`/credit/policy/${draft.id}`} className="link font-semibold">
              {draft.name}
            </Link>
            <Badge>{t(`state.${draft.state}`)}</Badge>
            <span>{t.rich("effectFrom", { at: () => <Time at={draft.effectiveFrom} show="date" /> })}</span>
            <span className="text-text-2">
              {t.rich("by", { author: draft.author ?? "–", at: () => <Time at={draft.changedAt} /> })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
