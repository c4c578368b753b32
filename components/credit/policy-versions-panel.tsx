import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import type { PolicyInForce } from "@/domain/desk/queries/credit-list-policy";

/** Every published version with its checksum. A version never changes: a finding keeps the one it was made by. */
export function PolicyVersionsPanel({ versions }: { versions: PolicyInForce["versions"] }) {
  const t = useTranslations("credit.policy");
  return (
    <Panel>
      <PanelHead title={t("versions")} note={t("versionsNote")} />
      {versions.length === 0 ? <EmptyState>{t("noVersions")}</EmptyState> : null}
      <ul className="divide-y divide-border">
        {versions.map((version) => (
          <li key={version.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
            <b className="font-semibold">{version.id}</b>
            <span>{t.rich("effective", { at: () => <Time at={version.effectiveFrom} show="date" /> })}</span>
            <span className="text-text-2">{t.rich("published", { at: () => <Time at={version.createdAt} /> })}</span>
            <span className="min-w-0 text-support text-text-2">
              SHA-256 <code className="break-all font-mono">{version.sha256}</code>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
