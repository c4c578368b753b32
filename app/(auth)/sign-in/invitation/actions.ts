"use server";

import { acceptInvitation } from "@/domain/accounts/commands/accept-invitation";
import { formAction } from "@/lib/form-action";

export const acceptInvitationAction = formAction(acceptInvitation, {
  sample: { token: "sample-token-of-no-account-at-all", password: "seven lamps by the river" },
  data: ({ loginName }) => ({ loginName }),
});
