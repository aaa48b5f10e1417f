import "server-only";
import type { InstalledRiskModel } from "@/lib/contracts/risk-models/risk-model";
import type { DefinitionRecord, PeriodStamp } from "@/lib/contracts/steering/figure";
import type { FunnelComparison } from "@/lib/contracts/steering/funnels";
import type { ScopedTx } from "@/lib/db/with-scope";
import { computed, notComputable, type Result } from "@/lib/engine/shared/result";
import { computeProportionFunnel, RISK_METHOD } from "@/lib/engine/statistics";
import {
  listRiskCases,
  listScoreCases,
  listUnitSums,
  type UnitFilter,
  type UnitSums,
} from "@/lib/repositories/funnels";
import { buildGainFunnels, gainCodes } from "./build-gain-funnels";
import { buildRiskReport } from "./build-risk-report";
import { isGain, resolveReferencePeriod } from "./choose-comparison";
import { chooseModel, recordOf, type BuiltInModel, type ModelChoice } from "./choose-model";
import { expectScores } from "./expect-scores";
import { fitOwnModel } from "./fit-own-model";
import { standardiseRates } from "./standardise-rates";

/** Outcomes of an episode that a hospital's own risk model can be fitted to. */
export const MODELLED = [
  "mortality-30d",
  "mortality-in-hospital",
  "readmission-30d",
  "complication-cd2",
];

/** What is compared, and which model was asked for. */
export interface Chosen {
  readonly definition: DefinitionRecord;
  readonly filter: UnitFilter;
  readonly period: PeriodStamp;
  readonly networkCode: string | null;
  readonly installed: readonly InstalledRiskModel[];
  readonly askedModel: string | null;
  readonly today: string;
}

/** Both sides of a comparison with what the adjusted one rests on. */
export type Sides = Pick<
  FunnelComparison,
  "raw" | "adjusted" | "gain" | "risk" | "score" | "standardised" | "models" | "modelKey"
>;

function choose(chosen: Chosen, builtIn: BuiltInModel): ModelChoice {
  const { definition, filter, today, installed, askedModel } = chosen;
  const { pathwayCode, variant } = filter;
  const place = { indicatorCode: definition.code, pathwayCode, variant, today };
  return chooseModel(installed, place, { asked: askedModel, builtIn });
}

async function buildProportion(
  tx: ScopedTx,
  chosen: Chosen,
  sums: readonly UnitSums[],
): Promise<Sides> {
  const { definition, filter, period } = chosen;
  const raw = computeProportionFunnel(
    sums.map(({ unit, n, numerator }) => ({ key: unit, events: numerator ?? 0, cases: n })),
  );
  const { choices, key, imported } = choose(
    chosen,
    MODELLED.includes(definition.code) ? "own" : null,
  );
  const reference = resolveReferencePeriod(period);
  const cases = await listRiskCases(tx, { ...filter, from: reference.from }, definition.code);
  const model = imported
    ? computed(recordOf(imported), "log-odds", cases.length, RISK_METHOD)
    : key === "own"
      ? fitOwnModel(cases, reference)
      : notComputable("missing-parameter", RISK_METHOD, "risk-model");
  const { adjusted, report } = buildRiskReport({ cases, period, model });
  return {
    raw,
    adjusted,
    gain: null,
    risk: report,
    score: null,
    standardised: standardiseRates({ cases, reference, period }),
    models: choices,
    modelKey: key,
  };
}

async function expectGains(
  tx: ScopedTx,
  { definition, filter }: Chosen,
  model: InstalledRiskModel,
) {
  const [, instrumentId = "", scoreKey = "", moment = ""] = definition.code.split(".");
  const [, modelled, residual] = gainCodes(definition.code);
  const cases = await listScoreCases(tx, filter, { instrumentId, scoreKey, moment });
  return expectScores(cases, model, { unit: definition.unit, modelled, residual });
}

async function buildGain(
  tx: ScopedTx,
  chosen: Chosen,
  delivered: readonly UnitSums[],
): Promise<Sides> {
  const { definition, filter, period, networkCode } = chosen;
  const [, , residual] = gainCodes(definition.code);
  const hasSource = delivered.some(({ indicatorCode }) => indicatorCode === residual);
  const { choices, key, imported } = choose(chosen, hasSource ? "source" : null);
  const expected = imported ? await expectGains(tx, chosen, imported) : null;
  const { raw, adjusted, origin } = buildGainFunnels(expected?.sums ?? delivered, {
    definition,
    pathwayCode: filter.pathwayCode,
    variant: filter.variant,
    from: period.from,
    networkCode,
    isImported: imported !== null,
  });
  return {
    raw,
    adjusted,
    gain: origin,
    risk: null,
    score: expected?.report ?? null,
    standardised: null,
    models: choices,
    modelKey: key,
  };
}

/** Reads and computes both sides of a comparison. */
export async function buildSides(tx: ScopedTx, chosen: Chosen): Promise<Sides> {
  const { definition, filter } = chosen;
  const codes = isGain(definition) ? gainCodes(definition.code) : [definition.code];
  const sums = await listUnitSums(tx, filter, codes);
  return isGain(definition) ? buildGain(tx, chosen, sums) : buildProportion(tx, chosen, sums);
}

/** Cases by unit as the raw funnel counts them. */
export function countUnits({ raw }: Sides): readonly { key: string; n: number }[] {
  if (raw.status !== "computed") return [];
  return raw.value.points.map(({ key, size }) => ({ key, n: size }));
}

/** A result whose list holds shown units only. */
export function onlyShown<T extends { readonly key: string }>(
  result: Result<readonly T[]>,
  shown: ReadonlySet<string>,
): Result<readonly T[]> {
  if (result.status !== "computed") return result;
  return { ...result, value: result.value.filter(({ key }) => shown.has(key)) };
}
