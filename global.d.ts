import type { Locale } from "@/lib/i18n/locales";
import type zhCN from "@/messages/zh-CN";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof zhCN;
  }
}
