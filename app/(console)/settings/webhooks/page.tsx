import { getLocale, getTranslations } from "next-intl/server";
import { FilterBar } from "@/components/data-table/filter-bar";
import { AddEndpoint } from "@/components/settings/add-endpoint";
import { EndpointTable } from "@/components/settings/endpoint-table";
import { OutboxTable } from "@/components/settings/outbox-table";
import { Panel, PanelHead } from "@/components/ui/panel";
import { isId } from "@/domain/kernel/ids";
import { outboxStates } from "@/domain/outbox/vocabulary";
import { listEndpoints } from "@/domain/platforms/queries/list-endpoints";
import { listOutbox } from "@/domain/platforms/queries/list-outbox";
import { listPlatforms } from "@/domain/platforms/queries/list-platforms";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { SettingsFrame } from "../settings-frame";
import { addEndpointAction, disableEndpointAction, resendMessageAction, sendTestAction } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("settings.tabs"))("webhooks") };
}

interface Asked {
  state?: string;
  platform?: string;
  cursor?: string;
}

/** Endpoints of the platforms, and what was sent to them. */
export default async function WebhooksPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const ctx = await pageCtx("staff");
  const asked = await searchParams;
  const state = outboxStates.find((known) => known === asked.state);
  const platformId = asked.platform && isId(asked.platform) ? asked.platform : undefined;
  const log = await orRefusalPage(listOutbox.ask(ctx, { state, platformId, cursor: asked.cursor }));
  const [endpoints, platforms] = await orRefusalPage(
    Promise.all([listEndpoints.ask(ctx, {}), listPlatforms.ask(ctx, {})]),
  );
  const t = await getTranslations("settings");
  const english = (await getLocale()) === "en";
  const options = platforms.map(({ id, nameZh, nameEn }) => ({ value: id, label: english ? nameEn : nameZh }));
  const nameOf = new Map(options.map(({ value, label }) => [value, label]));
  const values = { platform: platformId, state };
  const query = new URLSearchParams(
    Object.entries({ ...values, cursor: log.next }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return (
    <SettingsFrame
      ctx={ctx}
      tab="webhooks"
      actions={platforms.length > 0 ? <AddEndpoint platforms={options} action={addEndpointAction} /> : null}
    >
      <Panel aria-labelledby="endpoints">
        <PanelHead id="endpoints" title={t("webhooks.endpoints")} />
        <EndpointTable
          rows={endpoints}
          platformName={(id) => nameOf.get(id) ?? id}
          test={sendTestAction}
          disable={disableEndpointAction}
        />
      </Panel>
      <Panel aria-labelledby="delivery-log">
        <PanelHead id="delivery-log" title={t("webhooks.log")} />
        <FilterBar
          action="/settings/webhooks"
          values={values}
          fields={[
            {
              kind: "select",
              name: "platform",
              label: t("platforms.platform"),
              options,
              anyLabel: t("webhooks.anyPlatform"),
            },
            {
              kind: "select",
              name: "state",
              anyLabel: t("webhooks.anyState"),
              label: t("webhooks.state"),
              options: outboxStates.map((known) => ({ value: known, label: t(`webhooks.states.${known}`) })),
            },
          ]}
        />
        <OutboxTable
          rows={log.rows}
          platformName={(id) => nameOf.get(id) ?? id}
          resend={resendMessageAction}
          olderHref={log.next ? `/settings/webhooks?${query}` : null}
        />
      </Panel>
    </SettingsFrame>
  );
}
