import "server-only";
import type { Estimate, PeriodStamp } from "@/lib/contracts/steering/figure";
import type { PathwayStepRecord } from "@/lib/contracts/steering/pathway";
import type { CostBlock, CostStepRow } from "@/lib/contracts/steering/review-contents";
import type { ScopedTx } from "@/lib/db/with-scope";
import { computeNonValueAddingShare } from "@/lib/engine/costing";
import type { Result } from "@/lib/engine/shared/result";
import { euroCents } from "@/lib/engine/shared/units";
import { listStepCosts, type StepCostCell } from "@/lib/repositories/cost-reads";
import { addCells } from "../indicators/cell-sums";
import { computeEstimate } from "../indicators/compute-estimate";
import { findCompletePeriod } from "../indicators/read-indicator";
import type { PathwayFigures } from "../indicators/load-pathway-figures";
import { resolveComparison } from "../indicators/resolve-period";
import { selectSources } from "../indicators/select-sources";
import { buildCapacity } from "./build-capacity";

const COST = "tdabc-cost";
const COST_WITHOUT_PHYSICIANS = "tdabc-cost-excl-physicians";

function cellsOf(figures: PathwayFigures, code: string, period: PeriodStamp) {
  return (figures.cells.get(code) ?? []).filter(
    (c) => c.periodStart >= period.from && c.periodStart < period.until,
  );
}

function meanOf(figures: PathwayFigures, code: string, period: PeriodStamp): Result<Estimate> {
  const definition = figures.definitions.get(code);
  return computeEstimate(cellsOf(figures, code, period), {
    measure: "mean",
    unit: "eur-cents",
    minimumCount: definition?.minimumCount ?? 1,
  });
}

interface StepTotals {
  readonly minutes: number;
  readonly costCents: number;
  readonly physicianCents: number;
}

function totalsByStep(cells: readonly StepCostCell[]): ReadonlyMap<string, StepTotals> {
  const totals = new Map<string, StepTotals>();
  for (const cell of cells) {
    const sum = totals.get(cell.stepCode) ?? { minutes: 0, costCents: 0, physicianCents: 0 };
    totals.set(cell.stepCode, {
      minutes: sum.minutes + cell.minutes,
      costCents: sum.costCents + cell.costCents,
      physicianCents: sum.physicianCents + cell.physicianCostCents,
    });
  }
  return totals;
}

interface StepInput {
  readonly step: Pick<PathwayStepRecord, "code" | "name"> & {
    readonly valueLabel: PathwayStepRecord["valueLabel"] | null;
  };
  readonly now: StepTotals | undefined;
  readonly before: StepTotals | undefined;
  readonly episodes: number;
  readonly episodesBefore: number;
}

const NO_USE: StepTotals = { minutes: 0, costCents: 0, physicianCents: 0 };

/** A step for each episode; null where there were no episodes to divide by. */
function divide(totals: StepTotals | undefined, episodes: number): StepTotals | null {
  if (!totals || episodes === 0) return null;
  return {
    minutes: totals.minutes / episodes,
    costCents: Math.round(totals.costCents / episodes),
    physicianCents: Math.round(totals.physicianCents / episodes),
  };
}

function toRow({ step, now, before, episodes, episodesBefore }: StepInput): CostStepRow {
  const own = divide(now, episodes) ?? NO_USE;
  const previous = divide(before, episodesBefore);
  return {
    stepCode: step.code,
    name: step.name,
    valueLabel: step.valueLabel,
    minutes: own.minutes > 0 ? own.minutes : null,
    costCents: own.costCents,
    costWithoutPhysiciansCents: own.costCents - own.physicianCents,
    previousCostCents: previous && previous.costCents,
    previousCostWithoutPhysiciansCents: previous && previous.costCents - previous.physicianCents,
  };
}

/** Steps of the pathway in order, then steps that only the files know. */
function listSteps(steps: readonly PathwayStepRecord[], codes: Iterable<string>) {
  const known = new Set(steps.map((step) => step.code));
  const others = [...codes].filter((code) => !known.has(code)).sort();
  return [
    ...steps,
    ...others.map((code) => ({ code, name: { nl: code, fr: code, en: code }, valueLabel: null })),
  ];
}

function shareOfWaste(
  steps: readonly PathwayStepRecord[],
  totals: ReadonlyMap<string, StepTotals>,
): Result {
  const sumOf = (label: PathwayStepRecord["valueLabel"]): number =>
    steps
      .filter((step) => step.valueLabel === label)
      .reduce((sum, step) => sum + (totals.get(step.code)?.costCents ?? 0), 0);
  const shares = computeNonValueAddingShare({
    "value-adding": euroCents(sumOf("value-adding")),
    necessary: euroCents(sumOf("necessary")),
    waste: euroCents(sumOf("waste")),
  });
  return shares.status === "computed" ? { ...shares, value: shares.value.nonValueAdding } : shares;
}

/** Cost of a pathway by step with a year's change; null when no cost was ever delivered. */
export async function buildCostBlock(
  tx: ScopedTx,
  figures: PathwayFigures,
  steps: readonly PathwayStepRecord[],
): Promise<CostBlock | null> {
  if (!figures.cells.has(COST)) return null;
  const costDefinition = figures.definitions.get(COST);
  const period = costDefinition ? findCompletePeriod(figures, costDefinition) : figures.period;
  const comparisonPeriod = resolveComparison(period);
  const totals = totalsByStep(await listStepCosts(tx, { ...figures.filter, ...period }));
  const before = totalsByStep(await listStepCosts(tx, { ...figures.filter, ...comparisonPeriod }));
  const episodes = addCells(cellsOf(figures, COST, period)).n;
  const episodesBefore = addCells(cellsOf(figures, COST, comparisonPeriod)).n;
  const rows =
    episodes === 0
      ? []
      : listSteps(steps, totals.keys())
          .filter((step) => totals.has(step.code) || before.has(step.code))
          .map((step) =>
            toRow({
              step,
              now: totals.get(step.code),
              before: before.get(step.code),
              episodes,
              episodesBefore,
            }),
          );
  const definition = costDefinition ?? null;
  return {
    mean: meanOf(figures, COST, period),
    meanWithoutPhysicians: meanOf(figures, COST_WITHOUT_PHYSICIANS, period),
    previousMean: meanOf(figures, COST, comparisonPeriod),
    previousMeanWithoutPhysicians: meanOf(figures, COST_WITHOUT_PHYSICIANS, comparisonPeriod),
    period,
    comparisonPeriod,
    steps: rows,
    nonValueAddingShare: shareOfWaste(steps, totals),
    ...(await buildCapacity(tx, { ...figures, period })),
    sources: definition ? selectSources(definition, figures.publications) : figures.publications,
    definition,
  };
}
