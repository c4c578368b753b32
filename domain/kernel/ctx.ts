import type { Database } from "@/db/client";
import type { Actor } from "./actor";
import { newId } from "./ids";

/** Where a call came from: kept with each audit entry. */
export interface Origin {
  surface: "console" | "person" | "oversight" | "public" | "api" | "cli" | "job" | "test";
  /** Remote address, or null where there is none. */
  ip: string | null;
  /** Page or endpoint, without query string. */
  path: string | null;
}

/** Authority of a decision: its consequences run with it and not with the person's role. */
export interface Authority {
  kind: "decision";
  decisionId: string;
}

/** What every command and query is given: the actor, the clock, the database or open transaction. */
export interface Ctx {
  actor: Actor;
  /** The pool, or the open transaction when `joined`. */
  db: Database;
  /** True inside a command: further commands join its transaction. */
  joined: boolean;
  /** The clock of the facts. In the demo's load it is the story's own time. */
  now: () => Date;
  /** True while the demo is loaded: entries are marked, the real time is recorded beside. */
  demo: boolean;
  requestId: string;
  origin: Origin;
  authority: Authority | null;
}

/** A context for an actor on a database; `now` defaults to the real clock. */
export function makeCtx(
  db: Database,
  actor: Actor,
  given: Partial<Pick<Ctx, "now" | "demo" | "requestId" | "origin">> = {},
): Ctx {
  return {
    actor,
    db,
    joined: false,
    now: given.now ?? (() => new Date()),
    demo: given.demo ?? false,
    requestId: given.requestId ?? newId(),
    origin: given.origin ?? { surface: "job", ip: null, path: null },
    authority: null,
  };
}
