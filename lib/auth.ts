import type { NextAuthOptions, User } from "next-auth";
import type { JWT } from "next-auth/jwt";
import { decode } from "next-auth/jwt";
import credentials from "next-auth/providers/credentials";
import { database } from "@/db/client";
import { endSession } from "@/domain/accounts/commands/end-session";
import { openSession } from "@/domain/accounts/commands/open-session";
import { redeemLink } from "@/domain/accounts/commands/redeem-link";
import { findSession } from "@/domain/accounts/queries/find-session";
import type { SignInAnswer } from "@/domain/accounts/vocabulary";
import { type Ctx, makeCtx } from "@/domain/kernel/ctx";
import { DomainError } from "@/domain/kernel/errors";
import { env } from "./env";
import { errorFacts, log } from "./log";
import { remoteAddress } from "./remote-address";

declare module "next-auth" {
  interface User {
    sessionId: string;
    sessionToken: string;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    sessionId?: string;
    sessionToken?: string;
  }
}

type GivenHeaders = Record<string, unknown> | undefined;

function signInCtx(given: GivenHeaders): Ctx {
  const forwarded = given?.["x-forwarded-for"];
  const ip = remoteAddress(typeof forwarded === "string" ? forwarded : null);
  return makeCtx(database(), { kind: "anonymous" }, { origin: { surface: "public", ip, path: "/sign-in" } });
}

function userAgentOf(given: GivenHeaders): string | undefined {
  const agent = given?.["user-agent"];
  return typeof agent === "string" ? agent.slice(0, 300) : undefined;
}

/** The user of an opened session; a refusal becomes an error `code` or `code:seconds` that the sign-in page puts into words. */
async function userOf(asked: Promise<SignInAnswer>): Promise<User> {
  const answer = await asked.catch((error: unknown): SignInAnswer => {
    if (error instanceof DomainError) return { refused: error.reason === "link-invalid" ? "link-invalid" : "wrong" };
    log().error(errorFacts(error), "sign-in failed");
    throw new Error("failed");
  });
  if ("opened" in answer) {
    const { accountId, sessionId, token } = answer.opened;
    return { id: accountId, sessionId, sessionToken: token };
  }
  throw new Error(answer.retryAfterSeconds ? `${answer.refused}:${answer.retryAfterSeconds}` : answer.refused);
}

const maxAgeSeconds = 30 * 24 * 60 * 60;

/** Whether the cookies carry the Secure attribute: decided by the address the server is told to have. */
export function secureCookies(): boolean {
  return env().NEXTAUTH_URL?.startsWith("https://") ?? false;
}

/** Name of the cookie with the encrypted session token. */
export function sessionCookie(): string {
  return secureCookies() ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

/** What the session cookie says, or null when it is missing, forged or past its time. */
export async function readSessionCookie(
  value: string | undefined,
): Promise<{ sessionId: string; token: string } | null> {
  if (!value) return null;
  const token = await decode({ token: value, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  return token?.sessionId && token.sessionToken ? { sessionId: token.sessionId, token: token.sessionToken } : null;
}

async function foundBy(token: JWT) {
  if (!token.sessionId || !token.sessionToken) return null;
  return findSession(database(), { sessionId: token.sessionId, token: token.sessionToken }, new Date());
}

/**
 * next-auth carries the session's id and token in an encrypted cookie; the session itself is a row that every request
 * looks up (domain/accounts). What the browser may ask of `/api/auth/session` holds neither.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: secureCookies(),
    session: { strategy: "jwt", maxAge: maxAgeSeconds },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      credentials({
        id: "password",
        credentials: { account: {}, password: {}, code: {} },
        authorize: (given, request) =>
          userOf(
            openSession.execute(signInCtx(request.headers), {
              account: given?.account ?? "",
              password: given?.password ?? "",
              code: given?.code || undefined,
              userAgent: userAgentOf(request.headers),
            }),
          ),
      }),
      credentials({
        id: "link",
        credentials: { token: {} },
        authorize: (given, request) =>
          userOf(
            redeemLink.execute(signInCtx(request.headers), {
              token: given?.token ?? "",
              userAgent: userAgentOf(request.headers),
            }),
          ),
      }),
    ],
    callbacks: {
      async jwt({ token, user }) {
        if (user) return { sessionId: user.sessionId, sessionToken: user.sessionToken };
        return (await foundBy(token)) ? token : {};
      },
      async session({ session, token }) {
        // next-auth types the session as always there; null is its documented answer of `/api/auth/session`.
        const found = await foundBy(token);
        return (found ? { expires: session.expires, kind: found.actor.kind } : null) as unknown as typeof session;
      },
    },
    events: {
      async signOut({ token }) {
        const found = await foundBy(token);
        if (!found) return;
        const ctx = makeCtx(database(), found.actor, { origin: { surface: "public", ip: null, path: "/sign-out" } });
        await endSession.execute(ctx, { sessionId: found.actor.sessionId });
      },
    },
    logger: {
      error: (code) => {
        if (code !== "JWT_SESSION_ERROR") log().warn({ code }, "next-auth");
      },
      warn: (code) => log().debug({ code }, "next-auth"),
      debug: () => {},
    },
  };
}
