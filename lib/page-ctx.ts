import { headers } from "next/headers";
import {
  forbidden as forbiddenPage,
  notFound as notFoundPage,
  redirect,
  unauthorized as unauthorizedPage,
} from "next/navigation";
import { cache } from "react";
import { database } from "@/db/client";
import type { Actor } from "@/domain/kernel/actor";
import { type Ctx, makeCtx, type Origin } from "@/domain/kernel/ctx";
import { DomainError } from "@/domain/kernel/errors";
import { newId } from "@/domain/kernel/ids";
import { remoteAddress } from "./remote-address";
import { getActor } from "./viewer";

const surfaces: Record<Actor["kind"], Origin["surface"]> = {
  staff: "console",
  regulator: "oversight",
  person: "person",
  platform: "api",
  system: "job",
  anonymous: "public",
};

/** The context of the current request for whoever is signed in, anonymous included. One a request. */
export const requestCtx = cache(async (): Promise<Ctx> => {
  const [actor, given] = await Promise.all([getActor(), headers()]);
  return makeCtx(database(), actor, {
    requestId: given.get("x-request-id") ?? newId(),
    origin: {
      surface: surfaces[actor.kind],
      ip: remoteAddress(given.get("x-forwarded-for")),
      path: given.get("x-path")?.split("?")[0] ?? null,
    },
  });
});

/**
 * The context of a page for one kind of viewer. Sends those not signed in to /sign-in and answers 403 to others.
 * Convenience only: commands and queries authorise by themselves.
 */
export async function pageCtx<Kind extends "staff" | "regulator" | "person">(
  kind: Kind,
): Promise<Ctx & { actor: Extract<Actor, { kind: Kind }> }> {
  const ctx = await requestCtx();
  if (ctx.actor.kind === "anonymous") {
    const path = (await headers()).get("x-path") ?? "/";
    redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  }
  if (ctx.actor.kind !== kind) forbiddenPage();
  return ctx as Ctx & { actor: Extract<Actor, { kind: Kind }> };
}

/**
 * Awaits a query above any Suspense and turns its refusals into pages with their status (404, 403, 401). An address that
 * does not parse names nothing: it is not found. A regulator whose order has ended is sent to choose another.
 */
export async function orRefusalPage<Result>(asked: Promise<Result> | (() => Promise<Result>)): Promise<Result> {
  try {
    return await (typeof asked === "function" ? asked() : asked);
  } catch (error) {
    if (error instanceof DomainError) {
      if (error.code === "not-found" || error.code === "invalid") notFoundPage();
      if (error.code === "forbidden") forbiddenPage();
      if (error.code === "unauthenticated") unauthorizedPage();
      if (error.reason === "no-order-in-force") redirect("/oversight");
      if (error.reason === "outside-data-classes") forbiddenPage();
    }
    throw error;
  }
}
