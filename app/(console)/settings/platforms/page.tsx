import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { AddKey } from "@/components/settings/add-key";
import { KeyTable } from "@/components/settings/key-table";
import { AddPlatform, RenamePlatform } from "@/components/settings/platform-forms";
import { Panel, PanelHead } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import { listApiKeys } from "@/domain/platforms/queries/list-api-keys";
import { listPlatforms } from "@/domain/platforms/queries/list-platforms";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { SettingsFrame } from "../settings-frame";
import { createApiKeyAction, createPlatformAction, renamePlatformAction, revokeApiKeyAction } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("settings.tabs"))("platforms") };
}

export default async function PlatformsPage() {
  const ctx = await pageCtx("staff");
  // First the keys: who may not see them gets no page at all.
  const keys = await orRefusalPage(listApiKeys.ask(ctx, {}));
  const platforms = await orRefusalPage(listPlatforms.ask(ctx, {}));
  const t = await getTranslations("settings.platforms");
  const english = (await getLocale()) === "en";
  const nameOf = new Map(platforms.map(({ id, nameZh, nameEn }) => [id, english ? nameEn : nameZh]));
  return (
    <SettingsFrame ctx={ctx} tab="platforms" actions={<AddPlatform action={createPlatformAction} />}>
      <Panel>
        <DataTable
          caption={t("caption")}
          rows={platforms}
          rowId={(row) => row.id}
          rowLabel={(row) => row.code}
          empty={t("empty")}
          columns={[
            {
              id: "code",
              header: t("code"),
              primary: true,
              cell: (row) => <span className="font-mono">{row.code}</span>,
            },
            { id: "zh", header: t("nameZh"), cell: (row) => row.nameZh },
            { id: "en", header: t("nameEn"), cell: (row) => row.nameEn },
            { id: "created", header: t("created"), cell: (row) => <Time at={row.createdAt} /> },
            {
              id: "act",
              header: (await getTranslations("settings"))("acts"),
              align: "end",
              cell: ({ id, code, nameZh, nameEn }) => (
                <RenamePlatform platform={{ id, code, nameZh, nameEn }} action={renamePlatformAction} />
              ),
            },
          ]}
        />
      </Panel>
      <Panel aria-labelledby="keys">
        <PanelHead
          id="keys"
          title={t("keys")}
          actions={
            platforms.length > 0 ? (
              <AddKey
                platforms={platforms.map(({ id }) => ({ value: id, label: nameOf.get(id) ?? id }))}
                action={createApiKeyAction}
              />
            ) : null
          }
        />
        <KeyTable rows={keys} platformName={(id) => nameOf.get(id) ?? id} revoke={revokeApiKeyAction} />
      </Panel>
    </SettingsFrame>
  );
}
