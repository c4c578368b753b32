import { useTranslations } from "next-intl";
import { type Status, StatusBadge } from "@/components/ui/status-badge";
import type { VerificationState } from "@/domain/people/vocabulary";

const look: Record<VerificationState, Status> = {
  verified: "ok",
  submitted: "waiting",
  unverified: "attention",
  rejected: "danger",
  "re-verification": "attention",
};

/** How far the identity of a person is verified; unverified people are always marked. */
export function VerificationBadge({ state }: { state: VerificationState }) {
  const t = useTranslations("people");
  return <StatusBadge status={look[state]}>{t(`verification.${state}`)}</StatusBadge>;
}
