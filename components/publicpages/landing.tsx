import { BookOpen, ChartNoAxesColumn, Flag, LogIn } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";

const ENTRIES = [
  { key: "report", href: "/report", icon: Flag },
  { key: "rules", href: "/rules", icon: BookOpen },
  { key: "figures", href: "/transparency", icon: ChartNoAxesColumn },
  { key: "signIn", href: "/sign-in", icon: LogIn },
] as const;

/** What can be done here without signing in, and where to sign in. */
export function Landing({ provider }: { provider: string }) {
  const t = useTranslations("publicpages.landing");
  return (
    <div className="mx-auto max-w-[720px] py-4 md:py-12">
      <h1 className="text-title font-semibold">{t("title")}</h1>
      <p className="mt-1">{t("lead")}</p>
      <p className="mb-4 text-text-2">{t("provider", { provider })}</p>
      <Panel>
        <ul className="divide-y divide-border">
          {ENTRIES.map(({ key, href, icon: Icon }) => (
            <li
              key={key}
              className="relative flex items-center gap-3 px-4 py-3 hover:bg-surface-3 focus-within:bg-surface-3"
            >
              <Icon className="size-[18px] shrink-0 text-text-2" strokeWidth={1.6} aria-hidden="true" />
              <div className="min-w-0">
                <Link href={href} className="covers font-semibold text-text">
                  {t(key)}
                </Link>
                <p className="text-support text-text-2">{t(`${key}Hint`)}</p>
              </div>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
