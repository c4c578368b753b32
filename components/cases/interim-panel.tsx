import Link from "next/link";
import { useTranslations } from "next-intl";
import { ImposeInterim } from "@/components/cases/impose-interim";
import { RenewInterim } from "@/components/cases/renew-interim";
import type { FormAction } from "@/components/forms/form-state";
import { MeasureState } from "@/components/measures/measure-state";
import type { CaseFile } from "@/domain/cases/case-file";
import { mayHold, mayInterimSuspend, mayRenew } from "@/domain/measures/rules/interim-hold";
import type { InterimKind } from "@/domain/measures/vocabulary";
import { formatDateTime } from "@/lib/format";

/** What has been imposed before the decision, and the way to do so while the case is open. */
export function InterimPanel({
  file,
  may,
  mask,
  actions,
}: {
  file: CaseFile;
  /** The viewer may decide and the case is open. */
  may: boolean;
  mask: (name: string) => string;
  actions: { impose: FormAction; renew: FormAction };
}) {
  const t = useTranslations("cases.interim");
  const kind = useTranslations("notices.measure.kind");
  const imposed = file.measures.filter((one) => one.interim);
  if (imposed.length === 0 && !may) return null;
  const people = file.people.map(({ personId, displayName, role }) => ({
    id: personId,
    name: mask(displayName),
    manages: role === "creator" || role === "manager",
  }));
  const nameOf = (personId: string | null) =>
    personId ? (people.find(({ id }) => id === personId)?.name ?? "") : (file.group?.name ?? "");
  return (
    <section className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-border px-4 py-2 text-support">
      <h2 className="font-semibold">{t("title")}</h2>
      {imposed.length === 0 ? <span className="text-text-3">{t("none")}</span> : null}
      {imposed.map((one) => (
        <span key={one.id} className="inline-flex flex-wrap items-center gap-x-2">
          <Link href={`/measures/${one.number}`} className="link">
            {kind(one.kind)}
          </Link>
          <span>{nameOf(one.personId)}</span>
          <MeasureState state={one.state} dense />
          {one.endsAt ? <span className="text-text-2">{t("until", { at: formatDateTime(one.endsAt) })}</span> : null}
          {may && one.state === "active" && mayRenew(one.kind as InterimKind, one.renewedAt !== null) ? (
            <RenewInterim
              caseId={file.id}
              measure={one}
              needsHarm={!mayHold(file.severity, false)}
              action={actions.renew}
            />
          ) : null}
        </span>
      ))}
      {may ? (
        <span className="ml-auto">
          <ImposeInterim
            caseId={file.id}
            version={file.version}
            groupName={file.group?.name ?? null}
            people={people}
            grave={mayHold(file.severity, false)}
            maySuspend={mayInterimSuspend(file.severity)}
            action={actions.impose}
          />
        </span>
      ) : null}
    </section>
  );
}
