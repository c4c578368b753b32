import type { OwnAccountActions } from "@/components/settings/own-account-panels";
import {
  confirmTotpAction,
  endOwnSessionsAction,
  endSessionAction,
  enrolTotpAction,
  removeTotpAction,
  setOwnPasswordAction,
} from "./actions";

/** Everything that the page of the own account can do, in whichever shell it stands. */
export const ownAccountActions: OwnAccountActions = {
  setPassword: setOwnPasswordAction,
  enrol: enrolTotpAction,
  confirm: confirmTotpAction,
  remove: removeTotpAction,
  endSession: endSessionAction,
  endOthers: endOwnSessionsAction,
};
