import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HoldForm } from "@/components/retention/hold-form";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { can } from "@/domain/access/rules/can";
import { HOLD_KINDS, HOLD_REVIEW_DAYS } from "@/domain/archive/vocabulary";
import { roleOf } from "@/domain/kernel/actor";
import { isId } from "@/domain/kernel/ids";
import { DAY_MS } from "@/domain/kernel/time";
import { formatDate } from "@/lib/format";
import { pageCtx } from "@/lib/page-ctx";
import { RetentionFrame } from "../../retention-frame";
import { holdCaseAction, holdOrderAction, placeHoldAction } from "../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("retention.holds"))("new") };
}

/** A new hold; what it is by, and what is known of that, comes in the address: other pages lead here. */
export default async function NewHoldPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const ctx = await pageCtx("staff");
  if (!can(roleOf(ctx.actor), "hold.place")) forbidden();
  const params = await searchParams;
  const one = (name: string) => (typeof params[name] === "string" ? params[name] : undefined);
  const kind = HOLD_KINDS.find((name) => name === one("by")) ?? "case";
  const search = one("search");
  const t = await getTranslations("retention.holds");
  return (
    <RetentionFrame ctx={ctx} tab="holds" crumb={t("new")}>
      <Panel className="max-w-3xl">
        <PanelHead title={t("new")} note={t("form.note")} />
        <LinkTabs
          label={t("form.by")}
          tabs={HOLD_KINDS.map((name) => ({
            href: `/retention/holds/new?by=${name}`,
            label: t(`kindName.${name}`),
            current: name === kind,
          }))}
        />
        {kind === "search" && !(search && isId(search)) ? (
          <EmptyState
            action={
              <ButtonLink href="/archive" variant="primary">
                {t("form.goSearch")}
              </ButtonLink>
            }
          >
            {t("form.searchFrom")}
          </EmptyState>
        ) : (
          <PanelBody>
            <HoldForm
              key={kind}
              kind={kind}
              action={kind === "case" ? holdCaseAction : kind === "order" ? holdOrderAction : placeHoldAction}
              given={{
                case: one("case"),
                order: one("order"),
                group: one("group"),
                person: one("person"),
                message: one("message"),
                search,
              }}
              reviewBy={formatDate(ctx.now().getTime() + (HOLD_REVIEW_DAYS - 1) * DAY_MS)}
            />
          </PanelBody>
        )}
      </Panel>
    </RetentionFrame>
  );
}
