import "server-only";
import type { InstalledRiskModel } from "@/lib/contracts/risk-models/risk-model";
import type { RiskModelChoice, RiskModelRecord } from "@/lib/contracts/steering/funnels";
import type { CoefficientSet } from "@/lib/engine/statistics";
import { classifyRiskModel } from "../risk-models/classify-risk-model";

/** What a model must be for. */
export interface ModelPlace {
  readonly indicatorCode: string;
  readonly pathwayCode: string;
  readonly variant: string | null;
  readonly today: string;
}

/** What the adjusted side can rest on apart from installed sets. */
export type BuiltInModel = "own" | "source" | null;

/** The installed model that was chosen, or null for the built-in one, and all that could be. */
export interface ModelChoice {
  readonly choices: readonly RiskModelChoice[];
  readonly key: string | null;
  readonly imported: InstalledRiskModel | null;
}

const keyOf = ({ modelId, version }: InstalledRiskModel): string => `${modelId}@${version}`;

function isFor(model: InstalledRiskModel, place: ModelPlace): boolean {
  const isOfVariant = model.variant === null || model.variant === place.variant;
  return (
    model.indicatorCode === place.indicatorCode &&
    model.pathwayCode === place.pathwayCode &&
    isOfVariant &&
    classifyRiskModel(model, place.today) === "in-use"
  );
}

/**
 * Which model the adjusted side rests on. A set from outside goes before a model of one's own: fitted
 * on one hospital alone the mean is 1 by construction.
 */
export function chooseModel(
  installed: readonly InstalledRiskModel[],
  place: ModelPlace,
  { asked, builtIn }: { readonly asked: string | null; readonly builtIn: BuiltInModel },
): ModelChoice {
  const usable = installed.filter((model) => isFor(model, place));
  const choices: readonly RiskModelChoice[] = [
    ...usable.map((model) => ({
      key: keyOf(model),
      title: model.title,
      version: model.version,
    })),
    ...(builtIn === null ? [] : [{ key: builtIn, title: null, version: null }]),
  ];
  const key = choices.find((choice) => choice.key === asked)?.key ?? choices[0]?.key ?? null;
  return { choices, key, imported: usable.find((model) => keyOf(model) === key) ?? null };
}

/** An installed set as it stands beside the figures that rest on it. */
export function recordOf(model: InstalledRiskModel): RiskModelRecord {
  return {
    origin: "imported",
    id: model.modelId,
    title: model.title,
    version: model.version,
    date: model.madeOn,
    source: model.source,
    grade: model.grade,
    population: model.population,
    reference: null,
    link: model.link,
    cases: model.cases,
    events: model.events,
    intercept: { name: "intercept", estimate: model.intercept, standardError: null },
    terms: model.terms,
    warnings: [],
  };
}

/** The numbers of a model for the engine. */
export const setOf = (model: RiskModelRecord): CoefficientSet => ({
  ...model,
  intercept: model.intercept.estimate,
});
