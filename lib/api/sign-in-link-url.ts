import { env } from "@/lib/env";

/** Where a one-time link leads. The token stands behind the #, so that no server or proxy writes it down. */
export function signInLinkUrl(token: string, origin: string): string {
  return `${new URL("/sign-in/link", env().NEXTAUTH_URL ?? origin).href}#${token}`;
}
