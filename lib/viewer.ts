import { cookies, headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { database } from "@/db/client";
import { permissionsOf } from "@/domain/access/rules/can";
import type { Permission } from "@/domain/access/vocabulary";
import { type FoundSession, findSession } from "@/domain/accounts/queries/find-session";
import { type Actor, type Role, roleOf } from "@/domain/kernel/actor";
import { isDemo } from "@/domain/platforms/queries/is-demo";
import { readSessionCookie, sessionCookie } from "./auth";

/** Whoever looks at a page: what the shells and screens need to know of them. */
export interface Viewer {
  kind: "staff" | "regulator" | "person";
  role: Role;
  displayName: string;
  accountId: string;
  sessionId: string;
  personId?: string;
  platformId?: string;
  orderId?: string;
  permissions: readonly Permission[];
  /** The database holds the demo. */
  demo: boolean;
  locale: "zh-CN" | "en";
}

/** The session of the request's cookie, looked up in the database once a request. */
const currentSession = cache(async (): Promise<FoundSession | null> => {
  const given = await readSessionCookie((await cookies()).get(sessionCookie())?.value);
  return given && findSession(database(), given, new Date());
});

/** Whether this server runs on the demo's data, for pages without a viewer too. */
export const demoHere = cache((): Promise<boolean> => isDemo(database()));

/** Who acts in this request; anonymous when nobody is signed in or the session has ended. */
export async function getActor(): Promise<Actor> {
  return (await currentSession())?.actor ?? { kind: "anonymous" };
}

/** Whoever is signed in, or null. */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const found = await currentSession();
  if (!found) return null;
  const { actor } = found;
  const role = roleOf(actor);
  return {
    kind: actor.kind,
    role,
    displayName: found.displayName,
    accountId: actor.accountId,
    sessionId: actor.sessionId,
    ...(actor.kind === "person" ? { personId: actor.personId, platformId: actor.platformId } : {}),
    ...(actor.kind === "regulator" && actor.orderId ? { orderId: actor.orderId } : {}),
    permissions: permissionsOf(role),
    demo: await demoHere(),
    locale: found.locale,
  };
});

/** The viewer of a shell. Sends those not signed in to /sign-in and answers 403 to viewers of another kind. */
export async function requireViewer(kind: Viewer["kind"]): Promise<Viewer> {
  const viewer = await getViewer();
  if (!viewer) {
    const path = (await headers()).get("x-path") ?? "/";
    redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  }
  if (viewer.kind !== kind) forbidden();
  return viewer;
}
