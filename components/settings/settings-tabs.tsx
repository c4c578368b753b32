import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";
import type { Permission } from "@/domain/access/vocabulary";

const tabs = [
  { key: "staff", needs: "account.manage-staff" },
  { key: "regulators", needs: "account.manage-regulators" },
  { key: "platforms", needs: "platform.manage" },
  { key: "webhooks", needs: "platform.manage" },
  { key: "retention", needs: "retention.view" },
  { key: "calendar", needs: "calendar.manage" },
  { key: "account", needs: "account.own" },
] as const satisfies readonly { key: string; needs: Permission }[];

export type SettingsTab = (typeof tabs)[number]["key"];

/** The sections of the settings that the viewer may open. */
export function settingsTabs(permissions: readonly Permission[]): SettingsTab[] {
  return tabs.filter(({ needs }) => permissions.includes(needs)).map(({ key }) => key);
}

/** Tabs of the settings. */
export function SettingsTabs({ current, permissions }: { current: SettingsTab; permissions: readonly Permission[] }) {
  const t = useTranslations("settings.tabs");
  return (
    <LinkTabs
      label={t("label")}
      tabs={settingsTabs(permissions).map((key) => ({
        href: `/settings/${key}`,
        label: t(key),
        current: key === current,
      }))}
    />
  );
}
