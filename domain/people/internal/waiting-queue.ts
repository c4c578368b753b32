import { and, eq } from "drizzle-orm";
import { identitySubmissions, people } from "@/db/schema";

/** Waits: handed in, not decided, and the person was not verified in another way meanwhile. Needs both tables joined. */
export const waiting = and(eq(identitySubmissions.state, "submitted"), eq(people.verificationState, "submitted"));
