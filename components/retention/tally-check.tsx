import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/status-badge";

const LOOK = { right: "ok", "foreign-key": "attention", wrong: "danger", "chain-broken": "danger" } as const;

/** What the signature of a tally says. */
export function TallyCheck({ check }: { check: keyof typeof LOOK }) {
  const t = useTranslations("retention.purges.check");
  return <StatusBadge status={LOOK[check]}>{t(check)}</StatusBadge>;
}
