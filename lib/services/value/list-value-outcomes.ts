import "server-only";
import type { PathwayVersionRecord } from "@/lib/contracts/steering/pathway";
import type { ValueOutcome } from "@/lib/contracts/steering/value";
import type { PathwayFigures } from "../indicators/load-pathway-figures";
import { monthsOf } from "../outcomes/choose-cohort";

const GAIN = "prom-gain.";
const REACHED = "prom-mic.";

/** The key of an index over a year; it has no indicator of its own. */
export const QUALITY_TIME = "quality-time";

function listOf(figures: PathwayFigures, prefix: string): readonly ValueOutcome[] {
  return [...figures.definitions.values()].flatMap((definition) => {
    const { code } = definition;
    if (!code.startsWith(prefix) || !figures.cells.has(code)) return [];
    const [instrumentId, scoreKey, moment] = code.slice(prefix.length).split(".");
    if (!instrumentId || !scoreKey || !moment) return [];
    const kind = prefix === GAIN ? "gain" : "reached";
    return [{ key: code, kind, instrumentId, scoreKey, moment, definition } as const];
  });
}

/** Time in good health needs the index at 3 and at 12 months. */
function listQualityTime(gains: readonly ValueOutcome[]): readonly ValueOutcome[] {
  const indexes = gains.filter(({ scoreKey }) => scoreKey === "index");
  const year = indexes.find(({ moment }) => moment === "12m");
  const hasQuarter = indexes.some(
    ({ moment, instrumentId }) => moment === "3m" && instrumentId === year?.instrumentId,
  );
  return year && hasQuarter ? [{ ...year, key: QUALITY_TIME, kind: QUALITY_TIME }] : [];
}

/** Outcomes that patients reported and that can stand beside cost, the longest follow-up first. */
export function listValueOutcomes(figures: PathwayFigures): readonly ValueOutcome[] {
  const byMoment = (a: ValueOutcome, b: ValueOutcome) =>
    monthsOf(b.moment) - monthsOf(a.moment) || a.key.localeCompare(b.key);
  const gains = listOf(figures, GAIN).toSorted(byMoment);
  const reached = listOf(figures, REACHED).toSorted(byMoment);
  return [...gains, ...listQualityTime(gains), ...reached];
}

/** The outcome that was asked for, else the headline of the pathway, else the first. */
export function chooseValueOutcome(
  outcomes: readonly ValueOutcome[],
  asked: string | null,
  version: PathwayVersionRecord | null,
): ValueOutcome | null {
  const headlines = (version?.outcomeSet ?? []).flatMap(({ code, isHeadline }) =>
    code && isHeadline ? [code] : [],
  );
  const wanted = outcomes.find(({ key }) => key === asked);
  const headline = outcomes.find(({ key }) => headlines.includes(key));
  return wanted ?? headline ?? outcomes[0] ?? null;
}
