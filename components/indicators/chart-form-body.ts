/** What a form of the chart does; each sends a body of its own to its own address. */
export type ChartAction =
  | "choose-chart"
  | "start-phase"
  | "remove-phase"
  | "decline-phase"
  | "exclude-point"
  | "include-point"
  | "undo"
  | "annotate"
  | "target";

/** What a form knows besides what is typed. */
export interface ChartFormContext {
  readonly code: string;
  readonly pathway: string;
  readonly version: number;
  /** The hospital that is looked at, as a query. */
  readonly query: string;
  /** By how much a typed target is divided: 100 for a percentage; multiplied for money in cents. */
  readonly targetScale: number;
}

type Typed = Readonly<Record<string, string>>;

const ADDRESS: Readonly<Record<ChartAction, string>> = {
  "choose-chart": "chart",
  "start-phase": "chart",
  "remove-phase": "chart",
  "decline-phase": "chart",
  "exclude-point": "chart",
  "include-point": "chart",
  undo: "chart",
  annotate: "annotations",
  target: "targets",
};

/** Where a form is sent. */
export function addressOf(action: ChartAction, context: ChartFormContext): `/api/v1/${string}` {
  return `/api/v1/indicators/${context.code}/${ADDRESS[action]}${context.query}`;
}

/** A number as people type it, with comma or point; null for anything else. */
function readNumber(text: string): number | null {
  const plain = text.trim().replace(/\s/g, "").replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

function changeOf(action: ChartAction, typed: Typed): Readonly<Record<string, unknown>> {
  if (action !== "choose-chart") {
    return { kind: action, ...(action === "undo" ? {} : { period: typed["period"] }) };
  }
  return {
    kind: action,
    chart: typed["chart"],
    rules: typed["rules"],
    baselinePointCount: typed["baseline"] === "all" ? null : Number(typed["baseline"]),
    isMovingRangeScreened: typed["screened"] === "yes",
  };
}

function remarkOf(typed: Typed, pathway: string): Readonly<Record<string, unknown>> {
  const scope = typed["scope"] ?? "indicator";
  const ward = scope.startsWith("ward:") ? scope.slice("ward:".length) : null;
  const { occurredOn, kind, text = "" } = typed;
  return { pathway, occurredOn, kind, text: text.trim(), scope: ward ? "ward" : scope, ward };
}

function targetOf(
  typed: Typed,
  { pathway, targetScale }: ChartFormContext,
): Readonly<Record<string, unknown>> | null {
  const { amount: text = "", validFrom, reason = "" } = typed;
  const amount = readNumber(text);
  if (amount === null) return null;
  return { pathway, amount: amount / targetScale, validFrom, source: reason.trim() };
}

/** The document of a form; null when a number cannot be read. */
export function bodyOf(
  action: ChartAction,
  typed: Typed,
  context: ChartFormContext,
): Readonly<Record<string, unknown>> | null {
  if (action === "annotate") return remarkOf(typed, context.pathway);
  if (action === "target") return targetOf(typed, context);
  const { pathway, version } = context;
  return { pathway, version, reason: typed["reason"]?.trim(), change: changeOf(action, typed) };
}
