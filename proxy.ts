import { type NextRequest, NextResponse } from "next/server";

/** Sections that nobody sees without a session. The pages themselves decide; this only saves a round trip. */
const PRIVATE = /^\/(overview|groups|people|archive|cases|credit|measures|appeals|audit|settings|my|oversight)(\/|$)/;
const SESSION_COOKIE = /^(__Secure-|__Host-)?next-auth\.session-token(\.\d+)?$/;
const REQUEST_ID = /^[\w-]{8,64}$/;

// biome-ignore lint/style/noProcessEnv: the bundler replaces it by a constant; lib/env would validate secrets here
const development = process.env.NODE_ENV === "development";

/** Gives every page a request id and a content security policy with a nonce of its own. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  if (PRIVATE.test(pathname) && !request.cookies.getAll().some(({ name }) => SESSION_COOKIE.test(name))) {
    const target = request.nextUrl.clone();
    target.pathname = "/sign-in";
    target.search = `?${new URLSearchParams({ callbackUrl: pathname + search })}`;
    return NextResponse.redirect(target);
  }

  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const given = request.headers.get("x-request-id") ?? "";
  const requestId = REQUEST_ID.test(given) ? given : crypto.randomUUID();

  const headers = new Headers(request.headers);
  headers.set("x-request-id", requestId);
  headers.set("x-path", pathname + search);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-request-id", requestId);
  return response;
}

/** Scripts only by nonce. Styles may be inline: the positions of menus and the widths of bars are style attributes. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const config = {
  matcher: [
    {
      source: "/((?!api/|_next/static|_next/image|favicon.svg).*)",
      missing: [
        { type: "header", key: "next-router-prefetch" },
        { type: "header", key: "purpose", value: "prefetch" },
      ],
    },
  ],
};
