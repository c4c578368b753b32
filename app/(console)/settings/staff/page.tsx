import { getTranslations } from "next-intl/server";
import { AccountTable } from "@/components/settings/account-table";
import { InviteForm } from "@/components/settings/invite-form";
import { Panel } from "@/components/ui/panel";
import { listAccounts } from "@/domain/accounts/queries/list-accounts";
import { staffRoles } from "@/domain/kernel/actor";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { inviteStaffAction } from "../account-actions";
import { SettingsFrame } from "../settings-frame";

export async function generateMetadata() {
  return { title: (await getTranslations("settings.tabs"))("staff") };
}

export default async function StaffPage({ searchParams }: { searchParams: Promise<{ cursor?: string }> }) {
  const ctx = await pageCtx("staff");
  const { cursor } = await searchParams;
  const page = await orRefusalPage(listAccounts.ask(ctx, { kind: "staff", cursor }));
  const roles = await getTranslations("shell.roles");
  const options = staffRoles.map((role) => ({ value: role, label: roles(role) }));
  return (
    <SettingsFrame ctx={ctx} tab="staff" actions={<InviteForm action={inviteStaffAction} roles={options} />}>
      <Panel>
        <AccountTable
          kind="staff"
          rows={page.rows}
          olderHref={page.next ? `/settings/staff?cursor=${page.next}` : null}
        />
      </Panel>
    </SettingsFrame>
  );
}
