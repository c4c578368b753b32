import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/forms/form-state";
import { ApproveMeasure } from "@/components/measures/approve-measure";
import { LiftMeasure, type StillSuspended } from "@/components/measures/lift-measure";
import { ReasonDialog } from "@/components/measures/reason-dialog";
import { ShortenMeasure } from "@/components/measures/shorten-measure";
import type { MeasureFile } from "@/domain/measures/queries/get-measure";
import { approvalWindowMs } from "@/domain/measures/rules/appeal-window";
import { formatDateTime } from "@/lib/format";

export type SettleActions = Record<"approve" | "reject" | "withdraw" | "lift" | "shorten" | "confirm", FormAction>;

/** What the viewer may do with a measure now, and where they may not, why. */
export function SettleMeasure({
  file,
  may,
  still,
  now,
  actions,
}: {
  file: MeasureFile;
  may: { approve: boolean; withdraw: boolean; lift: boolean; confirm: boolean };
  still: StillSuspended | null;
  now: Date;
  actions: SettleActions;
}) {
  const t = useTranslations("measures");
  const row = "flex flex-wrap items-center gap-2";
  const note = "mr-auto text-support text-text-2";
  if (file.state === "active" || file.state === "stayed" || file.state === "scheduled") {
    const open = file.checklist.filter((one) => one.tickedAt === null).length;
    const rectifying = file.kind === "rectify" && file.state === "active";
    return (
      <div className={row}>
        {rectifying ? (
          <p className={note}>{open > 0 ? t("checklist.waiting", { count: open }) : t("checklist.done")}</p>
        ) : null}
        {rectifying && open === 0 && may.confirm ? (
          <ReasonDialog
            file={file}
            label={t("act.confirm")}
            title={t("confirmDialog.title", { number: file.number })}
            effect={t("confirmDialog.effect")}
            reasonHint={t("act.reasonTold")}
            action={actions.confirm}
          />
        ) : null}
        {may.lift ? (
          <>
            {file.state === "active" && !rectifying ? (
              <ShortenMeasure file={file} now={now} action={actions.shorten} />
            ) : null}
            <LiftMeasure file={file} still={still} action={actions.lift} />
          </>
        ) : (
          <p className={note}>{t("act.liftOnly")}</p>
        )}
      </div>
    );
  }
  if (file.state !== "awaiting-approval") return <p className={note}>{t("act.ended")}</p>;
  const lapsesAt = new Date(file.proposedAt.getTime() + approvalWindowMs);
  const lapsed = lapsesAt <= now;
  return (
    <div className={row}>
      <p className={note}>
        {lapsed ? t("act.lapsed") : t(file.mine ? "act.own" : may.approve ? "act.lapses" : "act.others", facts())}
        {!lapsed && (file.mine || !may.approve) ? ` ${t("act.lapses", facts())}` : null}
      </p>
      {file.mine && may.withdraw ? (
        <ReasonDialog
          file={file}
          label={t("act.withdraw")}
          title={t("withdrawDialog.title", { number: file.number })}
          effect={t("withdrawDialog.effect")}
          action={actions.withdraw}
        />
      ) : null}
      {!file.mine && may.approve && !lapsed ? (
        <>
          <ReasonDialog
            file={file}
            label={t("act.reject")}
            title={t("rejectDialog.title", { number: file.number })}
            effect={t("rejectDialog.effect")}
            reasonHint={t("act.reasonHint")}
            action={actions.reject}
          />
          <ApproveMeasure file={file} now={now} action={actions.approve} />
        </>
      ) : null}
    </div>
  );

  function facts() {
    return { at: formatDateTime(lapsesAt) };
  }
}
