import "server-only";
import type { ScopedTx } from "@/lib/db/with-scope";
import type { Coefficient } from "@/lib/engine/budget";
import {
  findActivityFigures,
  listActivityCosts,
  listActivityRates,
  type ActivityCost,
  type ActivityFigures,
} from "@/lib/repositories/simulator-activity";

/** Fewer complicated stays than this say nothing about what a complication adds. */
const ENOUGH_COMPLICATED = 10;

/** Bed letters that the rules take together. */
const INDEX_OF_LETTER: Readonly<Record<string, string>> = { C: "CD", D: "CD" };

/** The own activity of a pathway as figures of the simulator. */
export interface CaseFigures {
  readonly bedIndex: string | null;
  readonly figures: readonly Coefficient[];
}

interface CaseKey {
  readonly hospitalId: number;
  readonly pathwayCode: string;
  readonly from: string;
  readonly until: string;
}

/** A figure that was counted from own deliveries; it needs no confirmation from outside. */
type Measured = (key: string, amount: number | null, unit: string) => readonly Coefficient[];

function measuredIn(year: number): Measured {
  return (key, amount, unit) =>
    amount === null || !Number.isFinite(amount)
      ? []
      : [{ key, amount, unit, year, grade: "notified", source: "measured" }];
}

/** Four decimals are more than a day or a share knows. */
const round = (amount: number): number => Math.round(amount * 10_000) / 10_000;

function difference(withEvent: number | null, without: number | null): number | null {
  return withEvent === null || without === null ? null : Math.max(0, withEvent - without);
}

function figuresOfComplications(row: ActivityFigures, measured: Measured): readonly Coefficient[] {
  if (row.complicated < ENOUGH_COMPLICATED) return [];
  const days = difference(row.daysWith, row.daysWithout);
  const justified = difference(row.justifiedWith, row.justifiedWithout);
  return [
    ...measured("case.daysPerComplication", days === null ? null : round(days), "days"),
    ...measured(
      "case.justifiedDaysPerComplication",
      justified === null ? null : round(justified),
      "days",
    ),
  ];
}

/** A readmission is taken to be a stay like the others: assumed until the hospital gives its own. */
function figuresOfReadmissions(row: ActivityFigures, year: number): readonly Coefficient[] {
  const assumed = { year, grade: "assumed" as const, source: "like-own-stay", unit: "days" };
  const { wardStayDays, justifiedDays } = row;
  return [
    ...(wardStayDays === null
      ? []
      : [{ ...assumed, key: "case.daysPerReadmission", amount: round(wardStayDays) }]),
    ...(justifiedDays === null
      ? []
      : [{ ...assumed, key: "case.justifiedDaysPerReadmission", amount: round(justifiedDays) }]),
  ];
}

function figuresOfCost(
  row: ActivityFigures,
  costs: readonly ActivityCost[],
  measured: Measured,
): readonly Coefficient[] {
  const wardStays = row.stays - row.dayStays;
  const days = row.wardStayDays === null ? 0 : row.wardStayDays * wardStays + row.dayStays;
  const ward = costs.filter(({ resourceGroup }) => resourceGroup !== "theatre");
  const wardCents = ward.reduce((sum, { cents }) => sum + cents, 0);
  const theatre = costs.find(({ resourceGroup }) => resourceGroup === "theatre");
  const perDay = days > 0 && wardCents > 0 ? Math.round(wardCents / days) : null;
  const complication =
    row.complicated < ENOUGH_COMPLICATED ? null : difference(row.costWith, row.costWithout);
  return [
    ...measured("cost.perWardDay", perDay, "eur-cents"),
    ...measured(
      "cost.perTheatreMinute",
      theatre && theatre.minutes > 0 ? theatre.cents / theatre.minutes : null,
      "eur-cents",
    ),
    ...measured(
      "cost.perComplication",
      complication === null ? null : Math.round(complication),
      "eur-cents",
    ),
    ...measured(
      "cost.perReadmission",
      perDay === null || row.wardStayDays === null ? null : Math.round(perDay * row.wardStayDays),
      "eur-cents",
    ),
  ];
}

/** Counts the activity of a pathway in a year; null without a stay. Cost only for who may see it. */
export async function buildCaseFigures(
  tx: ScopedTx,
  key: CaseKey,
  canSeeCost: boolean,
): Promise<CaseFigures | null> {
  const row = await findActivityFigures(tx, key);
  if (!row) return null;
  const year = Number(key.from.slice(0, 4));
  const measured = measuredIn(year);
  const rates = await listActivityRates(tx, key);
  const costs = await listActivityCosts(tx, key);
  const rateOf = (code: string): number | null => {
    const rate = rates.find(({ indicatorCode }) => indicatorCode === code);
    return rate && rate.n > 0 ? round(rate.numerator / rate.n) : null;
  };
  const theatre = costs.find(({ resourceGroup }) => resourceGroup === "theatre");
  return {
    bedIndex: row.bedIndex === null ? null : (INDEX_OF_LETTER[row.bedIndex] ?? row.bedIndex),
    figures: [
      ...measured("case.stays", row.stays, "stays"),
      ...measured("case.dayShareListA", round(row.dayStays / row.stays), "rate"),
      ...measured("case.lengthOfStayDays", roundOrNull(row.wardStayDays), "days"),
      ...measured("case.justifiedDaysPerStay", roundOrNull(row.justifiedDays), "days"),
      ...measured("case.complicationRate", rateOf("complication-cd2"), "rate"),
      ...measured("case.readmissionRate", rateOf("readmission-30d"), "rate"),
      ...measured(
        "case.theatreMinutesPerStay",
        theatre ? Math.round(theatre.minutes / row.stays) : null,
        "minutes",
      ),
      ...figuresOfComplications(row, measured),
      ...figuresOfReadmissions(row, year),
      ...(canSeeCost ? figuresOfCost(row, costs, measured) : []),
    ],
  };
}

function roundOrNull(amount: number | null): number | null {
  return amount === null ? null : round(amount);
}
