import { useTranslations } from "next-intl";
import { MarkedText } from "@/components/cases/marked-text";
import { ConfirmDialogForm } from "@/components/forms/confirm-dialog-form";
import type { FormAction } from "@/components/forms/form-state";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { CaseDecision } from "@/domain/cases/case-file";
import { formatDateTime } from "@/lib/format";

/** A decision whose notice is delayed: why, until when, and the way to give it now. */
export function DelayedNotice({ decision, give }: { decision: CaseDecision; give: FormAction | null }) {
  const t = useTranslations("cases.delayed");
  const grounds = useTranslations("cases.delayGround");
  const { delay } = decision;
  if (!delay) return null;
  const waits = decision.state === "delayed";
  return (
    <Banner tone="warn" title={t("title", { until: formatDateTime(delay.until) })}>
      <p>{grounds(delay.ground)}</p>
      <p className="border-l-2 border-border-strong pl-2">
        <MarkedText text={delay.words} />
      </p>
      {waits ? <p>{t("text")}</p> : null}
      {waits && give ? (
        <div className="mt-1.5">
          <ConfirmDialogForm
            trigger={<Button>{t("give")}</Button>}
            title={t("giveTitle")}
            action={give}
            submitLabel={t("give")}
            danger
          >
            <p>{t("giveText")}</p>
            <input type="hidden" name="decisionId" value={decision.id} />
            <input type="hidden" name="version" value={decision.version} />
          </ConfirmDialogForm>
        </div>
      ) : null}
    </Banner>
  );
}
