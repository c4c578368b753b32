"use server";

import { confirmTotp } from "@/domain/accounts/commands/confirm-totp";
import { endOwnSessions } from "@/domain/accounts/commands/end-own-sessions";
import { endSession } from "@/domain/accounts/commands/end-session";
import { enrolTotp } from "@/domain/accounts/commands/enrol-totp";
import { removeTotp } from "@/domain/accounts/commands/remove-totp";
import { setOwnPassword } from "@/domain/accounts/commands/set-own-password";
import { formAction } from "@/lib/form-action";

// The same account is shown in three shells.
const revalidate = ["/settings/account", "/my/account", "/oversight/account"];
const sampleId = "00000000-0000-7000-8000-000000000000";
const currentPassword = "not the password of anybody";

export const setOwnPasswordAction = formAction(setOwnPassword, {
  sample: { currentPassword, password: "seven lamps by the river" },
  revalidate,
});

export const enrolTotpAction = formAction(enrolTotp, { sample: { currentPassword }, revalidate });

export const confirmTotpAction = formAction(confirmTotp, { sample: { code: "000000" }, revalidate });

export const removeTotpAction = formAction(removeTotp, { sample: { currentPassword }, revalidate });

export const endSessionAction = formAction(endSession, { sample: { sessionId: sampleId }, revalidate });

export const endOwnSessionsAction = formAction(endOwnSessions, { sample: {}, revalidate });
