import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type SettingsTab, SettingsTabs } from "@/components/settings/settings-tabs";
import { type Crumb, PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { permissionsOf } from "@/domain/access/rules/can";
import { roleOf } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { SectionMessages } from "@/lib/i18n/section-messages";

/** Bar, tabs and words that every section of the settings has. */
export async function SettingsFrame({
  ctx,
  tab,
  crumb,
  actions,
  children,
}: {
  ctx: Ctx;
  tab: SettingsTab;
  /** A page below the section. */
  crumb?: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const t = await getTranslations("settings");
  const section: Crumb = crumb ? { label: t(`tabs.${tab}`), href: `/settings/${tab}` } : { label: t(`tabs.${tab}`) };
  return (
    <SectionMessages namespaces={["settings", "auth"]}>
      <PageBar
        crumbs={[{ label: t("title") }, section, ...(crumb ? [{ label: crumb }] : [])]}
        note={t("zone")}
        actions={actions}
      />
      <SettingsTabs current={tab} permissions={permissionsOf(roleOf(ctx.actor))} />
      <PageBody>{children}</PageBody>
    </SectionMessages>
  );
}
