import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { DefinitionRecord } from "@/lib/contracts/steering/figure";
import type { IndicatorListPage, IndicatorPage } from "@/lib/contracts/steering/pages";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { suppressSmallCells } from "@/lib/engine/disclosure";
import { notComputable } from "@/lib/engine/shared/result";
import { AppError } from "@/lib/errors/app-error";
import { listWards } from "@/lib/repositories/pathways";
import { listGroupCells, type GroupCell } from "@/lib/repositories/rollups";
import { loadFrame, type FrameInput } from "../pathways/load-frame";
import { computeEstimate } from "./compute-estimate";
import { loadPathwayFigures, type PathwayFigures } from "./load-pathway-figures";
import { readIndicatorByCode } from "./read-indicator";

export interface IndicatorFilter extends FrameInput {
  /** Null takes the first pathway of the scope. */
  readonly pathwayCode: string | null;
  readonly wardCode: string | null;
  readonly variant: string | null;
}

/** Physicians' cost has a permission of its own; without cost rights no cost indicator is there. */
function maySee(actor: Actor, definition: DefinitionRecord): boolean {
  if (definition.class !== "cost") return true;
  const isWithPhysicians = definition.code === "tdabc-cost";
  return can(actor.role, isWithPhysicians ? "cost.physician.read" : "cost.read");
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
  const page = { frame, pathway, wards, wardCode, readings: [], figures: null };
  if (!pathway) return page;
  const figures = await loadPathwayFigures(tx, {
    hospitalId: actor.hospitalId,
    pathwayCode: pathway.code,
    quarter: frame.quarter,
    wardCode,
    variant,
  });
  const readings = [...figures.definitions.values()]
    .filter((definition) => maySee(actor, definition) && definition.chartKind !== "none")
    .map((definition) => readIndicatorByCode(figures, definition.code))
    .filter((reading) => reading !== null);
  return { ...page, readings, figures };
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

function breakDown(
  cells: readonly GroupCell[],
  definition: DefinitionRecord,
  nameOf: (code: string) => string,
) {
  const groups = cells.map((cell) => ({
    key: cell.group,
    n: cell.n,
    // Suppressed below as one table, so that the total gives no cell away.
    figure: computeEstimate([cell], { ...definition, minimumCount: 1 }),
  }));
  const disclosed = suppressSmallCells(
    groups.map(({ key, n, figure }) => ({
      key,
      n,
      figure: figure.status === "computed" ? { ...figure, value: figure.value.amount } : figure,
    })),
    definition.minimumCount,
  );
  return disclosed.map((cell) => ({ ...cell, name: nameOf(cell.key) }));
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
      if (!figures || !pathway || !definition || !maySee(actor, definition)) {
        throw new AppError("not-found");
      }
      const reading = readIndicatorByCode(figures, code) ?? emptyReading(figures, definition);
      const filter = { ...figures.filter, indicatorCode: code, ...reading.period };
      const wardNames = new Map(page.wards.map((ward) => [ward.code, ward.name]));
      return {
        ...page,
        pathway,
        readings,
        reading,
        variant: input.variant,
        byWard: breakDown(
          await listGroupCells(tx, { ...filter, wardCode: null }, "ward"),
          definition,
          (ward) => wardNames.get(ward) ?? ward,
        ),
        byVariant: breakDown(
          await listGroupCells(tx, { ...filter, variant: null }, "variant"),
          definition,
          (variant) => variant,
        ),
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
