import "server-only";
import type { PeriodStamp } from "@/lib/contracts/steering/figure";
import type { RespondentComparison, RespondentFigures } from "@/lib/contracts/steering/outcomes";
import type { MomentResponse } from "@/lib/contracts/steering/questionnaire-response";
import type { ScopedTx } from "@/lib/db/with-scope";
import { suppressSmallCells } from "@/lib/engine/disclosure";
import { computeProportion, PROPORTION_METHOD } from "@/lib/engine/outcomes";
import { shiftMonth } from "@/lib/engine/shared/quarter";
import { computed, notComputable, type Result } from "@/lib/engine/shared/result";
import { listRespondentGroups, type RespondentGroup } from "@/lib/repositories/outcomes";
import type { PathwayFigures } from "../indicators/load-pathway-figures";
import { resolvePrevious } from "../indicators/resolve-period";
import type { Cohort } from "./choose-cohort";

const METHOD = {
  id: "respondents-against-all",
  version: "1.0.0",
  source:
    "Patients with both questionnaires beside all patients of the same months (requirement D.7)",
} as const;

/** Under this share of answers the figures are shown without a conclusion (requirement D.7). */
const SHARE_FOR_CONCLUSION = 0.3;

const MONTHS_OF_QUARTER = 3;
const QUARTERS_TO_LOOK_BACK = 8;

const STANDINGS = ["answered", "unanswered", "early", "pending", "deceased"] as const;

type Standings = Readonly<Record<(typeof STANDINGS)[number], number>>;

function standingsIn(
  figures: PathwayFigures,
  code: string,
  instrumentId: string,
  period: PeriodStamp,
): Standings | null {
  const histograms = (figures.cells.get(code) ?? [])
    .filter((cell) => cell.periodStart >= period.from && cell.periodStart < period.until)
    .flatMap((cell) => cell.histograms ?? []);
  if (histograms.length === 0) return null;
  const countOf = (standing: string): number =>
    histograms.reduce((sum, bins) => sum + (bins[`${instrumentId}.${standing}`] ?? 0), 0);
  return Object.fromEntries(STANDINGS.map((key) => [key, countOf(key)])) as Standings;
}

/** Who has answered an instrument at one moment, and who still may; empty where nobody knows. */
export function readMomentResponses(
  figures: PathwayFigures,
  { moment, period }: Pick<Cohort, "moment" | "period">,
  instrumentId: string,
): readonly MomentResponse[] {
  const found = standingsIn(figures, `prom-response.${moment}`, instrumentId, period);
  if (found === null) return [];
  const { answered, unanswered, early, pending, deceased } = found;
  return [{ moment, due: answered + unanswered, answered, early, pending, deceased }];
}

/** Who has answered an instrument before treatment and at the moment, and who still may. */
export function readResponses(
  figures: PathwayFigures,
  { moment, period }: Cohort,
  instrumentId: string,
): readonly MomentResponse[] {
  return ["t0", moment].flatMap((at) =>
    readMomentResponses(figures, { moment: at, period }, instrumentId),
  );
}

/** The newest quarter before one with open windows of which every window has closed. */
export function findClosedPeriod(figures: PathwayFigures, cohort: Cohort): PeriodStamp | null {
  const code = `prom-response.${cohort.moment}`;
  let period: PeriodStamp = { ...cohort.period, precision: "quarter" };
  if (cohort.period.precision === "year") {
    period = { ...period, from: shiftMonth(period.until, -MONTHS_OF_QUARTER) };
  }
  for (let back = 0; back < QUARTERS_TO_LOOK_BACK; back += 1) {
    const found = standingsIn(figures, code, cohort.instrumentId, period);
    if (found === null) return null;
    if (found.early + found.pending === 0) return back === 0 ? null : period;
    period = resolvePrevious(period);
  }
  return null;
}

/** Whether so few answered after treatment that no conclusion may be drawn. */
export function isResponseLow(responses: readonly MomentResponse[], moment: string): boolean {
  const response = responses.find((known) => known.moment === moment);
  return (
    response !== undefined &&
    response.due > 0 &&
    response.answered / response.due < SHARE_FOR_CONCLUSION
  );
}

/** The months of the cohort whose windows have closed for everyone. */
export function findClosedMonths(figures: PathwayFigures, cohort: Cohort): PeriodStamp | null {
  const code = `prom-response.${cohort.moment}`;
  const cells = (figures.cells.get(code) ?? []).filter(
    (cell) => cell.periodStart >= cohort.period.from && cell.periodStart < cohort.period.until,
  );
  const isOpen = (bins: Readonly<Record<string, number>>): boolean =>
    (bins[`${cohort.instrumentId}.early`] ?? 0) + (bins[`${cohort.instrumentId}.pending`] ?? 0) > 0;
  const [firstOpen] = cells
    .filter((cell) => (cell.histograms ?? []).some(isOpen))
    .map((cell) => cell.periodStart)
    .sort();
  const until = firstOpen ?? cohort.period.until;
  const isKnown = cells.some((cell) => cell.histograms !== null);
  return isKnown && until > cohort.period.from ? { ...cohort.period, until } : null;
}

function shareOf(numerator: number | null, denominator: number): Result {
  const share = computeProportion(numerator ?? 0, denominator);
  return share.status === "computed" ? { ...share, value: share.value.rate } : share;
}

function toFigures(groups: readonly RespondentGroup[]): RespondentFigures {
  const sum = (pick: (group: RespondentGroup) => number | null): number =>
    groups.reduce((total, group) => total + (pick(group) ?? 0), 0);
  const patients = sum((group) => group.patients);
  const meanOf = (pick: (group: RespondentGroup) => number | null): number | null =>
    groups.some((group) => pick(group) === null)
      ? null
      : sum((group) => (pick(group) ?? 0) * group.patients) / patients;
  return {
    patients,
    meanAge: meanOf((group) => group.meanAge),
    womenShare: shareOf(
      sum((group) => group.women),
      sum((group) => group.withSex),
    ),
    complicationShare: shareOf(
      sum((group) => group.complications),
      sum((group) => group.withComplicationKnown),
    ),
    meanStayDays: meanOf((group) => group.meanStayDays),
  };
}

/** Who answered both questionnaires beside everyone treated in the months that are closed. */
export async function readRespondents(
  tx: ScopedTx,
  figures: PathwayFigures,
  cohort: Cohort,
): Promise<Result<RespondentComparison>> {
  const period = findClosedMonths(figures, cohort);
  if (period === null) return notComputable("not-delivered", METHOD, "windows");
  const groups = await listRespondentGroups(
    tx,
    { ...figures.filter, ...period },
    cohort.instrumentId,
    cohort.moment,
  );
  const total = groups.reduce((sum, { patients }) => sum + patients, 0);
  if (total === 0) return notComputable("no-denominator", METHOD);
  const cells = suppressSmallCells(
    groups.map(({ isResponder, patients }) => ({
      key: String(isResponder),
      n: patients,
      figure: computed(patients, "patients", patients, PROPORTION_METHOD),
    })),
    cohort.definition.minimumCount,
  );
  // Both sides of a difference are shown, or neither.
  if (cells.some(({ n }) => n === null) || !groups.some(({ isResponder }) => isResponder)) {
    return notComputable("suppressed", METHOD, `k=${cohort.definition.minimumCount}`);
  }
  const comparison: RespondentComparison = {
    period,
    responders: toFigures(groups.filter(({ isResponder }) => isResponder)),
    everyone: toFigures(groups),
  };
  return computed(comparison, "patients", total, METHOD);
}
