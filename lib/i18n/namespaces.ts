/** Message files that browser code reads; they travel with every page, so keep them few. */
export const CLIENT_NAMESPACES = [
  "shell",
  "states",
  "charts",
  "auth",
  "errors",
  "decision",
  "definition-form",
] as const;

/** Message files that only server components read. */
export const SERVER_NAMESPACES = [
  "about",
  "landing",
  "roles",
  "api",
  "imports",
  "import-wizard",
  "review",
  "pathways",
  "indicators",
  "funnels",
  "process",
  "variation",
  "definitions",
  "overview",
  "outcomes",
  "experience",
  "costing",
  "costing-rooms",
  "costing-rates",
  "costing-actions",
  "value",
  "pathway-maps",
  "budget",
  "budget-parameters",
  "simulator",
  "budget-shell",
  "budget-parts",
  "budget-card",
  "budget-actions",
  "budget-letters",
  "trust",
  "instruments",
  "licence-packs",
  "risk-models",
  "programme",
  "programme-actions",
  "patient",
] as const;

/** One message file for each name, in every language: `messages/<locale>/<namespace>.json`. */
export const NAMESPACES = [...CLIENT_NAMESPACES, ...SERVER_NAMESPACES] as const;
