import "server-only";
import type { DefinitionRecord, Estimate, PeriodStamp } from "@/lib/contracts/steering/figure";
import type {
  HealthChangeBar,
  HealthChangeCounts,
  PromBlock,
  PromChange,
} from "@/lib/contracts/steering/review-contents";
import type { ScopedTx } from "@/lib/db/with-scope";
import { discloseCounts, SUPPRESSION_METHOD } from "@/lib/engine/disclosure";
import { HEALTH_CHANGE_METHOD } from "@/lib/engine/instruments";
import { computed, notComputable, type Result } from "@/lib/engine/shared/result";
import { findHistogram } from "@/lib/repositories/rollups";
import { computeEstimate } from "../indicators/compute-estimate";
import type { PathwayFigures } from "../indicators/load-pathway-figures";
import { findMaturePeriod, readIndicatorByCode } from "../indicators/read-indicator";
import { readExperience } from "../outcomes/read-experience";

const GAIN = "prom-gain.";

function listCodes(figures: PathwayFigures, prefix: string): readonly string[] {
  return [...figures.definitions.keys()].filter(
    (code) => code.startsWith(prefix) && figures.cells.has(code),
  );
}

/** Days after treatment that a moment stands for, as text sorts them wrongly: 12m after 3m. */
function monthOf(moment: string): number {
  const match = /^t?(\d+)(m?)$/.exec(moment);
  return match ? Number(match[1]) : 0;
}

function estimateAt(figures: PathwayFigures, code: string, period: PeriodStamp): Result<Estimate> {
  const definition = figures.definitions.get(code);
  if (!definition) return notComputable("not-delivered", SUPPRESSION_METHOD, code);
  const cells = (figures.cells.get(code) ?? []).filter(
    (c) => c.periodStart >= period.from && c.periodStart < period.until,
  );
  return computeEstimate(cells, definition);
}

function subtract(after: Result<Estimate>, gain: Result<Estimate>): Result<Estimate> {
  if (after.status !== "computed") return after;
  if (gain.status !== "computed") return gain;
  if (after.denominator !== gain.denominator) {
    return notComputable("not-delivered", after.method, "paired-episodes");
  }
  // Mean before = mean after − mean change holds only because both rest on the same pairs.
  const amount = after.value.amount - gain.value.amount;
  return { ...after, value: { ...after.value, amount, lower: null, upper: null } };
}

function readChange(figures: PathwayFigures, code: string): PromChange | null {
  const [instrumentId, scoreKey, moment] = code.slice(GAIN.length).split(".");
  const gain = readIndicatorByCode(figures, code);
  if (!gain || !instrumentId || !scoreKey || !moment) return null;
  const tail = `${instrumentId}.${scoreKey}.${moment}`;
  const after = estimateAt(figures, `prom-mean.${tail}`, gain.period);
  return {
    instrumentId,
    scoreKey,
    moment,
    gain,
    after,
    before: subtract(after, gain.current),
    minimalChange: readIndicatorByCode(figures, `prom-mic.${tail}`),
  };
}

/** The bar's four parts of one total: a part of few patients is hidden, with the partner it needs. */
export function toHealthChangeCounts(
  histogram: Readonly<Record<string, number>>,
  minimumCount: number,
): Result<HealthChangeCounts> {
  const countOf = (key: string) => histogram[key] ?? 0;
  const parts = [
    { key: "better", n: countOf("better") },
    { key: "mixed", n: countOf("mixed") },
    { key: "same", n: countOf("same-other") + countOf("same-full-health") },
    { key: "worse", n: countOf("worse") },
  ];
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  if (n === 0) return notComputable("no-denominator", HEALTH_CHANGE_METHOD);
  const suppressed = notComputable("suppressed", SUPPRESSION_METHOD, `k=${minimumCount}`);
  if (n < minimumCount) return suppressed;
  const shown = discloseCounts(parts, { minimumCount });
  if ([...shown.values()].every((count) => count === null)) return suppressed;
  const read = (key: string) => shown.get(key) ?? null;
  return computed(
    { better: read("better"), mixed: read("mixed"), same: read("same"), worse: read("worse") },
    "patients",
    n,
    HEALTH_CHANGE_METHOD,
  );
}

async function readHealthChange(
  tx: ScopedTx,
  figures: PathwayFigures,
  definition: DefinitionRecord,
): Promise<HealthChangeBar> {
  const period = findMaturePeriod(figures, definition);
  const histogram = await findHistogram(tx, {
    ...figures.filter,
    indicatorCode: definition.code,
    from: period.from,
    until: period.until,
  });
  return { definition, period, classes: toHealthChangeCounts(histogram, definition.minimumCount) };
}

/** PROM and PREM of a pathway: change by instrument and moment, health change, response. */
export async function buildPromBlock(tx: ScopedTx, figures: PathwayFigures): Promise<PromBlock> {
  const changes = listCodes(figures, GAIN)
    .map((code) => readChange(figures, code))
    .filter((change) => change !== null)
    .sort((a, b) => monthOf(b.moment) - monthOf(a.moment));
  const healthChanges: HealthChangeBar[] = [];
  for (const code of listCodes(figures, "pchc.")) {
    const definition = figures.definitions.get(code);
    if (definition) healthChanges.push(await readHealthChange(tx, figures, definition));
  }
  const read = (code: string) => readIndicatorByCode(figures, code);
  return {
    changes,
    healthChanges,
    responses: listCodes(figures, "prom-response.")
      .map(read)
      .filter((r) => r !== null),
    experience: readExperience(figures),
  };
}
