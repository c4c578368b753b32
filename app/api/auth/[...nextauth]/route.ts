import type { NextRequest } from "next/server";
import nextAuth from "next-auth";
import { authOptions } from "@/lib/auth";

interface Params {
  params: Promise<{ nextauth: string[] }>;
}

/** next-auth's own endpoints: sign-in, sign-out, csrf token, session. */
function handle(request: NextRequest, context: Params) {
  return nextAuth(authOptions())(request, context);
}

export { handle as GET, handle as POST };
