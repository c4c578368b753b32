import { getTranslations } from "next-intl/server";
import { CalendarForm } from "@/components/appeals/calendar-form";
import { DataTable } from "@/components/data-table/data-table";
import { Panel, PanelHead } from "@/components/ui/panel";
import { listCalendars } from "@/domain/appeals/queries/list-calendars";
import { shanghaiDate } from "@/domain/kernel/time";
import { formatDateTime } from "@/lib/format";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { SettingsFrame } from "../settings-frame";
import { saveCalendarAction } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("settings.tabs"))("calendar") };
}

/** The working-day clock: the holidays of each year and the announcement they come from. */
export default async function CalendarPage() {
  const ctx = await pageCtx("staff");
  const years = await orRefusalPage(listCalendars.ask(ctx, {}));
  const t = await getTranslations("appeals.calendar");
  const thisYear = Number(shanghaiDate(ctx.now().getTime()).slice(0, 4));
  const next = Math.max(thisYear, ...years.map(({ year }) => year)) + 1;
  const missing = [thisYear, thisYear + 1].filter((year) => !years.some((one) => one.year === year));
  return (
    <SettingsFrame
      ctx={ctx}
      tab="calendar"
      actions={
        <SectionMessages namespaces={["appeals"]}>
          <CalendarForm
            calendar={{ year: missing[0] ?? next, source: "", url: null, daysOff: [], workdays: [], version: 0 }}
            action={saveCalendarAction}
            adds
          />
        </SectionMessages>
      }
    >
      <Panel>
        <PanelHead title={t("title")} note={t("intro")} />
        {missing.map((year) => (
          <p key={year} className="border-b border-border px-3 py-2 text-support text-warn">
            {t("unknown", { year })}
          </p>
        ))}
        <DataTable
          caption={t("title")}
          rows={years}
          rowId={(row) => String(row.year)}
          empty={t("intro")}
          columns={[
            { id: "year", header: t("yearField"), primary: true, cell: ({ year }) => t("year", { year }) },
            {
              id: "days",
              header: t("daysOff"),
              cell: ({ daysOff, workdays }) => t("counts", { off: daysOff.length, worked: workdays.length }),
            },
            {
              id: "source",
              header: t("source"),
              cell: ({ source, url }) =>
                url ? (
                  <a href={url} className="link" target="_blank" rel="noreferrer">
                    {source}
                  </a>
                ) : (
                  source
                ),
            },
            {
              id: "by",
              header: (await getTranslations("appeals.page"))("history"),
              cell: ({ byHand, changedBy, changedAt }) =>
                byHand && changedAt
                  ? t("byHand", { name: changedBy ?? "–", at: formatDateTime(changedAt) })
                  : t("byData"),
            },
            {
              id: "act",
              header: (await getTranslations("settings"))("acts"),
              align: "end",
              cell: (row) => (
                <SectionMessages namespaces={["appeals"]}>
                  <CalendarForm calendar={row} action={saveCalendarAction} />
                </SectionMessages>
              ),
            },
          ]}
        />
      </Panel>
    </SettingsFrame>
  );
}
