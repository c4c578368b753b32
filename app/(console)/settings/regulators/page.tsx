import { getTranslations } from "next-intl/server";
import { AccountTable } from "@/components/settings/account-table";
import { InviteForm } from "@/components/settings/invite-form";
import { Panel } from "@/components/ui/panel";
import { listAccounts } from "@/domain/accounts/queries/list-accounts";

import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { inviteRegulatorAction } from "../account-actions";
import { SettingsFrame } from "../settings-frame";

export async function generateMetadata() {
  return { title: (await getTranslations("settings.tabs"))("regulators") };
}

export default async function RegulatorsPage({ searchParams }: { searchParams: Promise<{ cursor?: string }> }) {
  const ctx = await pageCtx("staff");
  const { cursor } = await searchParams;
  const page = await orRefusalPage(listAccounts.ask(ctx, { kind: "regulator", cursor }));

  return (
    <SettingsFrame ctx={ctx} tab="regulators" actions={<InviteForm action={inviteRegulatorAction} />}>
      <Panel>
        <AccountTable
          kind="regulator"
          rows={page.rows}
          olderHref={page.next ? `/settings/regulators?cursor=${page.next}` : null}
        />
      </Panel>
    </SettingsFrame>
  );
}
