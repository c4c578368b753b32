// The walls of the house: who may import whom. See ARCHITECTURE.md. `node scripts/architecture.mjs` checks them.

/** Rooms of the domain, lowest first: a room may use those before it. */
const rooms = [
  "kernel",
  "audit",
  "outbox",
  "access",
  "command",
  "accounts",
  "platforms",
  "people",
  "groups",
  "archive",
  "credit",
  "measures",
  "cases",
  "appeals",
  "evidence",
  "oversight",
  "intake",
  "desk",
];

const framework = "^(node_modules/)?(next|react|react-dom|next-auth|next-intl)(/|$)";
const tests = "\\.test\\.tsx?$";
const rulesAndWords = "^domain/[^/]+/(rules/|vocabulary(\\.ts$|/))";

// Its words (roles, kinds of actor) and its arithmetic. Hashing, in `crypto`, is arithmetic too.
const pureKernel = "^domain/kernel/(actor|time|numbers)\\.ts$";

const roomOrder = rooms.slice(0, -1).map((room, index) => ({
  name: `room-order-${room}`,
  comment: `${room} lies below the rooms that it would use here`,
  severity: "error",
  from: { path: `^domain/${room}/`, pathNot: tests },
  to: { path: `^domain/(${rooms.slice(index + 1).join("|")})/` },
}));

module.exports = {
  forbidden: [
    ...roomOrder,
    {
      name: "room-unknown",
      comment: "every folder of the domain is a room with its place in the order",
      severity: "error",
      from: {},
      to: { path: "^domain/[^/]+/", pathNot: `^domain/(${rooms.join("|")})/` },
    },
    {
      name: "rules-are-pure",
      comment:
        "rules and vocabulary use other rules and vocabulary and the pure parts of the kernel: no clock, no database, no framework",
      severity: "error",
      from: { path: rulesAndWords, pathNot: tests },
      to: { pathNot: [rulesAndWords, pureKernel, "^crypto$"] },
    },
    {
      name: "queries-do-not-command",
      comment: "a query changes nothing",
      severity: "error",
      from: { path: "^domain/[^/]+/queries/", pathNot: tests },
      to: { path: "^domain/[^/]+/commands/" },
    },
    {
      name: "domain-without-framework",
      comment: "the domain is free of Next and React",
      severity: "error",
      from: { path: "^domain/" },
      to: { path: framework },
    },
    {
      name: "domain-below-surface",
      comment: "the domain does not know the surface; of lib it may use the configuration and the log",
      severity: "error",
      from: { path: "^domain/", pathNot: tests },
      to: { path: "^(app|components|e2e|scripts|messages|lib)/", pathNot: "^lib/(env|log)\\.ts$" },
    },
    ...rooms.map((room) => ({
      name: `internal-${room}`,
      comment: `domain/${room}/internal is closed to everything outside of the room`,
      severity: "error",
      from: { pathNot: [`^domain/${room}/`, "^db/seed/"] },
      to: { path: `^domain/${room}/internal/` },
    })),
    {
      name: "schema-knows-words-only",
      comment: "the schema uses vocabulary and nothing else of the domain",
      severity: "error",
      from: { path: "^db/schema/" },
      to: {
        path: "^(app|components|domain|e2e|lib|messages|scripts|db)/",
        pathNot: ["^db/schema/", "^domain/[^/]+/vocabulary(\\.ts$|/)", pureKernel],
      },
    },
    {
      name: "components-show-only",
      comment: "components are given what they show: they read and change nothing (types may be imported)",
      severity: "error",
      from: { path: "^components/" },
      to: {
        path: ["^(app|db|scripts|e2e)/", "^domain/[^/]+/(queries|commands)/", "^lib/(env|jobs|start-server|auth)"],
        exoticallyRequired: false,
      },
    },
    {
      name: "app-not-to-db",
      comment: "routes ask queries and call commands; they do not reach the database themselves",
      severity: "error",
      from: { path: "^app/", pathNot: tests },
      to: { path: ["^db/", "^(node_modules/)?(postgres|drizzle-orm)(/|$)"] },
    },
    {
      name: "app-on-top",
      comment: "nothing below imports a route",
      severity: "error",
      from: { path: "^(domain|db|lib|components)/" },
      to: { path: "^app/" },
    },
    {
      name: "tests-stay-apart",
      comment: "product code does not import tests",
      severity: "error",
      from: { path: "^(app|components|domain|lib|db)/", pathNot: tests },
      to: { path: ["^e2e/", tests] },
    },
    {
      name: "no-cycles",
      comment: "a cycle has no bottom",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["exotic-require"] } },
    },
    {
      name: "resolvable",
      comment: "an import that is not found would pass every wall unseen",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "\\.css$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // Only `scripts/architecture.mjs` runs this: it hands over a tree of bare imports, in which an import of types alone
    // is written as a call of that name. Without @swc/core no TypeScript would be read at all.
    parser: "swc",
    exoticRequireStrings: ["typeImport"],
    preserveSymlinks: true,
  },
};
