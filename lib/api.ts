import { database } from "@/db/client";
import { requireScope } from "@/domain/intake/commands/require-scope";
import type { Actor } from "@/domain/kernel/actor";
import { type Ctx, makeCtx } from "@/domain/kernel/ctx";
import { isId, newId } from "@/domain/kernel/ids";
import { findApiKey } from "@/domain/platforms/queries/find-api-key";
import type { KeyScope } from "@/domain/platforms/vocabulary";
import { ApiProblem, problemOf } from "@/lib/api/api-problem";
import { metrics } from "@/lib/api/metrics";
import { problemResponse } from "@/lib/api/problem";
import { limitKey, limitStranger } from "@/lib/api/rate-limit";
import { type Locale, localeFromAcceptLanguage } from "@/lib/i18n/locales";
import { errorFacts, log } from "@/lib/log";
import { remoteAddress } from "@/lib/remote-address";

/** One request of a platform, its key already looked at. */
export interface ApiCall {
  ctx: Ctx & { actor: Extract<Actor, { kind: "platform" }> };
  request: Request;
  url: URL;
  params: Record<string, string>;
  locale: Locale;
}

type RouteContext = { params: Promise<Record<string, string | string[]>> };
type RouteHandler = (request: Request, context?: RouteContext) => Promise<Response>;

/**
 * A route of the platforms' interface: finds the key, limits, checks the scope (null: any key will do), answers every
 * failure with a problem document. `endpoint` is the path without the version, for figures and the audit log.
 */
export function apiRoute(
  endpoint: string,
  scope: KeyScope | null,
  handle: (call: ApiCall) => Promise<Response>,
): RouteHandler {
  return async (request, context) => {
    const startedMs = performance.now();
    const requestId = requestIdOf(request);
    const locale = localeFromAcceptLanguage(request.headers.get("accept-language"));
    const response = await answer().catch((error: unknown) => failure(error, locale, requestId));
    response.headers.set("x-request-id", requestId);
    if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
    const { method } = request;
    metrics().requests.inc({ endpoint, method, status: response.status });
    metrics().duration.observe({ endpoint, method }, (performance.now() - startedMs) / 1000);
    return response;

    async function answer(): Promise<Response> {
      const ip = remoteAddress(request.headers.get("x-forwarded-for"));
      const now = new Date();
      const actor = await findApiKey(database(), request.headers.get("authorization"), now);
      if (!actor) {
        await limitStranger(ip ?? "");
        const headers = { "www-authenticate": 'Bearer realm="qunjian"' };
        throw new ApiProblem({ status: 401, reason: "api-key-invalid", headers });
      }
      await limitKey(actor.keyId);
      const origin = { surface: "api" as const, ip, path: `/api/v1/${endpoint}` };
      const ctx = { ...makeCtx(database(), actor, { requestId, origin }), actor };
      if (scope) await requireScope(ctx, scope);
      const params: Record<string, string> = {};
      for (const [name, value] of Object.entries((await context?.params) ?? {})) params[name] = String(value);
      return handle({ ctx, request, url: new URL(request.url), params, locale });
    }
  };
}

/** Handlers for the methods that a route does not have: 405 with `Allow`. */
export function otherMethods(...allowed: string[]) {
  const refuse: RouteHandler = async (request) => {
    const problem = { status: 405, reason: "method-not-allowed", headers: { allow: allowed.join(", ") } };
    return problemResponse(
      problem,
      localeFromAcceptLanguage(request.headers.get("accept-language")),
      requestIdOf(request),
    );
  };
  return { GET: refuse, HEAD: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse };
}

/** The answer to a path that leads nowhere. */
export const noSuchEndpoint: RouteHandler = async (request) =>
  problemResponse(
    { status: 404, reason: "endpoint-not-found" },
    localeFromAcceptLanguage(request.headers.get("accept-language")),
    requestIdOf(request),
  );

/** JSON as a response. */
export function jsonResponse(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...headers },
  });
}

function requestIdOf(request: Request): string {
  const given = request.headers.get("x-request-id") ?? "";
  return isId(given) ? given : newId();
}

function failure(error: unknown, locale: Locale, requestId: string): Response {
  const problem = problemOf(error);
  if (problem) return problemResponse(problem, locale, requestId);
  log().error({ requestId, ...errorFacts(error) }, "a request of the platforms' interface failed");
  return problemResponse({ status: 500, reason: "internal" }, locale, requestId);
}
