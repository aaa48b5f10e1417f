// Who may import whom. The default is forbidden: an import that no rule below allows fails the build.
// The list mirrors docs/architecture.md.

const NPM = "(^|/)node_modules/";
const to = (...paths) => ({ path: paths });

/** One allowance: files matching `from` may import files matching any of `paths`. */
const allow = (from, ...paths) => ({ from: { path: from }, to: to(...paths) });
/** The same, for types only. */
const allowTypes = (from, ...paths) => ({
  from: { path: from },
  to: { path: paths, dependencyTypes: ["type-only"] },
});

const ENGINE_DOMAINS = [
  "statistics",
  "outcomes",
  "instruments",
  "programme",
  "costing",
  "budget",
  "payment",
  "process",
  "disclosure",
];

module.exports = {
  forbidden: [
    {
      name: "no-cycle",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "chart-libraries-only-in-charts",
      severity: "error",
      from: { pathNot: "^components/charts/" },
      to: { path: "(^|/)node_modules/(d3-scale|d3-shape)/" },
    },
    {
      name: "generated-client-behind-db",
      severity: "error",
      from: { pathNot: "^(lib/db|lib/repositories|lib/generated|prisma/example)/" },
      to: { path: "^lib/generated/" },
    },
    {
      name: "no-next-in-the-core",
      severity: "error",
      from: { path: "^lib/(engine|access|view-models|services|repositories|ingest|db)/" },
      to: { path: "(^|/)node_modules/(next|next-auth|next-intl)/" },
    },
    {
      name: "nothing-imports-tests",
      severity: "error",
      from: { pathNot: "^(tests/|vitest|playwright)" },
      to: { path: "^tests/" },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  allowedSeverity: "error",
  allowed: [
    // The pure core.
    ...ENGINE_DOMAINS.map((domain) =>
      allow(
        `^lib/engine/${domain}/`,
        `^lib/engine/${domain}/`,
        "^lib/engine/shared/",
        "^lib/engine/statistics/index",
      ),
    ),
    allow("^lib/engine/shared/", "^lib/engine/shared/"),
    allow("^lib/engine/statistics/", "^lib/engine/statistics/", "(^|/)node_modules/@stdlib/"),
    allow("^lib/engine/value/", "^lib/engine/"),
    allow("^lib/access/", "^lib/access/", "^lib/engine/shared/"),
    allow("^lib/contracts/", "^lib/contracts/", "(^|/)node_modules/(zod|zod-openapi)/"),
    // Closed lists (roles, reasons, instrument ids) become schemas, so their values are needed too.
    allow(
      "^lib/contracts/",
      "^lib/access/",
      "^lib/engine/shared/",
      "^lib/engine/instruments/index",
    ),
    allowTypes("^lib/contracts/", "^lib/engine/", "^lib/access/"),
    allow("^lib/view-models/", "^lib/view-models/", "^lib/engine/shared/"),
    allowTypes("^lib/view-models/", "^lib/engine/", "^lib/contracts/"),
    // The workbench computes in the browser what the server computes, with the same engine.
    allow("^lib/view-models/costing/", "^lib/engine/costing/index"),
    // The server.
    allow(
      "^lib/config/",
      "^lib/config/",
      "(^|/)node_modules/(zod|server-only)/",
      "^(node:|fs|path|os|crypto|url)",
    ),
    allow("^lib/errors/", "^lib/errors/"),
    allow(
      "^lib/observability/",
      "^lib/observability/",
      "^lib/config/",
      "(^|/)node_modules/(pino|server-only)/",
      "^(node:|crypto|async_hooks)",
    ),
    allow(
      "^lib/db/",
      "^lib/db/",
      "^lib/generated/",
      "^lib/config/",
      "^lib/errors/",
      "^prisma/reference/",
      NPM,
      "^(node:|[a-z_/]+$)",
    ),
    allowTypes("^lib/db/", "^lib/access/"),
    allow("^lib/generated/", "^lib/generated/", NPM, "^(node:|[a-z_/]+$)"),
    allow(
      "^lib/repositories/",
      "^lib/repositories/",
      "^lib/db/",
      "^lib/generated/",
      "^lib/access/",
      "^lib/errors/",
      "(^|/)node_modules/(server-only|pg|@types/pg|pg-copy-streams)/",
      "^(node:|stream|crypto)",
    ),
    allowTypes("^lib/repositories/", "^lib/engine/", "^lib/contracts/"),
    allow(
      "^lib/ingest/",
      "^lib/ingest/",
      "^lib/contracts/",
      "^lib/engine/shared/",
      "^lib/errors/",
      "(^|/)node_modules/(server-only|csv-parse|csv-stringify|saxes|zod)/",
      "^(node:|[a-z_/]+$)",
    ),
    allow(
      "^lib/services/",
      "^lib/services/",
      "^lib/repositories/",
      "^lib/ingest/",
      "^lib/engine/",
      "^lib/access/",
      "^lib/contracts/",
      "^lib/errors/",
      "^lib/observability/",
      "^lib/config/",
      "(^|/)node_modules/(server-only|zod|csv-stringify|nodemailer|@types/nodemailer)/",
      "^(node:|[a-z_/]+$)",
    ),
    // A service owns its transaction: it opens the scope, repositories work inside it.
    allow("^lib/services/", "^lib/db/"),
    // A frozen review carries the version of the code that computed it.
    allow("^lib/services/review/", "^package\\.json$"),
    allow(
      "^lib/auth/",
      "^lib/auth/",
      "^lib/repositories/",
      "^lib/access/",
      "^lib/config/",
      "^lib/errors/",
      "^lib/i18n/",
      "^lib/db/",
      "^lib/services/accounts",
      "^lib/observability/",
      NPM,
      "^(node:|crypto)",
    ),
    allow(
      "^lib/http/",
      "^lib/http/",
      "^lib/contracts/",
      "^lib/errors/",
      "^lib/auth/",
      "^lib/access/",
      "^lib/config/",
      "^lib/observability/",
      "^lib/services/(audit|accounts)",
      NPM,
      "^(node:|crypto)",
    ),
    // The browser.
    allow("^lib/queries/", "^lib/queries/", "^lib/contracts/", "^lib/errors/", NPM),
    allow("^lib/i18n/", "^lib/i18n/", "(^|/)node_modules/(next|next-intl|use-intl|react)/"),
    // How a unit of a chart is written belongs to the language; which units there are, to the models.
    allowTypes("^lib/i18n/", "^lib/view-models/charts/"),
    // The patient form is no operation of the API, so it logs its own faults.
    allow("^app/q/", "^lib/observability/logger"),
    // The patient form has a language more than the interface.
    allowTypes("^lib/i18n/", "^lib/contracts/patient-form"),
    allow("^components/ui/", "^components/ui/", NPM),
    allow("^components/ui/", "^lib/i18n/"),
    allow(
      "^components/charts/",
      "^components/(ui|charts)/",
      "^lib/i18n/",
      "^lib/view-models/charts/",
      NPM,
    ),
    allow("^components/layout/", "^components/(ui|layout)/", "^lib/(i18n|queries)/", NPM),
    allow(
      "^components/([^/]+)/",
      "^components/$1/",
      "^components/(ui|charts|layout)/",
      "^lib/(queries|view-models|i18n)/",
      "^lib/engine/shared/",
      NPM,
    ),
    // The simulator runs the engine of the server in the browser while a lever moves.
    allow("^components/simulator/", "^lib/engine/budget/index"),
    // Server and screen ask the same rule whether a delivery can be undone.
    allow("^components/imports/", "^lib/contracts/import/is-undoable"),
    // Server and form know the same closed lists of who fills in and why.
    allow("^components/patient-form/", "^lib/contracts/patient-form"),
    allowTypes("^components/", "^lib/(contracts|engine|access|view-models)/"),
    allow(
      "^app/",
      "^app/",
      "^components/",
      "^lib/(services|view-models|queries|auth|i18n|http|contracts|access|errors|config|engine/shared)/",
      NPM,
      "^(node:|[a-z_/]+$)",
    ),
    allow("^proxy\\.ts$", "^lib/(i18n|config)/", NPM),
    // The edges.
    allow(
      "^cli/",
      "^cli/",
      "^lib/(services|contracts|db|config|access|errors|observability|ingest|i18n|repositories)/",
      "^prisma/(example|reference|migrations)/",
      NPM,
      "^(node:|[a-z_/]+$)",
    ),
    allow("^prisma/", "^prisma/", "^lib/", NPM, "^(node:|[a-z_/]+$)"),
    allow("^tests/", "^"),
    allow(
      "^[^/]+\\.(ts|mjs|cjs)$",
      "^[^/]+\\.(ts|mjs|cjs)$",
      "^lib/(i18n|config)/",
      NPM,
      "^(node:|[a-z_/]+$)",
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^\\.next|^\\.waardekompas|\\.css$|^lib/generated/prisma/internal)" },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json", ".d.ts"],
    },
    skipAnalysisNotInRules: true,
  },
};
