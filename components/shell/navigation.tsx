import {
  Archive,
  ChartNoAxesColumn,
  FileText,
  Flag,
  Gauge,
  Gavel,
  Inbox,
  type LucideIcon,
  Medal,
  Scale,
  ScrollText,
  Search,
  Settings,
  ShieldCheck,
  Stamp,
  User,
  UsersRound,
} from "lucide-react";
import type { Permission } from "@/domain/access/vocabulary";

/** One entry of a shell's navigation: `key` names its label in `shell.nav`; any of `needs` opens it. */
export type NavEntry = {
  key: string;
  href: string;
  icon: LucideIcon;
  needs: readonly Permission[];
  /** Set apart at the foot of the rail. */
  foot?: boolean;
};

export const CONSOLE_NAV = [
  { key: "overview", href: "/overview", icon: Gauge, needs: ["overview.view", "overview.health"] },
  { key: "cases", href: "/cases", icon: Inbox, needs: ["case.view-queue", "case.view"] },
  { key: "appeals", href: "/appeals", icon: Scale, needs: ["appeal.view"] },
  { key: "archive", href: "/archive", icon: Search, needs: ["archive.search"] },
  { key: "groups", href: "/groups", icon: UsersRound, needs: ["group.view"] },
  { key: "people", href: "/people", icon: User, needs: ["person.view"] },
  { key: "verification", href: "/people/verification", icon: ShieldCheck, needs: ["identity.verify"] },
  { key: "measures", href: "/measures", icon: Gavel, needs: ["measure.view"] },
  { key: "credit", href: "/credit", icon: Medal, needs: ["credit.view"] },
  { key: "retention", href: "/retention", icon: Archive, needs: ["retention.view"] },
  { key: "officialOrders", href: "/orders", icon: Stamp, needs: ["order.view"] },
  { key: "audit", href: "/audit", icon: ScrollText, needs: ["audit.view", "audit.view-own"] },
  { key: "settings", href: "/settings", icon: Settings, needs: ["account.own"], foot: true },
] as const satisfies readonly NavEntry[];

export const OVERSIGHT_NAV = [
  { key: "orders", href: "/oversight", icon: Gauge, needs: ["oversight.view"] },
  { key: "archive", href: "/oversight/archive", icon: Search, needs: ["oversight.search"] },
  { key: "filed", href: "/oversight/cases", icon: Inbox, needs: ["oversight.view"] },
  { key: "measures", href: "/oversight/measures", icon: Gavel, needs: ["oversight.view"] },
  { key: "figures", href: "/oversight/figures", icon: ChartNoAxesColumn, needs: ["oversight.view"] },
  { key: "log", href: "/oversight/log", icon: ScrollText, needs: ["audit.view-own"] },
] as const satisfies readonly NavEntry[];

export const PERSON_NAV = [
  { key: "standing", href: "/my/standing", icon: Medal, needs: ["standing.view-own"] },
  { key: "myGroups", href: "/my/groups", icon: UsersRound, needs: ["group.view-own"] },
  { key: "notices", href: "/my/notices", icon: FileText, needs: ["notice.read-own"] },
  { key: "appeals", href: "/my/appeals", icon: Scale, needs: ["appeal.file-own"] },
  { key: "report", href: "/my/report", icon: Flag, needs: ["report.create-own"] },
] as const satisfies readonly NavEntry[];

/** The entries a viewer may open. */
export function permittedEntries<Entry extends NavEntry>(
  entries: readonly Entry[],
  permissions: readonly string[],
): Entry[] {
  return entries.filter(({ needs }) => needs.some((permission) => permissions.includes(permission)));
}
