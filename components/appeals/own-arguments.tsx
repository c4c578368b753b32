import { useTranslations } from "next-intl";
import type { AppealArgument } from "@/domain/appeals/appeal-file";

/** Each argument with the answer to it. */
export function OwnArguments({ raised, answered }: { raised: readonly AppealArgument[]; answered: boolean }) {
  const t = useTranslations("appeals");
  return (
    <ol className="flex flex-col gap-4">
      {raised.map(({ id, disputes, words, answer }, index) => (
        <li key={id} className="measure">
          <h3 className="font-semibold">{t("own.argument", { index: index + 1, point: t(`disputes.${disputes}`) })}</h3>
          <p className="whitespace-pre-line break-words">{words}</p>
          {answer ? (
            <div className="mt-1 border-l-2 border-accent pl-2.5">
              <p className="text-support font-medium text-text-2">{t("own.answer")}</p>
              <p className="whitespace-pre-line break-words">{answer}</p>
            </div>
          ) : answered ? null : (
            <p className="mt-1 text-support text-text-3">{t("own.noAnswer")}</p>
          )}
        </li>
      ))}
    </ol>
  );
}
