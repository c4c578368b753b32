import { useLocale, useTranslations } from "next-intl";
import { GroundName } from "@/components/measures/ground-name";
import { groundLines } from "@/components/notices/ground-lines";
import type { NoticeWords } from "@/components/notices/notice-text";
import { categoryOf } from "@/domain/credit/vocabulary/taxonomy";
import type { MeasureFile } from "@/domain/measures/queries/get-measure";

/** Why a measure was imposed: category or direct ground, the law it stands on, and the words of who proposed it. */
export function MeasureGround({ file }: { file: Pick<MeasureFile, "ground" | "groundNote"> }) {
  const t = useTranslations("notices");
  const words = useTranslations("measures.grounds")("words");
  const say: NoticeWords = { t: t as unknown as NoticeWords["t"], locale: useLocale() };
  const laws = categoryOf(file.ground)
    ? groundLines(file.ground, null, say).flatMap((line) => ("text" in line ? line.text : []))
    : [t("ground.provisions")];
  return (
    <div className="flex flex-col gap-1">
      <p className="font-semibold">
        <GroundName ground={file.ground} />
      </p>
      {laws.map((law) => (
        <p key={law} className="measure text-support text-text-2">
          {law}
        </p>
      ))}
      {file.groundNote ? (
        <p className="measure mt-1 whitespace-pre-wrap border-l-2 border-border-strong pl-2.5 text-message">
          <span className="sr-only">{words}</span>
          {file.groundNote}
        </p>
      ) : null}
    </div>
  );
}
