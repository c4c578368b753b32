import logins from "@/db/seed/logins.json";

/** One login of the demo, shown openly on its sign-in page. */
export interface DemoLogin {
  key: string;
  label: string;
  account: string;
  password: string;
}

/** The demo's logins in a language; only for databases that are marked as a demo. */
export function demoLogins(locale: string): DemoLogin[] {
  return logins.map(({ key, labelZh, labelEn, account, password }) => ({
    key,
    label: locale === "en" ? labelEn : labelZh,
    account,
    password,
  }));
}
