import { type Messages, NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

/**
 * Gives the client components below `common` and the namespaces named, and nothing else, so that a page ships only the
 * words it needs. Server components never need it.
 */
export async function SectionMessages({
  namespaces = [],
  children,
}: {
  namespaces?: (keyof Messages)[];
  children: ReactNode;
}) {
  const all = await getMessages();
  const messages = Object.fromEntries(["common" as const, ...namespaces].map((name) => [name, all[name]]));
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
