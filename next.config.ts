import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

/** The content security policy with its nonce is set per request in `proxy.ts`. */
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  // Not "no-referrer": browsers would then send `Origin: null` with forms, which server actions refuse.
  { key: "Referrer-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

const config: NextConfig = {
  output: "standalone",
  distDir: process.env.NEXT_DIST_DIR || ".next",
  // The project's own folder, whatever lock files lie above it.
  outputFileTracingRoot: process.cwd(),
  turbopack: { root: process.cwd() },
  outputFileTracingExcludes: { "*": [".data/**", ".test/**", "docs/**", "e2e/**", "db/seed/**"] },
  reactCompiler: true,
  // `npm test` checks the types, all of them and not only those of the build; a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  typedRoutes: false,
  serverExternalPackages: ["postgres", "graphile-worker", "@node-rs/argon2", "pino"],
  experimental: { authInterrupts: true },
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
