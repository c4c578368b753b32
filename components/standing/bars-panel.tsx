import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import type { OwnStanding } from "@/domain/desk/queries/own-standing";
import { formatDateTime } from "@/lib/format";

/** Other limits that hold now, with their ends; nothing when there are none. */
export function BarsPanel({ bars }: { bars: OwnStanding["bars"] }) {
  const t = useTranslations("standing.suspension");
  const lines = [
    { key: "creationRevoked", until: bars.creationRevokedUntil },
    { key: "blacklisted", until: bars.blacklistedUntil },
    { key: "muted", until: bars.mutedUntil },
  ] as const;
  const running = lines.flatMap(({ key, until }) => (until ? [{ key, until }] : []));
  if (running.length === 0) return null;
  return (
    <Banner tone="warn" title={t("otherBars")}>
      <ul>
        {running.map(({ key, until }) => (
          <li key={key}>{t(key, { end: formatDateTime(until) })}</li>
        ))}
      </ul>
    </Banner>
  );
}
