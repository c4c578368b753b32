import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { AppealState } from "@/components/appeals/appeal-state";
import { ButtonLink } from "@/components/ui/button-link";
import { Clock } from "@/components/ui/clock";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel, PanelHead } from "@/components/ui/panel";
import { listOwnAppeals, type OwnAppealRow } from "@/domain/appeals/queries/list-own-appeals";
import { formatDateTime } from "@/lib/format";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("appeals"))("own.title") };
}

/** The own appeals, newest first. */
export default async function OwnAppealsPage() {
  const ctx = await pageCtx("person");
  const [rows, t] = await Promise.all([orRefusalPage(listOwnAppeals.ask(ctx, {})), getTranslations("appeals.own")]);
  return (
    <SectionMessages namespaces={["appeals"]}>
      <div className="mx-auto max-w-[860px]">
        <Panel>
          <PanelHead as="h1" title={t("title")} note={t("note")} />
          {rows.length === 0 ? (
            <EmptyState action={<ButtonLink href="/my/standing">{t("toStanding")}</ButtonLink>}>
              {t("empty")}
            </EmptyState>
          ) : (
            <ul className="divide-y divide-border">
              {rows.map((row) => (
                <Row key={row.number} row={row} now={ctx.now()} />
              ))}
            </ul>
          )}
        </Panel>
      </div>
    </SectionMessages>
  );
}

async function Row({ row, now }: { row: OwnAppealRow; now: Date }) {
  const t = await getTranslations("appeals");
  const open = row.state === "submitted" || row.state === "assigned";
  return (
    <li className="relative flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3 hover:bg-surface-3">
      <Link href={`/my/appeals/${row.number}`} className="covers font-semibold">
        {t(`stage.${row.stage}`)} {row.number}
      </Link>
      <AppealState state={row.state} overdue={row.overdue} />
      <span className="ml-auto">{open ? <Clock dueAt={row.dueAt} now={now} words /> : null}</span>
      <span className="w-full text-support text-text-2">
        {t("own.about", { notice: row.notice })}
        <span className="ml-3">
          {row.decidedAt
            ? t("own.answered", { at: formatDateTime(row.decidedAt) })
            : t("own.submitted", { at: formatDateTime(row.submittedAt) })}
        </span>
      </span>
    </li>
  );
}
