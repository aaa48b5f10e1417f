import "server-only";
import type { Actor } from "@/lib/access/actor";
import { buildComparisonScope } from "@/lib/access/comparison-scope";
import type { DefinitionRecord, PeriodStamp } from "@/lib/contracts/steering/figure";
import type {
  FunnelComparison,
  FunnelGrouping,
  FunnelPage,
  FunnelUnitRecord,
} from "@/lib/contracts/steering/funnels";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import {
  findOpenDataPeers,
  listPresentIndicators,
  listUnitNames,
  type UnitFilter,
} from "@/lib/repositories/funnels";
import { listIndicatorDefinitions } from "@/lib/repositories/indicators";
import { listRiskModels } from "@/lib/repositories/risk-models";
import { findDataCoverage, listPublications } from "@/lib/repositories/rollups";
import { loadFrame, type FrameInput } from "../pathways/load-frame";
import { selectSources } from "../indicators/select-sources";
import { buildSides, countUnits, MODELLED, onlyShown, type Chosen } from "./build-sides";
import {
  chooseVariant,
  isComparable,
  listGroupings,
  resolveComparisonPeriod,
} from "./choose-comparison";
import { hideSmallUnits, listShownUnits } from "./hide-small-units";

/** What a reader chose; null takes the first that there is. */
export interface FunnelInput extends FrameInput {
  readonly pathwayCode: string | null;
  readonly indicatorCode: string | null;
  readonly variant: string | null;
  readonly grouping: string | null;
  /** Key of a model for the adjusted side. */
  readonly model: string | null;
}

interface Naming {
  readonly actor: Actor;
  readonly names: ReadonlyMap<string, string>;
  readonly variants: readonly string[];
}

async function compare(tx: ScopedTx, chosen: Chosen, naming: Naming): Promise<FunnelComparison> {
  const { definition, filter, period } = chosen;
  const sides = await buildSides(tx, chosen);
  const counts = countUnits(sides);
  const shown = listShownUnits(counts, definition.minimumCount);
  const units = [...counts]
    .sort((a, b) => b.n - a.n)
    .map(({ key, n }): FunnelUnitRecord => ({
      key,
      name: naming.names.get(key) ?? (filter.grouping === "hospital" ? null : key),
      isOwn: filter.grouping === "hospital" && key === String(naming.actor.hospitalId),
      cases: shown.has(key) ? n : null,
    }));
  const { risk, standardised } = sides;
  return {
    definition,
    variants: naming.variants,
    variant: filter.variant,
    period,
    units,
    hiddenCount: units.filter(({ cases }) => cases === null).length,
    ...sides,
    raw: hideSmallUnits(sides.raw, shown),
    adjusted: hideSmallUnits(sides.adjusted, shown),
    risk: risk && { ...risk, stabilised: onlyShown(risk.stabilised, shown) },
    standardised: standardised && {
      ...standardised,
      units: standardised.units.filter(({ key }) => shown.has(key)),
    },
  };
}

interface Sight {
  readonly peers: Awaited<ReturnType<typeof findOpenDataPeers>>;
  readonly page: Omit<FunnelPage, "comparison" | "definitions">;
  readonly period: PeriodStamp;
  readonly catalogue: readonly DefinitionRecord[];
  readonly unitNames: ReadonlyMap<string, string>;
}

function findPathway(
  pathways: FunnelPage["frame"]["pathways"],
  asked: string | null,
): FunnelPage["pathway"] {
  if (asked === null) return pathways[0] ?? null;
  const found = pathways.find(({ code }) => code === asked);
  if (!found) throw new AppError("not-found");
  return found;
}

async function listNames(
  tx: ScopedTx,
  grouping: FunnelGrouping,
  { frame, hospitalId }: { readonly frame: FunnelPage["frame"]; readonly hospitalId: number },
): Promise<ReadonlyMap<string, string>> {
  if (grouping === "hospital") {
    return new Map(frame.hospitals.map(({ id, name }) => [String(id), name]));
  }
  const names = await listUnitNames(tx, hospitalId, grouping);
  return new Map(names.map(({ code, name }) => [code, name]));
}

async function look(tx: ScopedTx, actor: Actor, input: FunnelInput): Promise<Sight> {
  const frame = await loadFrame(tx, actor, input);
  const pathway = findPathway(frame.pathways, input.pathwayCode);
  const peers = await findOpenDataPeers(tx, actor.hospitalId);
  const groupings = listGroupings(actor, peers !== null);
  const grouping: FunnelGrouping =
    groupings.find((one) => one === input.grouping) ?? groupings[0] ?? "ward";
  const coverage = pathway ? await findDataCoverage(tx, actor.hospitalId, pathway.code) : null;
  const isAnonymous = grouping === "hospital" && actor.scope.hospitalIds.length === 1;
  return {
    peers,
    page: {
      frame,
      pathway,
      groupings,
      grouping,
      isAnonymous,
      sources: await listPublications(tx, actor.hospitalId),
    },
    period: resolveComparisonPeriod(frame.quarter, coverage),
    catalogue: await listIndicatorDefinitions(tx, input.today, actor.hospitalId),
    unitNames: await listNames(tx, grouping, { frame, hospitalId: actor.hospitalId }),
  };
}

async function fill(
  tx: ScopedTx,
  actor: Actor,
  input: FunnelInput,
  sight: Sight,
): Promise<FunnelPage> {
  const { page, period, catalogue, peers, unitNames } = sight;
  if (!page.pathway) return { ...page, definitions: [], comparison: null };
  const span = { pathwayCode: page.pathway.code, from: period.from, until: period.until };
  const present = await listPresentIndicators(tx, span);
  const codes = new Set(present.map(({ indicatorCode }) => indicatorCode));
  const definitions = catalogue.filter((one) => codes.has(one.code) && isComparable(one));
  const definition =
    definitions.find(({ code }) => code === input.indicatorCode) ??
    definitions.find(({ code }) => MODELLED.includes(code)) ??
    definitions[0];
  if (!definition) return { ...page, definitions, comparison: null };
  const variants = present.filter(({ indicatorCode }) => indicatorCode === definition.code);
  const filter: UnitFilter = {
    ...span,
    grouping: page.grouping,
    variant: chooseVariant(input.variant, variants, definition),
  };
  const comparison = await compare(
    tx,
    {
      definition,
      filter,
      period,
      networkCode: peers?.networkCode ?? null,
      installed: await listRiskModels(tx, actor.hospitalId),
      askedModel: input.model,
      today: input.today,
    },
    {
      actor,
      names: unitNames,
      variants: variants.map(({ variant }) => variant).filter((variant) => variant !== ""),
    },
  );
  return { ...page, definitions, comparison, sources: selectSources(definition, page.sources) };
}

/**
 * Units beside each other on one indicator, raw and adjusted. Someone of one hospital of an open-data
 * network sees their own by name and the others as points: only sums leave the wider reading.
 */
export async function getFunnelPage(actor: Actor, input: FunnelInput): Promise<FunnelPage> {
  const sight = await withScope(actor.scope, (tx) => look(tx, actor, input), { readOnly: true });
  const scope = buildComparisonScope(actor, sight.peers?.hospitalIds ?? []);
  return withScope(scope, (tx) => fill(tx, actor, input, sight), { readOnly: true });
}
