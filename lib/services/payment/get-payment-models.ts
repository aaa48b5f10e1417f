import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import {
  PAYMENT_MODEL_KEYS,
  readPaymentInput,
  type PaymentInput,
} from "@/lib/contracts/budget/payment-input";
import type { PaymentPage, PaymentSpan } from "@/lib/contracts/budget/payment-page";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { PAYMENT_RULES } from "@/lib/engine/payment";
import { shiftMonth } from "@/lib/engine/shared/quarter";
import {
  countCostedEpisodes,
  findCostHorizon,
  findWindowDays,
  listPaidCases,
  listVariants,
  type CaseFilter,
} from "@/lib/repositories/payment-cases";
import { listPaymentScenarios } from "@/lib/repositories/payment-scenarios";
import { findPathwayVersion, listPathwaySteps } from "@/lib/repositories/pathways";
import { listPublications } from "@/lib/repositories/rollups";
import { loadFrame } from "../pathways/load-frame";
import { runModels, type ModelCases } from "./run-models";
import { START_NUMBERS } from "./start-numbers";

/** What the page is asked: whose pathway, and the texts of the terms. */
export interface PaymentQuery {
  readonly today: string;
  readonly pathwayCode: string | null;
  readonly texts: Readonly<Record<string, string>>;
}

const YEAR = 12;
const SOURCES = ["ledger", "resources", "activities", "care-episodes", "stays", "consumables"];

interface Spans {
  readonly contract: PaymentSpan;
  readonly base: PaymentSpan;
}

/** The last twelve months of which all cost is in, and the months before them for the price. */
async function findSpans(
  tx: ScopedTx,
  hospitalId: number,
  pathwayCode: string,
  input: PaymentInput,
): Promise<Spans | null> {
  const horizon = await findCostHorizon(tx, hospitalId, pathwayCode);
  if (!horizon) return null;
  const start = shiftMonth(horizon.until, -YEAR);
  const from = shiftMonth(start, -(input.numbers.baseMonths ?? YEAR));
  return {
    contract: { from: start, until: horizon.until },
    base: { from: from < horizon.firstMonth ? horizon.firstMonth : from, until: start },
  };
}

function filterOf(
  actor: Actor,
  pathwayCode: string,
  input: PaymentInput,
): Omit<CaseFilter, "from" | "until" | "isByPatient"> {
  const { variant, excludedSteps, excludedClasses, isWithGoods, isWithDeceased, outcome } = input;
  return {
    hospitalId: actor.hospitalId,
    pathwayCode,
    ...{ variant, excludedSteps, excludedClasses, isWithGoods, isWithDeceased, outcome },
    isWithPhysicians: input.isWithPhysicians && can(actor.role, "cost.physician.read"),
  };
}

async function loadCases(
  tx: ScopedTx,
  filter: Omit<CaseFilter, "from" | "until" | "isByPatient">,
  spans: Spans,
): Promise<ModelCases> {
  const read = (span: PaymentSpan, isByPatient: boolean) =>
    listPaidCases(tx, { ...filter, ...span, isByPatient });
  return {
    base: await read(spans.base, false),
    contract: await read(spans.contract, false),
    baseByPatient: await read(spans.base, true),
    contractByPatient: await read(spans.contract, true),
    baseMonths: monthsOf(spans.base),
    isTelling: false,
  };
}

/** Between none and the smallest number that may be told. */
function isFew(count: number): boolean {
  return count > 0 && count < PAYMENT_RULES.smallestExcluded.amount;
}

function monthsOf({ from, until }: PaymentSpan): number {
  const month = (day: string) => Number(day.slice(0, 4)) * YEAR + Number(day.slice(5, 7));
  return Math.max(month(until) - month(from), 1);
}

const NO_CASES: ModelCases = {
  ...{ base: [], contract: [], baseByPatient: [], contractByPatient: [] },
  ...{ baseMonths: YEAR, isTelling: false },
};

interface PathwayFigures {
  readonly spans: Spans | null;
  readonly cases: ModelCases;
  readonly excludedCount: number | null;
}

/** The cases of a pathway inside the contract, and how many episodes of the year stay outside. */
async function loadFigures(
  tx: ScopedTx,
  actor: Actor,
  code: string,
  input: PaymentInput,
): Promise<PathwayFigures> {
  const spans = await findSpans(tx, actor.hospitalId, code, input);
  if (!spans) return { spans, cases: NO_CASES, excludedCount: 0 };
  const filter = filterOf(actor, code, input);
  const cases = await loadCases(tx, filter, spans);
  const countAll = (span: PaymentSpan) => countCostedEpisodes(tx, { ...filter, ...span });
  const excluded = (await countAll(spans.contract)) - cases.contract.length;
  const excludedBefore = (await countAll(spans.base)) - cases.base.length;
  const isTelling = isFew(excluded) || isFew(excludedBefore);
  return {
    spans,
    cases: { ...cases, isTelling },
    excludedCount: isTelling ? null : excluded,
  };
}

/** What payment models would settle on a pathway, from the hospital's own episodes. */
export async function getPaymentModels(actor: Actor, query: PaymentQuery): Promise<PaymentPage> {
  const { input, faults } = readPaymentInput(query.texts, START_NUMBERS);
  const { hospitalId } = actor;
  // Thousands of years are drawn after the transaction: no connection waits for arithmetic.
  const { cases, ...read } = await withScope(
    actor.scope,
    async (tx) => {
      const frame = await loadFrame(tx, actor, { quarter: null, today: query.today });
      const pathway =
        frame.pathways.find(({ code }) => code === query.pathwayCode) ?? frame.pathways[0] ?? null;
      const code = pathway?.code ?? "";
      const version = await findPathwayVersion(tx, hospitalId, code, query.today);
      const figures = await loadFigures(tx, actor, code, input);
      const { spans } = figures;
      const publications = await listPublications(tx, hospitalId);
      return {
        ...{ frame, pathway, cases: figures.cases, excludedCount: figures.excludedCount },
        contract: spans?.contract ?? null,
        base: spans?.base ?? null,
        variants: await listVariants(tx, hospitalId, code),
        steps: version ? await listPathwaySteps(tx, hospitalId, code, version.version) : [],
        windowDays: await findWindowDays(tx, hospitalId, code),
        scenarios: await listPaymentScenarios(tx, hospitalId),
        isPhysicianAllowed: can(actor.role, "cost.physician.read"),
        mayWrite: can(actor.role, "budget.write"),
        sources: publications.filter(({ sourceKind }) => SOURCES.includes(sourceKind)),
      };
    },
    { readOnly: true },
  );
  return { ...read, input, faults, ...runModels(PAYMENT_MODEL_KEYS, input, cases) };
}
