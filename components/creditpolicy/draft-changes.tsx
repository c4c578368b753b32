import { useTranslations } from "next-intl";
import { useNumberLabel } from "@/components/creditpolicy/number-label";
import { PlainTable } from "@/components/publicpages/plain-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import type { PolicyDraft } from "@/domain/credit/queries/get-policy-draft";

/** What a draft changes against the version it is based on, with its public text. */
export function DraftChanges({ draft, locale }: { draft: PolicyDraft; locale: string }) {
  const t = useTranslations("creditpolicy");
  const label = useNumberLabel();
  const text = locale === "en" ? draft.publicTextEn : draft.publicTextZh;
  return (
    <Panel>
      <PanelHead title={t("changes", { basedOn: draft.basedOn })} />
      {text ? (
        <PanelBody>
          <p className="measure whitespace-pre-line">{text}</p>
        </PanelBody>
      ) : null}
      {draft.changes.length === 0 ? (
        <EmptyState>{t("noChanges")}</EmptyState>
      ) : (
        <PlainTable
          caption={t("changes", { basedOn: draft.basedOn })}
          head={[t("number"), t("was"), t("becomes")]}
          end={[1, 2]}
          rows={draft.changes.map(({ path, from, to }) => ({
            key: path,
            cells: [label(path), from, <b key="to">{to}</b>],
          }))}
        />
      )}
    </Panel>
  );
}
