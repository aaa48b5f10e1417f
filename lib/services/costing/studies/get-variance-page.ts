import "server-only";
import type { Actor } from "@/lib/access/actor";
import type {
  CaseMixRow,
  StepVariation,
  VarianceAnalysis,
  VariancePage,
} from "@/lib/contracts/costing/variance";
import type { PathwayMapDocument } from "@/lib/contracts/costing/pathway-map";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import {
  COEFFICIENT_OF_VARIATION_METHOD,
  computeCoefficientOfVariation,
  computeCostVariance,
  type VarianceClass,
} from "@/lib/engine/costing";
import { discloseCounts, suppressSmallCount } from "@/lib/engine/disclosure";
import { notComputable } from "@/lib/engine/shared/result";
import {
  listActualCells,
  listCostedCounts,
  listStepSpreads,
  type StepSpread,
} from "@/lib/repositories/costing/variance-reads";
import { loadPathwayFigures } from "../../indicators/load-pathway-figures";
import { findCompletePeriod } from "../../indicators/read-indicator";
import { resolveComparison } from "../../indicators/resolve-period";
import { listPatientKinds, listVarianceClasses, listVarianceLines } from "./list-variance-lines";
import { loadStudy, type Study, type StudyInput } from "./load-study";

const COST = "tdabc-cost";

function countOf(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

function mixOf(
  kinds: readonly { readonly key: string; readonly share: number }[],
  classes: readonly VarianceClass[],
  minimumCount: number,
): readonly CaseMixRow[] {
  if (kinds.length < 2) return [];
  const counts = classes.map(({ classKey, actualCount }) => ({ key: classKey, n: actualCount }));
  const shown = discloseCounts(counts, { minimumCount });
  const all = counts.reduce((sum, { n }) => sum + n, 0);
  return kinds.map(({ key, share }) => {
    const count = shown.get(key) ?? null;
    return {
      key,
      expectedShare: share,
      actualShare: count === null || all === 0 ? null : count / all,
    };
  });
}

function toVariation({ stepKey, amounts }: StepSpread, minimumCount: number): StepVariation {
  const coefficient = suppressSmallCount(computeCoefficientOfVariation(amounts), minimumCount);
  const isTold = coefficient.status === "computed";
  return { stepKey, coefficient, patientCount: isTold ? amounts.length : null };
}

async function analyse(
  tx: ScopedTx,
  actor: Actor,
  study: Study,
  document: PathwayMapDocument,
): Promise<VarianceAnalysis> {
  const { hospitalId } = actor;
  const { isWithPhysicians, pricing, quarter, page } = study;
  const filter = { hospitalId, pathwayCode: page.pathway.code };
  const figures = await loadPathwayFigures(tx, {
    ...filter,
    quarter,
    wardCode: null,
    variant: null,
  });
  const cost = figures.definitions.get(COST);
  const period = cost ? findCompletePeriod(figures, cost) : figures.period;
  const yearBefore = resolveComparison(period);
  const minimumCount = cost?.minimumCount ?? 1;
  const counts = await listCostedCounts(tx, { ...filter, ...period });
  const before = await listCostedCounts(tx, { ...filter, ...yearBefore });
  const actualCount = countOf(counts);
  // Without a year before, who came is who was expected: there is then no volume to speak of.
  const hasBefore = countOf(before) >= minimumCount;
  const expectedCount = hasBefore ? countOf(before) : actualCount;
  const variants = counts.map(({ variant }) => variant);
  const kinds = listPatientKinds(document.map, variants);
  const classes = listVarianceClasses(kinds, expectedCount, counts);
  const cells = await listActualCells(tx, { ...filter, ...period });
  const lines = listVarianceLines(kinds, cells, { ...pricing, isWithPhysicians });
  const spreads = await listStepSpreads(tx, { ...filter, ...period }, isWithPhysicians);
  const variations = spreads.map((spread) => toVariation(spread, minimumCount));
  const whole = variations.find(({ stepKey }) => stepKey === "");
  return {
    period,
    comparisonPeriod: hasBefore ? yearBefore : null,
    expectedCount,
    actualCount,
    variance: suppressSmallCount(computeCostVariance(classes, lines), minimumCount),
    mix: mixOf(kinds, classes, minimumCount),
    variation:
      whole?.coefficient ?? notComputable("not-delivered", COEFFICIENT_OF_VARIATION_METHOD, COST),
    stepVariations: variations.filter(({ stepKey }) => stepKey !== ""),
    isOverheadLeftOut: document.map.overhead.markUp > 0,
  };
}

/** From what the map says a pathway costs to what it cost, split into volume, mix, time and rate. */
export async function getVariancePage(actor: Actor, input: StudyInput): Promise<VariancePage> {
  return withScope(
    actor.scope,
    async (tx) => {
      const study = await loadStudy(tx, actor, input);
      const { stored, page } = study;
      return {
        ...page,
        analysis: stored ? await analyse(tx, actor, study, stored.document) : null,
      };
    },
    { readOnly: true },
  );
}
