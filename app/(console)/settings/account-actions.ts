"use server";

import { changeRole } from "@/domain/accounts/commands/change-role";
import { disableAccount } from "@/domain/accounts/commands/disable-account";
import { enableAccount } from "@/domain/accounts/commands/enable-account";
import { endAccountSessions } from "@/domain/accounts/commands/end-account-sessions";
import { inviteRegulator } from "@/domain/accounts/commands/invite-regulator";
import { inviteStaff } from "@/domain/accounts/commands/invite-staff";
import { renewLink } from "@/domain/accounts/commands/renew-link";
import { resetTotp } from "@/domain/accounts/commands/reset-totp";
import { formAction } from "@/lib/form-action";

const accountId = "00000000-0000-7000-8000-000000000000";
const page = ({ accountId: id }: { accountId: string }) => [`/settings/accounts/${id}`];
const shownOnce = ({ link }: { link: { token: string; expiresAt: Date } }) => ({
  secret: `/sign-in/invitation#${link.token}`,
  until: link.expiresAt.toISOString(),
});

export const inviteStaffAction = formAction(inviteStaff, {
  sample: { loginName: "sample-staff", displayName: "样例", role: "moderator" },
  revalidate: ["/settings/staff"],
  data: shownOnce,
});

export const inviteRegulatorAction = formAction(inviteRegulator, {
  sample: { loginName: "sample-regulator", displayName: "样例", organ: "样例机关" },
  revalidate: ["/settings/regulators"],
  data: shownOnce,
});

export const renewLinkAction = formAction(renewLink, { sample: { accountId }, revalidate: page, data: shownOnce });

export const changeRoleAction = formAction(changeRole, {
  sample: { accountId, version: 1, role: "auditor" },
  revalidate: page,
});

export const resetTotpAction = formAction(resetTotp, { sample: { accountId }, revalidate: page });

export const endAccountSessionsAction = formAction(endAccountSessions, { sample: { accountId }, revalidate: page });

export const disableAccountAction = formAction(disableAccount, { sample: { accountId, version: 1 }, revalidate: page });

export const enableAccountAction = formAction(enableAccount, { sample: { accountId, version: 1 }, revalidate: page });
