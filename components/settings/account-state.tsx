import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/status-badge";

const look = { invited: "waiting", active: "ok", disabled: "neutral" } as const;

/** State of an account as a badge. */
export function AccountState({ state }: { state: keyof typeof look }) {
  const t = useTranslations("settings.accounts.states");
  return <StatusBadge status={look[state]}>{t(state)}</StatusBadge>;
}
