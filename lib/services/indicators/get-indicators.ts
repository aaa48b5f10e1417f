import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { DefinitionRecord, IndicatorReading } from "@/lib/contracts/steering/figure";
import type { IndicatorListPage, IndicatorPage } from "@/lib/contracts/steering/pages";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { SUPPRESSION_METHOD, type DisclosedCell } from "@/lib/engine/disclosure";
import { notComputable } from "@/lib/engine/shared/result";
import { computeExpectedFalseAlarms } from "@/lib/engine/statistics";
import { AppError } from "@/lib/errors/app-error";
import { listChartVersions } from "@/lib/repositories/chart-definitions";
import { listWards } from "@/lib/repositories/pathways";
import { listCrossCells, type CrossCell } from "@/lib/repositories/rollups";
import { loadFrame, type FrameInput } from "../pathways/load-frame";
import { addCells } from "./cell-sums";
import { computeEstimate } from "./compute-estimate";
import { discloseCross, type CrossDisclosure } from "./disclose-cross";
import { listPossibleKinds } from "./draw-series";
import { expectFalseAlarms } from "./expect-false-alarms";
import { loadPathwayFigures, type PathwayFigures } from "./load-pathway-figures";
import { readIndicatorByCode } from "./read-indicator";
import { chartedMeasureOf } from "./series-points";
import { maySeeIndicator } from "./require-visible-indicator";

export interface IndicatorFilter extends FrameInput {
  /** Null takes the first pathway of the scope. */
  readonly pathwayCode: string | null;
  readonly wardCode: string | null;
  readonly variant: string | null;
}

interface Loaded extends IndicatorListPage {
  readonly figures: PathwayFigures | null;
}

async function load(tx: ScopedTx, actor: Actor, input: IndicatorFilter): Promise<Loaded> {
  const frame = await loadFrame(tx, actor, input);
  const pathway =
    input.pathwayCode === null
      ? (frame.pathways[0] ?? null)
      : (frame.pathways.find(({ code }) => code === input.pathwayCode) ?? null);
  if (!pathway && input.pathwayCode !== null) throw new AppError("not-found");
  const wards = await listWards(tx, actor.hospitalId);
  const { wardCode, variant } = input;
  const none = computeExpectedFalseAlarms([]);
  const page = { frame, pathway, wards, wardCode, readings: [], falseAlarms: none, figures: null };
  if (!pathway) return page;
  const figures = await loadPathwayFigures(tx, {
    hospitalId: actor.hospitalId,
    pathwayCode: pathway.code,
    quarter: frame.quarter,
    wardCode,
    variant,
  });
  const readings = [...figures.definitions.values()]
    .filter((definition) => maySeeIndicator(actor, definition) && definition.chartKind !== "none")
    .map((definition) => readIndicatorByCode(figures, definition.code))
    .filter((reading) => reading !== null);
  return {
    ...page,
    readings: await discloseReadings(tx, figures, readings),
    falseAlarms: expectFalseAlarms(readings),
    figures,
  };
}

/** Every indicator of a pathway with its figure and verdict. */
export async function getIndicators(
  actor: Actor,
  input: IndicatorFilter,
): Promise<IndicatorListPage> {
  return withScope(
    actor.scope,
    async (tx) => {
      const { figures: _figures, ...page } = await load(tx, actor, input);
      return page;
    },
    { readOnly: true },
  );
}

function suppressed({ minimumCount }: DefinitionRecord) {
  return notComputable("suppressed", SUPPRESSION_METHOD, `k=${minimumCount}`);
}

/** A reading of a ward or a variant that the others would give away, or that would give them away. */
function withhold(reading: IndicatorReading): IndicatorReading {
  const hidden = suppressed(reading.definition);
  const { study: _study, ...rest } = reading;
  return {
    ...rest,
    current: hidden,
    comparison: hidden,
    chart: hidden,
    variation: null,
    assurance: null,
  };
}

async function listCross(tx: ScopedTx, figures: PathwayFigures, reading: IndicatorReading) {
  const { hospitalId, pathwayCode } = figures.filter;
  const { from, until } = reading.period;
  const indicatorCode = reading.definition.code;
  return listCrossCells(tx, { hospitalId, pathwayCode, indicatorCode, from, until });
}

/** Holds what is read of one ward or variant to the table of all of them. */
async function discloseReadings(
  tx: ScopedTx,
  figures: PathwayFigures,
  readings: readonly IndicatorReading[],
): Promise<readonly IndicatorReading[]> {
  const { wardCode, variant } = figures.filter;
  if (wardCode === null && variant === null) return readings;
  const disclosed: IndicatorReading[] = [];
  for (const reading of readings) {
    const cells = await listCross(tx, figures, reading);
    const isShown = discloseCross(cells, reading.definition).canShowFigure(wardCode, variant);
    disclosed.push(isShown || reading.current.status !== "computed" ? reading : withhold(reading));
  }
  return disclosed;
}

interface Division {
  readonly cells: readonly CrossCell[];
  readonly disclosure: CrossDisclosure;
  readonly filter: Pick<IndicatorFilter, "wardCode" | "variant">;
  readonly definition: DefinitionRecord;
}

/** The groups of a breakdown, each held to the table of all wards and variants. */
function breakDown(
  { cells, disclosure, filter, definition }: Division,
  by: "ward" | "variant",
  nameOf: (code: string) => string,
): readonly (DisclosedCell & { readonly name: string })[] {
  const own = cells.filter(
    (cell) =>
      (by === "ward" || filter.wardCode === null || cell.ward === filter.wardCode) &&
      (by === "variant" || filter.variant === null || cell.variant === filter.variant),
  );
  return [...new Set(own.map((cell) => cell[by]))].map((key) => {
    const [ward, variant]: readonly (string | null)[] =
      by === "ward" ? [key, filter.variant] : [filter.wardCode, key];
    const sums = addCells(own.filter((cell) => cell[by] === key));
    // Held to the whole table, not to its own size alone.
    const estimate = computeEstimate([sums], { ...definition, minimumCount: 1 });
    const figure =
      estimate.status === "computed" ? { ...estimate, value: estimate.value.amount } : estimate;
    return {
      key,
      name: nameOf(key),
      n: disclosure.canShowSize(ward ?? null, variant ?? null) ? sums.n : null,
      figure: disclosure.canShowFigure(ward ?? null, variant ?? null)
        ? figure
        : suppressed(definition),
    };
  });
}

/** One indicator with its chart, breakdowns by ward and variant, and trail. */
export async function getIndicator(
  actor: Actor,
  code: string,
  input: IndicatorFilter,
): Promise<IndicatorPage> {
  return withScope(
    actor.scope,
    async (tx) => {
      const { figures, pathway, readings, ...page } = await load(tx, actor, input);
      const definition = figures?.definitions.get(code);
      if (!figures || !pathway || !definition || !maySeeIndicator(actor, definition)) {
        throw new AppError("not-found");
      }
      const read = readIndicatorByCode(figures, code) ?? emptyReading(figures, definition);
      const [reading = read] = await discloseReadings(tx, figures, [read]);
      const cells = await listCross(tx, figures, reading);
      const disclosure = discloseCross(cells, definition);
      const division = { cells, disclosure, filter: figures.filter, definition };
      const wardNames = new Map(page.wards.map((ward) => [ward.code, ward.name]));
      return {
        ...page,
        pathway,
        readings,
        reading,
        variant: input.variant,
        chartVersions: await listChartVersions(tx, {
          hospitalId: actor.hospitalId,
          pathwayCode: pathway.code,
          indicatorCode: code,
        }),
        possibleKinds: listPossibleKinds(chartedMeasureOf(definition), figures.events.has(code)),
        byWard: breakDown(division, "ward", (ward) => wardNames.get(ward) ?? ward),
        byVariant: breakDown(division, "variant", (variant) => variant),
      };
    },
    { readOnly: true },
  );
}

/** An indicator that is defined but of which nothing was delivered: the page says so. */
function emptyReading(figures: PathwayFigures, definition: DefinitionRecord) {
  const method = { id: "rollup", version: "1.0.0", source: "Publishing step" };
  const absent = notComputable("not-delivered", method, definition.code);
  return {
    definition,
    period: figures.period,
    current: absent,
    comparisonPeriod: figures.period,
    comparison: absent,
    chart: absent,
    variation: null,
    assurance: null,
    target: null,
    annotations: [],
    sources: [],
    completeness: absent,
  };
}
