import { useTranslations } from "next-intl";

/** How a query is written, in four lines. */
export function SearchHelp() {
  const t = useTranslations("archive.help");
  const lines = ["all", "quotes", "not", "or"] as const;
  return (
    <section className="border-b border-border px-4 py-3">
      <h2 className="font-semibold">{t("title")}</h2>
      <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-support">
        {lines.map((line) => (
          <div key={line} className="contents">
            <dt className="font-mono text-text">{t(`${line}Sample`)}</dt>
            <dd className="text-text-2">{t(line)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-support text-text-3">{t("literal")}</p>
    </section>
  );
}
