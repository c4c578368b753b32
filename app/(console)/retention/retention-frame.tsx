import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { LinkTabs } from "@/components/ui/link-tabs";
import { can } from "@/domain/access/rules/can";
import { roleOf } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { SectionMessages } from "@/lib/i18n/section-messages";

const tabs = [
  { key: "coverage", href: "/retention", needs: "retention.view" },
  { key: "holds", href: "/retention/holds", needs: "hold.view" },
  { key: "purges", href: "/retention/purges", needs: "retention.view" },
  { key: "policies", href: "/settings/retention", needs: "retention.view" },
] as const;

/** Bar and tabs that every page of retention has. */
export async function RetentionFrame({
  ctx,
  tab,
  crumb,
  actions,
  children,
}: {
  ctx: Ctx;
  tab: (typeof tabs)[number]["key"];
  /** A page below the tab. */
  crumb?: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const t = await getTranslations("retention");
  const seen = tabs.filter(({ needs }) => can(roleOf(ctx.actor), needs));
  const section = tabs.find(({ key }) => key === tab);
  return (
    <SectionMessages namespaces={["retention"]}>
      <PageBar
        crumbs={[
          { label: t("title"), href: "/retention" },
          { label: t(`tabs.${tab}`), ...(crumb && section ? { href: section.href } : {}) },
          ...(crumb ? [{ label: crumb }] : []),
        ]}
        note={t("zone")}
        actions={actions}
      />
      <LinkTabs
        label={t("tabs.label")}
        tabs={seen.map(({ key, href }) => ({ href, label: t(`tabs.${key}`), current: key === tab }))}
      />
      <PageBody>{children}</PageBody>
    </SectionMessages>
  );
}
