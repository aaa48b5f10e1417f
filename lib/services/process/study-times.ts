import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { ProcessAgain, ProcessTimes } from "@/lib/contracts/steering/process";
import {
  computeDirectlyFollows,
  computeDottedChart,
  computeHandovers,
  computePerformanceSpectrum,
  computeRework,
  discloseEdges,
  rankBottlenecks,
  type PerformanceSpectrum,
  type ProcessCase,
} from "@/lib/engine/process";
import { MINIMUM_CASES } from "./minimum-cases";

const SHOWN_BOTTLENECKS = 12;
const DOTTED_ROWS = 150;
/** Fewer rows than this would show people, not a pattern. */
const FEWEST_ROWS = 30;

/** Which passage is looked at, as `from` and `to`; null takes the one with most waiting. */
export interface Passage {
  readonly from: string | null;
  readonly to: string | null;
}

/** A month of fewer than k passages is left out. */
function withoutFewMonths(spectrum: PerformanceSpectrum | null): PerformanceSpectrum | null {
  if (spectrum === null || spectrum.passages < MINIMUM_CASES) return null;
  const countOf = (counts: readonly number[]) => counts.reduce((sum, one) => sum + one, 0);
  return {
    ...spectrum,
    months: spectrum.months.filter(({ counts }) => countOf(counts) >= MINIMUM_CASES),
  };
}

/** Where cases wait, how fast one passage goes month by month, and all events at a glance. */
export function studyTimes(
  actor: Actor,
  cases: readonly ProcessCase[],
  passage: Passage,
): ProcessTimes {
  const graph = computeDirectlyFollows(cases);
  const disclosed = discloseEdges(graph.edges, MINIMUM_CASES).shown;
  const bottlenecks = rankBottlenecks(graph, MINIMUM_CASES).flatMap(
    (edge) => disclosed.find(({ from, to }) => from === edge.from && to === edge.to) ?? [],
  );
  const asked = bottlenecks.find(({ from, to }) => from === passage.from && to === passage.to);
  const chosen = asked ?? bottlenecks[0];
  const mayTrace = can(actor.role, "process.trace.read");
  const dotted = mayTrace ? computeDottedChart(cases, DOTTED_ROWS) : null;
  return {
    bottlenecks: bottlenecks.slice(0, SHOWN_BOTTLENECKS),
    spectrum: chosen
      ? withoutFewMonths(computePerformanceSpectrum(cases, chosen.from, chosen.to))
      : null,
    dotted: dotted && dotted.rows >= FEWEST_ROWS ? dotted : null,
    mayTrace,
  };
}

/** What is done again and what goes from unit to unit; rows of fewer than k cases are left out. */
export function studyAgain(cases: readonly ProcessCase[]): ProcessAgain {
  const isTold = (count: number) => count === 0 || count >= MINIMUM_CASES;
  return {
    rework: computeRework(cases).filter(
      (one) =>
        one.extraInstances > 0 &&
        one.cases >= MINIMUM_CASES &&
        isTold(one.selfLoopCases) &&
        isTold(one.repetitionCases),
    ),
    handovers: computeHandovers(cases).filter((one) => one.cases >= MINIMUM_CASES),
    hasUnits: cases.some(({ instances }) => instances.some(({ unit }) => unit !== null)),
  };
}
