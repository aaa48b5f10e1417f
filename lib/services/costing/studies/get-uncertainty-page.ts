import "server-only";
import type { Actor } from "@/lib/access/actor";
import type {
  EstimateToCheck,
  FigureSwing,
  UncertaintyAnalysis,
  UncertaintyPage,
} from "@/lib/contracts/costing/uncertainty";
import type { MeasuredMinutes, StoredPathwayMap } from "@/lib/contracts/costing/workbench";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import {
  computeEstimateError,
  computePareto,
  computeTornado,
  simulateExpectedCost,
  UNCERTAINTY_RULES,
  type PathwayMap,
  type Tornado,
} from "@/lib/engine/costing";
import { quarterSpan, shiftMonth } from "@/lib/engine/shared/quarter";
import type { Result } from "@/lib/engine/shared/result";
import { listMeasuredMinutes } from "@/lib/repositories/costing/measured-minutes";
import { buildUncertainCost, minutesKey, type UncertainMap } from "./build-uncertain-cost";
import { loadStudy, type Study, type StudyInput } from "./load-study";

/** Minutes rest on at least this many patients, as every figure inside the hospital does. */
const FEWEST_PATIENTS = 5;
const MONTHS_OF_YEAR = 12;

function listSwings(tornado: Result<Tornado>, uncertain: UncertainMap): readonly FigureSwing[] {
  if (tornado.status !== "computed") return [];
  return tornado.value.bars.flatMap(({ factorKey, atLowCents, atHighCents, swingCents }) => {
    const figure = uncertain.figures.get(factorKey);
    return figure ? [{ ...figure, atLowCents, atHighCents, swingCents }] : [];
  });
}

function listToCheck(
  swings: readonly FigureSwing[],
  stored: StoredPathwayMap,
  measured: readonly MeasuredMinutes[],
  today: string,
): readonly EstimateToCheck[] {
  // A map says the minutes of one time; records add all times of a patient.
  const uses = stored.document.map.steps.flatMap(({ stepKey, resources, occurrence }) =>
    resources.map((use) => ({
      key: minutesKey(stepKey, use.useKey),
      stepKey,
      use,
      times: occurrence.kind === "repeated" ? occurrence.meanCount : 1,
    })),
  );
  const byKey = new Map(uses.map((one) => [one.key, one]));
  return swings
    .filter(({ kind, swingCents }) => kind === "minutes" && swingCents > 0)
    .slice(0, UNCERTAINTY_RULES.workListLength)
    .flatMap((swing): readonly EstimateToCheck[] => {
      const found = byKey.get(swing.key);
      if (!found) return [];
      const { origin, observationCount, takenOn, expiresOn } = found.use.provenance;
      const own = measured.find(
        ({ stepKey, resourceKey }) =>
          stepKey === found.stepKey && resourceKey === found.use.resourceKey,
      );
      const measuredMinutes = own && found.times > 0 ? own.meanMinutes / found.times : null;
      return [
        {
          ...swing,
          origin,
          observationCount,
          takenOn,
          isExpired: expiresOn !== null && expiresOn < today,
          owner: stored.confirmedBy ?? stored.author,
          measuredMinutes,
          error:
            measuredMinutes === null ? null : computeEstimateError(swing.base, measuredMinutes),
        },
      ];
    });
}

function listPareto(uncertain: UncertainMap, { steps }: PathwayMap): UncertaintyAnalysis["pareto"] {
  const lines = uncertain.lines.filter(({ gap }) => gap === null);
  const parts = lines.map(({ stepKey, useKey, unroundedCents }) => ({
    partKey: minutesKey(stepKey, useKey),
    amountCents: unroundedCents ?? 0,
  }));
  const pareto = computePareto(parts, UNCERTAINTY_RULES.paretoLine);
  if (pareto.status !== "computed") return pareto;
  const byKey = new Map(
    lines.map((line) => [minutesKey(line.stepKey, line.useKey), line] as const),
  );
  const goods = new Map(
    steps.flatMap(({ consumables }) =>
      consumables.map(({ consumableKey, name }) => [consumableKey, name] as const),
    ),
  );
  return {
    ...pareto,
    value: pareto.value.map((part) => {
      const line = byKey.get(part.partKey);
      const key = line?.key ?? "";
      const name = uncertain.figures.get(part.partKey)?.name ?? goods.get(key) ?? key;
      return { ...part, stepKey: line?.stepKey ?? "", name };
    }),
  };
}

/** Minutes in patients' own records over the year up to the quarter of the page. */
function readMeasured(tx: ScopedTx, actor: Actor, { page, quarter }: Study) {
  const { until } = quarterSpan(quarter);
  return listMeasuredMinutes(tx, {
    hospitalId: actor.hospitalId,
    pathwayCode: page.pathway.code,
    from: shiftMonth(until, -MONTHS_OF_YEAR),
    until,
    minimumCount: FEWEST_PATIENTS,
  });
}

interface Evidence {
  readonly stored: StoredPathwayMap;
  readonly measured: readonly MeasuredMinutes[];
  readonly today: string;
}

function analyse(study: Study, { stored, measured, today }: Evidence): UncertaintyAnalysis {
  const { pricing, isWithPhysicians } = study;
  const { map } = stored.document;
  const uncertain = buildUncertainCost(map, pricing, isWithPhysicians);
  const tornado = computeTornado(uncertain.cost);
  const swings = listSwings(tornado, uncertain);
  const { draws, seed, paretoLine, shareCount } = UNCERTAINTY_RULES;
  return {
    baseCents: tornado.status === "computed" ? tornado.value.baseCents : 0,
    run: simulateExpectedCost(uncertain.cost, { draws, seed }),
    swings,
    pareto: listPareto(uncertain, map),
    toCheck: listToCheck(swings, stored, measured, today),
    draws,
    seed,
    paretoLine,
    shareCount,
    isOverheadLeftOut: map.overhead.markUp > 0,
    gapCount: uncertain.gapCount,
  };
}

/** How sure the expected cost of a pathway is, and which estimates matter most. */
export async function getUncertaintyPage(
  actor: Actor,
  input: StudyInput,
): Promise<UncertaintyPage> {
  const { study, measured } = await withScope(
    actor.scope,
    async (tx) => {
      const loaded = await loadStudy(tx, actor, input);
      return {
        study: loaded,
        measured: loaded.stored ? await readMeasured(tx, actor, loaded) : [],
      };
    },
    { readOnly: true },
  );
  const { stored, page } = study;
  // Thousands of draws are made after the transaction has ended.
  const evidence = stored && { stored, measured, today: input.today };
  return { ...page, analysis: evidence && analyse(study, evidence) };
}
