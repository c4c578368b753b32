import { useTranslations } from "next-intl";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";

/** What happens after a report, and how its reporter is protected. */
export function AfterReport() {
  const t = useTranslations("publicpages.report");
  return (
    <div className="flex flex-col gap-3 lg:gap-4">
      <Panel>
        <PanelHead title={t("after")} />
        <PanelBody>
          <ol className="flex list-decimal flex-col gap-2 pl-4">
            <li>{t("steps.first")}</li>
            <li>{t("steps.second")}</li>
            <li>{t("steps.third")}</li>
          </ol>
        </PanelBody>
      </Panel>
      <Panel>
        <PanelHead title={t("protect")} />
        <PanelBody>
          <p>{t("protectText")}</p>
        </PanelBody>
      </Panel>
    </div>
  );
}
