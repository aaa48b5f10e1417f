import "server-only";
import type { IndicatorReading, PeriodStamp } from "@/lib/contracts/steering/figure";
import type { PathwaySummary } from "@/lib/contracts/steering/pages";
import type { PathwayRecord, PathwayVersionRecord } from "@/lib/contracts/steering/pathway";
import type { ScopedTx } from "@/lib/db/with-scope";
import { suppressSmallCount } from "@/lib/engine/disclosure";
import { computed } from "@/lib/engine/shared/result";
import { findPathwayVersion } from "@/lib/repositories/pathways";
import { listEpisodeCounts } from "@/lib/repositories/rollups";
import { loadPathwayFigures, type FigureFilter } from "../indicators/load-pathway-figures";
import {
  findCompletePeriod,
  readIndicator,
  readIndicatorByCode,
} from "../indicators/read-indicator";
import { resolveComparison } from "../indicators/resolve-period";
import type { CostRights } from "../review/withhold-costs";

const EPISODES_METHOD = {
  id: "episode-count",
  version: "1.0.0",
  source: "Care episodes whose anchor date falls in the period",
} as const;

function headlineCodes(version: PathwayVersionRecord | null): readonly string[] {
  return (version?.outcomeSet ?? []).flatMap((entry) =>
    entry.code && entry.isHeadline ? [entry.code] : [],
  );
}

/** The outcome that stands beside cost: the first change that patients reported, else the first. */
function chooseOutcome(readings: readonly IndicatorReading[]): IndicatorReading | null {
  const reported = readings.find(({ definition }) => definition.code.startsWith("prom-gain."));
  return reported ?? readings[0] ?? null;
}

/** The headline figures of a pathway in a period, with what its role may see of cost. */
export async function readSummary(
  tx: ScopedTx,
  pathway: PathwayRecord,
  filter: FigureFilter,
  rights: CostRights,
): Promise<PathwaySummary> {
  const figures = await loadPathwayFigures(tx, filter);
  const { period } = figures;
  const version = await findPathwayVersion(tx, filter.hospitalId, pathway.code, period.until);
  const codes = headlineCodes(version);
  const present = codes.length > 0 ? codes : [...figures.definitions.keys()];
  const readings = present
    .map((code) => readIndicatorByCode(figures, code))
    .filter((reading) => reading !== null)
    .filter(({ definition }) => definition.class !== "cost");
  const costCode = rights.physicians ? "tdabc-cost" : "tdabc-cost-excl-physicians";
  const definition = figures.definitions.get(costCode);
  const costIn = (span: PeriodStamp) =>
    definition && rights.cost ? readIndicator(figures, definition, span).current : null;
  const costPeriod = definition ? findCompletePeriod(figures, definition) : period;
  const counts = await listEpisodeCounts(tx, filter.hospitalId, period);
  const n = counts.find((row) => row.pathwayCode === pathway.code)?.episodes ?? 0;
  return {
    pathway,
    period,
    episodes: suppressSmallCount(
      computed(n, "episodes", n, EPISODES_METHOD),
      definition?.minimumCount ?? 1,
    ),
    outcome: chooseOutcome(readings),
    cost: costIn(costPeriod),
    previousCost: costIn(resolveComparison(costPeriod)),
    costPeriod,
    readings,
    sources: figures.publications,
  };
}
