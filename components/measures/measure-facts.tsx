import Link from "next/link";
import { useTranslations } from "next-intl";
import { MeasureArithmetic } from "@/components/measures/measure-arithmetic";
import { MeasureGround } from "@/components/measures/measure-ground";
import { MeasureSubject } from "@/components/measures/measure-subject";
import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import { Duration } from "@/components/ui/duration";
import type { MeasureFile } from "@/domain/measures/queries/get-measure";
import { formatDateTime } from "@/lib/format";

/** The facts of a measure as rows: whom it hits, why, how long with the arithmetic, who proposed and approved it. */
export function MeasureFacts({ file, caseLink, now }: { file: MeasureFile; caseLink: CaseLink | null; now: Date }) {
  const t = useTranslations("measures.facts");
  const kind = useTranslations("notices.measure.kind");
  const meaning = useTranslations("measures.meaning");
  const ground = useTranslations("measures.grounds");
  const by = (name: string | null, at: Date | null) =>
    at ? t("byAt", { name: name ?? t("system"), at: formatDateTime(at) }) : t("noApproval");
  const items: Definition[] = [
    {
      term: t("kind"),
      value: [kind(file.kind), ...marksOf(file)].join(" · "),
      note: meaning(file.kind),
    },
    { term: t("subject"), value: <MeasureSubject {...file} /> },
    { term: ground("title"), value: <MeasureGround file={file} /> },
    { term: t("case"), value: <CaseNumber link={caseLink} none={t("noCase")} /> },
    { term: t("duration"), value: <MeasureArithmetic file={file} /> },
    { term: t("period"), value: <Period file={file} now={now} /> },
    { term: t("proposed"), value: by(file.proposedBy, file.proposedAt) },
    ...(file.state === "awaiting-approval"
      ? []
      : [{ term: t("approved"), value: by(file.approvedBy, file.approvedAt) }]),
  ];
  if (file.exportUntil)
    items.push({ term: t("export"), value: t("exportUntil", { at: formatDateTime(file.exportUntil) }) });
  if (file.renewedAt) items.push({ term: t("renewed"), value: formatDateTime(file.renewedAt) });
  if (file.endedAt) items.push({ term: t("ended"), value: formatDateTime(file.endedAt) });
  if (file.endReason) items.push({ term: t("endReason"), value: file.endReason });
  return <DefinitionList items={items} />;

  function marksOf({ interim, level }: MeasureFile): string[] {
    return [...(interim ? [t("interim")] : []), ...(level ? [t("level", { level })] : [])];
  }
}

/** The case a measure belongs to; without `href` where the viewer may not open cases. */
export type CaseLink = { number: string; href: string | null };

function CaseNumber({ link, none }: { link: CaseLink | null; none: string }) {
  if (!link) return none;
  if (!link.href) return link.number;
  return (
    <Link href={link.href} className="link">
      {link.number}
    </Link>
  );
}

function Period({ file: { kind, state, startsAt, endsAt }, now }: { file: MeasureFile; now: Date }) {
  const t = useTranslations("measures.facts");
  if (!startsAt) return t("notStarted");
  const start = formatDateTime(startsAt);
  const overdue = kind === "rectify" && state === "active" && endsAt !== null && endsAt <= now;
  if (!endsAt) return t("openEnd", { start });
  return (
    <>
      {t("from", { start, end: formatDateTime(endsAt) })}
      {state === "active" && endsAt > now ? (
        <span className="ml-2 text-support text-text-2">
          {t("left")} <Duration ms={endsAt.getTime() - now.getTime()} />
        </span>
      ) : null}
      {overdue ? <span className="ml-2 text-danger">{t("overdue")}</span> : null}
    </>
  );
}
