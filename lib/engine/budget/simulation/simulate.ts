import { computed, notComputable, type Result } from "../../shared/result";
import { roundToCents, type EuroCents } from "../../shared/units";
import { toProvenance, type Coefficient } from "../coefficient";
import { computeCashLens, type CashLens } from "../compute-cash-lens";
import {
  computeAdmissionsChange,
  computeConvertedStays,
  computeEventDaysChange,
  computeWardDaysChange,
} from "./compute-activity-change";
import { computeFreedCapacity, type FreedCapacity } from "./compute-outside-components";
import { componentsOf, evaluateComponents, sumOf, type TotalKind } from "./evaluate-components";
import { exploreRanges, type AmountSpan, type TornadoBar } from "./explore-ranges";
import {
  computeInteraction,
  judgeOutcomes,
  type GuardFinding,
  type Interaction,
} from "./judge-scenario";
import { listHalfYears, placeInHalfYears, type HalfYearAmount } from "./place-in-half-years";
import { FigureReader, METHOD } from "./simulation-figures";
import {
  COMPONENT_KEYS,
  type CalibratedLetter,
  type ComponentKey,
  type ComponentResult,
  type OutcomeGoal,
  type SimulationPlan,
} from "./simulation-model";

/** What the plan does to one component, when, and how sure that is. */
export interface ComponentEffect {
  readonly key: ComponentKey;
  readonly result: ComponentResult;
  readonly span: AmountSpan | null;
  /** Half-years in which it lands; the reason why that is not known. */
  readonly halfYears: Result<readonly HalfYearAmount[]>;
  /** Data year of the first half-year in which it counts; null for money that follows at once. */
  readonly dataYear: number | null;
}

/** A total over components, withheld when one of them has no amount. */
export interface TotalEffect {
  readonly cents: number;
  readonly span: AmountSpan | null;
  /** By half-year, one-off cost included; null where a lag is unknown. */
  readonly halfYears: readonly { readonly halfYear: string; readonly cents: number }[] | null;
}

/** A run of the simulator. */
export interface Simulation {
  readonly halfYears: readonly string[];
  readonly components: readonly ComponentEffect[];
  readonly net: Result<TotalEffect>;
  readonly budget: Result<TotalEffect>;
  /** What tornado, interaction and dilution are about. */
  readonly totalKind: TotalKind;
  readonly tornado: readonly TornadoBar[];
  readonly interaction: Result<Interaction>;
  /** The budget when nobody, half and everybody of the others does the same. */
  readonly dilution: readonly { readonly followShare: number; readonly cents: number | null }[];
  readonly guard: readonly GuardFinding[];
  readonly breakEven: Result<BreakEven>;
  readonly freed: Result<FreedCapacity>;
  /** Timing of the same money in the year itself; never added to the rest. */
  readonly cash: Result<CashLens>;
  readonly oneOffCostCents: EuroCents;
  readonly unconfirmed: readonly Coefficient[];
  readonly warnings: readonly string[];
}

/** Cost that each converted stay must set free for the change to pay for itself. */
export interface BreakEven {
  readonly convertedStays: number;
  readonly perStayCents: number;
  readonly span: AmountSpan | null;
}

const LAG_PARAMETER: Readonly<Partial<Record<ComponentKey, string>>> = {
  B1: "lag.b1",
  B2: "lag.b2",
  B4: "lag.b4",
  B5: "lag.b5",
  B8: "lag.b8",
};

const FOLLOWING = [0, 0.5, 1] as const;

/**
 * Simulates what a change of care does to the budget and to the money beside it, calibrated on the
 * letter: without a moved lever nothing changes.
 *
 * Three lenses stay apart: this is the marginal effect at the next recalculations; the attributed budget is
 * {@link allocateSubPart}; `cash` is the timing of the same money this year.
 *
 * @param letter calibrated on the notification. @param plan levers and assumptions.
 * @param goals clinical goals of the pathway, for the outcome guard.
 * @returns every component with low, base and high, its half-years, and the totals; a component without
 *   a needed figure is not computable by name, and the net is then withheld.
 * Source: docs/methods/bfm-simulation.md.
 * Example: 300 stays to day surgery at f = 0.95 is −62,196.88 in B2 in a closed envelope.
 */
export function simulate(
  letter: CalibratedLetter,
  plan: SimulationPlan,
  goals: readonly OutcomeGoal[] = [],
): Simulation {
  const base = evaluateComponents(letter, plan);
  const totalKind: TotalKind = sumOf(base, COMPONENT_KEYS) === null ? "budget" : "net";
  const ranges = exploreRanges(letter, plan, base, totalKind);
  const lagOf = (key: ComponentKey) => readLag(letter, key);
  const halfYears = listHalfYears(
    plan.startHalfYear,
    COMPONENT_KEYS.map((key) => lagOf(key)?.years ?? null),
  );
  const components = COMPONENT_KEYS.map((key): ComponentEffect => {
    const result = base[key];
    const placed = placeComponent(result, key, lagOf(key), { halfYears, plan });
    return {
      key,
      result,
      span: ranges.byComponent[key],
      halfYears: placed,
      dataYear: placed.status === "computed" ? firstDataYear(placed.value) : null,
    };
  });
  const oneOffCostCents = readOneOff(letter);
  const totals = { components, halfYears, oneOffCostCents };
  const budget = totalOf(totals, "budget", ranges.budget);
  return {
    halfYears,
    components,
    net: totalOf(totals, "net", totalKind === "net" ? ranges.total : null),
    budget,
    totalKind,
    tornado: ranges.tornado,
    interaction: computeInteraction(letter, plan, totalKind),
    dilution: FOLLOWING.map((followShare) => ({
      followShare,
      cents: sumOf(evaluateComponents(letter, { ...plan, followShare }), componentsOf("budget")),
    })),
    guard: judgeOutcomes(letter, plan, goals),
    breakEven: computeBreakEven(letter, plan, budget),
    freed: computeFreed(letter, plan),
    cash: computeCash(letter, plan),
    oneOffCostCents,
    unconfirmed: listUnconfirmed(components),
    warnings: listWarnings(components),
  };
}

interface Lag {
  readonly years: number | null;
}

/** The lag of a component; null years is money at once, null is a lag that nobody gave. */
function readLag(letter: CalibratedLetter, key: ComponentKey): Lag | null {
  const parameter = LAG_PARAMETER[key];
  if (parameter === undefined) return { years: null };
  const years = letter.parameters[parameter]?.amount;
  return years !== undefined && Number.isInteger(years) && years >= 0 ? { years } : null;
}

function placeComponent(
  result: ComponentResult,
  key: ComponentKey,
  lag: Lag | null,
  screen: { readonly halfYears: readonly string[]; readonly plan: SimulationPlan },
): ComponentEffect["halfYears"] {
  if (result.status !== "computed") return result;
  if (lag === null) return notComputable("missing-parameter", METHOD, LAG_PARAMETER[key] ?? key);
  const { halfYears, plan } = screen;
  const amounts = placeInHalfYears(result.value.cents, halfYears, plan.startHalfYear, lag.years);
  return computed(amounts, "eur-cents", amounts.length, METHOD);
}

function firstDataYear(amounts: readonly HalfYearAmount[]): number | null {
  return amounts.find(({ cents }) => cents !== 0)?.dataYear ?? null;
}

/** Cost of making the change, once; it never enters the run-rate. */
function readOneOff(letter: CalibratedLetter): EuroCents {
  const found = letter.parameters["cost.oneOff"];
  if (!found || !Number.isFinite(found.amount)) return roundToCents(0);
  return roundToCents(found.unit === "eur-cents" ? found.amount : found.amount * 100);
}

function totalOf(
  totals: {
    readonly components: readonly ComponentEffect[];
    readonly halfYears: readonly string[];
    readonly oneOffCostCents: number;
  },
  kind: TotalKind,
  span: AmountSpan | null,
): Result<TotalEffect> {
  const keys = componentsOf(kind);
  const own = totals.components.filter(({ key }) => keys.includes(key));
  let cents = 0;
  for (const { key, result } of own) {
    if (result.status !== "computed") return { ...result, detail: `${key}:${result.detail}` };
    cents += result.value.cents;
  }
  const isPlaced = own.every(({ halfYears }) => halfYears.status === "computed");
  const oneOff = kind === "net" ? totals.oneOffCostCents : 0;
  const halfYears = totals.halfYears.map((halfYear, index) => ({
    halfYear,
    cents: own.reduce(
      (sum, effect) =>
        effect.halfYears.status === "computed"
          ? sum + (effect.halfYears.value[index]?.cents ?? 0)
          : sum,
      index === 0 ? -oneOff : 0,
    ),
  }));
  return computed(
    { cents, span, halfYears: isPlaced ? halfYears : null },
    "eur-cents",
    own.length,
    METHOD,
  );
}

function computeBreakEven(
  letter: CalibratedLetter,
  plan: SimulationPlan,
  budget: Result<TotalEffect>,
): Result<BreakEven> {
  const reader = new FigureReader(letter.parameters, plan.levers);
  const convertedStays = computeConvertedStays(reader);
  if (reader.refusal) return reader.refusal;
  if (convertedStays <= 0) return notComputable("no-denominator", METHOD, "convertedStays");
  if (budget.status !== "computed") return budget;
  const perStay = (cents: number) => -cents / convertedStays;
  const { cents, span } = budget.value;
  const breakEven = {
    convertedStays,
    perStayCents: perStay(cents),
    span: span && { lowCents: perStay(span.highCents), highCents: perStay(span.lowCents) },
  };
  return computed(breakEven, "eur-cents-per-stay", convertedStays, METHOD);
}

function computeFreed(letter: CalibratedLetter, plan: SimulationPlan): Result<FreedCapacity> {
  const reader = new FigureReader(letter.parameters, plan.levers);
  const freed = computeFreedCapacity(reader);
  return reader.refusal ?? computed(freed, "eur-cents", 1, METHOD);
}

function computeCash(letter: CalibratedLetter, plan: SimulationPlan): Result<CashLens> {
  const reader = new FigureReader(letter.parameters, plan.levers);
  const admissions = reader.need("pay.referenceAdmissions") + computeAdmissionsChange(reader);
  const days =
    reader.need("pay.referenceDays") +
    computeWardDaysChange(reader) +
    computeEventDaysChange(reader);
  if (reader.refusal) return reader.refusal;
  const budget: Coefficient = {
    key: "notified.total",
    amount: letter.lines.reduce((sum, { notifiedCents }) => sum + notifiedCents, 0),
    unit: "eur-cents",
    year: Number(letter.budgetFrom.slice(0, 4)),
    grade: letter.grade,
    source: letter.title,
  };
  const terms = {
    budget,
    variableShare: reader.find("pay.variableShare"),
    admissionShare: reader.find("pay.admissionShare"),
    referenceAdmissions: reader.find("pay.referenceAdmissions"),
    referenceDays: reader.find("pay.referenceDays"),
    instalments: reader.find("pay.instalments"),
  };
  return computeCashLens(terms, admissions, days);
}

function listUnconfirmed(components: readonly ComponentEffect[]): readonly Coefficient[] {
  const used = components.flatMap(({ result }) =>
    result.status === "computed" ? result.value.used : [],
  );
  const { coefficients } = toProvenance(used);
  return coefficients.filter((row) => toProvenance([row]).unconfirmedCount > 0);
}

/** What must be said out loud beside the table. */
function listWarnings(components: readonly ComponentEffect[]): readonly string[] {
  const own = components.flatMap(({ result }) =>
    result.status === "computed" ? result.value.warnings : [],
  );
  const b2 = components.find(({ key }) => key === "B2")?.result;
  const lowers =
    b2?.status === "computed" &&
    b2.value.cents < 0 &&
    b2.value.lines.some(({ key, amount }) => key === "justifiedBeds" && amount < 0);
  return [...new Set([...own, ...(lowers ? ["fewer-days-lower-b2"] : [])])];
}
