import "server-only";
import type { IndicatorReading } from "@/lib/contracts/steering/figure";
import type { PathwayRecord, PathwayVersionRecord } from "@/lib/contracts/steering/pathway";
import {
  REVIEW_CONTENTS_VERSION,
  type GradeCount,
  type HospitalRecord,
  type ReviewContents,
} from "@/lib/contracts/steering/review-contents";
import type { ScopedTx } from "@/lib/db/with-scope";
import { suppressSmallCells, suppressSmallCount } from "@/lib/engine/disclosure";
import { COMPLICATIONS_METHOD } from "@/lib/engine/outcomes";
import { computed } from "@/lib/engine/shared/result";
import { findPathwayVersion, listPathwaySteps } from "@/lib/repositories/pathways";
import { listEpisodeCounts, listEpisodesByGrade } from "@/lib/repositories/rollups";
import {
  loadPathwayFigures,
  type FigureFilter,
  type PathwayFigures,
} from "../indicators/load-pathway-figures";
import { readIndicatorByCode } from "../indicators/read-indicator";
import { resolveComparison } from "../indicators/resolve-period";
import { buildBudgetBlock } from "./build-budget-block";
import { buildCostBlock } from "./build-cost-block";
import { buildPromBlock } from "./build-prom-block";
import { buildValuePair } from "./build-value-pair";

const COMPLICATIONS = "complication-cd2";
const READMISSIONS = "readmission-30d";
/** Blocks 4 and 5 have these; block 1 shows the other clinical outcomes. */
const OWN_BLOCK: ReadonlySet<string> = new Set([COMPLICATIONS, READMISSIONS]);
const EPISODES_METHOD = {
  id: "episode-count",
  version: "1.0.0",
  source: "Care episodes whose anchor date falls in the period",
} as const;

/** Clinical outcomes of the pathway's outcome set, in its order. */
function listClinical(
  figures: PathwayFigures,
  version: PathwayVersionRecord | null,
): readonly IndicatorReading[] {
  const chosen = (version?.outcomeSet ?? []).flatMap((entry) => (entry.code ? [entry.code] : []));
  // A team that chose its outcomes is not shown others; without a choice everything delivered is.
  return (chosen.length > 0 ? chosen : [...figures.definitions.keys()])
    .filter((code) => !OWN_BLOCK.has(code) && !code.startsWith("prom-"))
    .map((code) => readIndicatorByCode(figures, code))
    .filter((reading) => reading !== null)
    .filter(({ definition }) => definition.class === "clinical" || definition.class === "process");
}

function listDrgCodes(version: PathwayVersionRecord | null): readonly string[] {
  const rules = version?.populationRules.inclusion ?? [];
  return rules.filter((rule) => rule.field === "aprDrg").flatMap((rule) => [...rule.values]);
}

async function readGrades(tx: ScopedTx, figures: PathwayFigures): Promise<readonly GradeCount[]> {
  const { filter, period, definitions } = figures;
  const rows = await listEpisodesByGrade(tx, { ...filter, ...period, indicatorCode: null });
  const minimumCount = definitions.get(COMPLICATIONS)?.minimumCount ?? 1;
  const cells = rows.map(({ grade, n }) => ({
    key: grade ?? "none",
    n,
    figure: computed(n, "patients", n, COMPLICATIONS_METHOD),
  }));
  return suppressSmallCells(cells, minimumCount).map(({ key, n }) => ({ grade: key, n }));
}

async function countEpisodes(tx: ScopedTx, figures: PathwayFigures) {
  const { filter, period, definitions } = figures;
  const counts = await listEpisodeCounts(tx, filter.hospitalId, period);
  const { episodes, wards } = counts.find((row) => row.pathwayCode === filter.pathwayCode) ?? {
    episodes: 0,
    wards: 0,
  };
  const count = computed(episodes, "episodes", episodes, EPISODES_METHOD);
  const minimumCount = definitions.get(READMISSIONS)?.minimumCount ?? 1;
  return { episodes: suppressSmallCount(count, minimumCount), wards };
}

/** Computes the contents of a pathway's review from facts and rollups as they stand now. */
export async function buildReviewContents(
  tx: ScopedTx,
  hospital: HospitalRecord,
  pathway: PathwayRecord,
  filter: FigureFilter,
): Promise<ReviewContents> {
  const figures = await loadPathwayFigures(tx, filter);
  const { period } = figures;
  const version = await findPathwayVersion(tx, hospital.id, pathway.code, period.until);
  const steps = version
    ? await listPathwaySteps(tx, hospital.id, pathway.code, version.version)
    : [];
  const prom = await buildPromBlock(tx, figures);
  return {
    contentsVersion: REVIEW_CONTENTS_VERSION,
    hospital,
    pathway,
    pathwayVersion: version?.version ?? null,
    drgCodes: listDrgCodes(version),
    quarter: filter.quarter,
    period,
    comparisonPeriod: resolveComparison(period),
    ...(await countEpisodes(tx, figures)),
    sources: figures.publications,
    clinical: listClinical(figures, version),
    prom,
    valuePair: buildValuePair(figures, prom.changes),
    cost: await buildCostBlock(tx, figures, steps),
    complications: readIndicatorByCode(figures, COMPLICATIONS),
    complicationGrades: await readGrades(tx, figures),
    readmissions: readIndicatorByCode(figures, READMISSIONS),
    budget: await buildBudgetBlock(tx, figures),
  };
}
