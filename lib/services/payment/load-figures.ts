import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { PaymentInput } from "@/lib/contracts/budget/payment-input";
import type { PaymentSpan } from "@/lib/contracts/budget/payment-page";
import type { ScopedTx } from "@/lib/db/with-scope";
import { shiftMonth } from "@/lib/engine/shared/quarter";
import { findCostHorizon, listPaidCases } from "@/lib/repositories/payment/cases";
import type { CaseFilter } from "@/lib/repositories/payment/chosen-episodes";
import {
  listEpisodeCells,
  listLeftOutParts,
  type EpisodeCell,
} from "@/lib/repositories/payment/selections";
import { isSelectionTelling } from "./judge-selection";
import type { ModelCases } from "./run-models";

const YEAR = 12;

/** A contract year and the months before it from which the price is made. */
export interface PaymentSpans {
  readonly contract: PaymentSpan;
  readonly base: PaymentSpan;
}

/** The cases of a contract, and how many episodes of the year stay outside it. */
export interface PathwayFigures {
  readonly spans: PaymentSpans | null;
  readonly cases: ModelCases;
  /** Null where telling it would give few people away. */
  readonly excludedCount: number | null;
}

/** The last twelve months of which all cost is in, and the months before them for the price. */
async function findSpans(
  tx: ScopedTx,
  hospitalId: number,
  pathwayCode: string,
  input: PaymentInput,
): Promise<PaymentSpans | null> {
  const horizon = await findCostHorizon(tx, hospitalId, pathwayCode);
  if (!horizon) return null;
  const start = shiftMonth(horizon.until, -YEAR);
  const from = shiftMonth(start, -(input.numbers.baseMonths ?? YEAR));
  return {
    contract: { from: start, until: horizon.until },
    base: { from: from < horizon.firstMonth ? horizon.firstMonth : from, until: start },
  };
}

type Terms = Omit<CaseFilter, "from" | "until" | "isByPatient">;

function filterOf(actor: Actor, pathwayCode: string, input: PaymentInput): Terms {
  const { variant, trigger, excludedSteps, excludedClasses } = input;
  const { isWithGoods, isWithDeceased, outcome } = input;
  return {
    hospitalId: actor.hospitalId,
    pathwayCode,
    ...{ variant, trigger, excludedSteps, excludedClasses, isWithGoods, isWithDeceased, outcome },
    lookBackDays: input.numbers.lookBackDays,
    windowDays: input.numbers.windowDays,
    isWithPhysicians: input.isWithPhysicians && can(actor.role, "cost.physician.read"),
  };
}

function monthsOf({ from, until }: PaymentSpan): number {
  const month = (day: string) => Number(day.slice(0, 4)) * YEAR + Number(day.slice(5, 7));
  return Math.max(month(until) - month(from), 1);
}

async function loadCases(
  tx: ScopedTx,
  terms: Terms,
  spans: PaymentSpans,
): Promise<Omit<ModelCases, "isTelling">> {
  const read = (span: PaymentSpan, isByPatient: boolean) =>
    listPaidCases(tx, { ...terms, ...span, isByPatient });
  return {
    base: await read(spans.base, false),
    contract: await read(spans.contract, false),
    baseByPatient: await read(spans.base, true),
    contractByPatient: await read(spans.contract, true),
    baseMonths: monthsOf(spans.base),
  };
}

async function isTelling(
  tx: ScopedTx,
  terms: Terms,
  spans: PaymentSpans,
  cells: readonly EpisodeCell[],
): Promise<boolean> {
  const partsOf = (span: PaymentSpan) =>
    listLeftOutParts(tx, { ...terms, ...span, isByPatient: false });
  const parts = [...(await partsOf(spans.contract)), ...(await partsOf(spans.base))];
  const baseYears = Math.ceil(monthsOf(spans.base) / YEAR);
  return isSelectionTelling({ choice: terms, baseYears, cells, parts });
}

const NO_CASES: ModelCases = {
  ...{ base: [], contract: [], baseByPatient: [], contractByPatient: [] },
  ...{ baseMonths: YEAR, isTelling: false },
};

/** The cases of a pathway inside the contract, and how many episodes of the year stay outside. */
export async function loadFigures(
  tx: ScopedTx,
  actor: Actor,
  code: string,
  input: PaymentInput,
): Promise<PathwayFigures> {
  const { hospitalId } = actor;
  const spans = await findSpans(tx, hospitalId, code, input);
  if (!spans) return { spans, cases: NO_CASES, excludedCount: 0 };
  const { from: start, until } = spans.contract;
  const cells = await listEpisodeCells(tx, { hospitalId, pathwayCode: code, start, until });
  const terms = filterOf(actor, code, input);
  const telling = await isTelling(tx, terms, spans, cells);
  const cases = { ...(await loadCases(tx, terms, spans)), isTelling: telling };
  const all = cells
    .filter(({ yearsBefore }) => yearsBefore === 0)
    .reduce((sum, { episodes }) => sum + episodes, 0);
  return { spans, cases, excludedCount: telling ? null : all - cases.contract.length };
}
