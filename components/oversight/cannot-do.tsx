import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";

/** What an inspection cannot do, said plainly (domain reference 6.5). */
export function CannotDo() {
  const t = useTranslations("oversight.cannot");
  const limits = ["outside", "everything", "reporters", "identities", "change"] as const;
  return (
    <Panel>
      <PanelHead title={t("title")} />
      <PanelBody>
        <ul className="flex flex-col gap-2">
          {limits.map((limit) => (
            <li key={limit} className="flex gap-2">
              <X className="mt-0.5 size-4 shrink-0 text-text-3" aria-hidden="true" />
              {t(limit)}
            </li>
          ))}
        </ul>
      </PanelBody>
    </Panel>
  );
}
