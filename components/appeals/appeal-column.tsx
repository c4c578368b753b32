import { useTranslations } from "next-intl";
import { AppealFiles } from "@/components/appeals/appeal-files";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import type { AppealFile } from "@/domain/appeals/appeal-file";
import { formatDateTime } from "@/lib/format";

/** What the person says against it, with the files handed in, and how the first appeal was answered. */
export function AppealColumn({ file }: { file: AppealFile }) {
  const t = useTranslations("appeals");
  const { first } = file;
  return (
    <Panel>
      <PanelHead title={t("page.appeal")} note={t("own.submitted", { at: formatDateTime(file.submittedAt) })} />
      <PanelBody className="flex flex-col gap-3">
        <ol className="flex flex-col gap-3">
          {file.arguments.map(({ id, disputes, words }, index) => (
            <li key={id}>
              <h3 className="font-semibold">
                {t("own.argument", { index: index + 1, point: t(`disputes.${disputes}`) })}
              </h3>
              <p className="whitespace-pre-line break-words">{words}</p>
            </li>
          ))}
        </ol>
        <div>
          <h3 className="text-support font-medium text-text-2">{t("page.files")}</h3>
          {file.files.length > 0 ? (
            <AppealFiles files={file.files} address="/appeals/files" />
          ) : (
            <p className="text-text-3">{t("page.noFiles")}</p>
          )}
        </div>
        {first ? (
          <details>
            <summary className="link cursor-pointer">
              {t("page.first", {
                number: first.number,
                outcome: t(`state.${first.state}`),
                name: first.reviewer ?? "–",
              })}
            </summary>
            <p className="mt-1 whitespace-pre-line">{first.reason}</p>
            <ol className="mt-2 flex flex-col gap-2">
              {first.arguments.map(({ id, words, answer }) => (
                <li key={id}>
                  <p className="whitespace-pre-line break-words">{words}</p>
                  <p className="whitespace-pre-line break-words border-l-2 border-border-strong pl-2.5 text-text-2">
                    {answer}
                  </p>
                </li>
              ))}
            </ol>
          </details>
        ) : null}
      </PanelBody>
    </Panel>
  );
}
