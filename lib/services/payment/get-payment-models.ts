import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import { PAYMENT_MODEL_KEYS, readPaymentInput } from "@/lib/contracts/budget/payment-input";
import type {
  KeptPayment,
  PaymentPage,
  PaymentScenarioRecord,
} from "@/lib/contracts/budget/payment-page";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { findWindowDays, listVariants } from "@/lib/repositories/payment/cases";
import { listPaymentScenarios } from "@/lib/repositories/payment/scenarios";
import { findPathwayVersion, listPathwaySteps } from "@/lib/repositories/pathways";
import { listPublications } from "@/lib/repositories/rollups";
import { loadFrame } from "../pathways/load-frame";
import { loadFigures } from "./load-figures";
import { runModel, runModels, type ModelCases } from "./run-models";
import { START_NUMBERS } from "./start-numbers";

/** What the page is asked: whose pathway, and the texts of the terms. */
export interface PaymentQuery {
  readonly today: string;
  readonly pathwayCode: string | null;
  readonly texts: Readonly<Record<string, string>>;
}

const SOURCES = ["ledger", "resources", "activities", "care-episodes", "stays", "consumables"];
/** Kept contracts of one pathway that are computed beside each other. */
const MOST_COMPARED = 4;

interface KeptCases {
  readonly scenario: PaymentScenarioRecord;
  readonly cases: ModelCases;
}

/** The cases of the newest kept contracts of a pathway, each under its own terms. */
async function loadKept(
  tx: ScopedTx,
  actor: Actor,
  code: string,
  scenarios: readonly PaymentScenarioRecord[],
): Promise<readonly KeptCases[]> {
  const kept: KeptCases[] = [];
  for (const scenario of scenarios
    .filter(({ pathwayCode }) => pathwayCode === code)
    .slice(0, MOST_COMPARED)) {
    const { input } = readPaymentInput(scenario.terms, START_NUMBERS);
    kept.push({ scenario, cases: (await loadFigures(tx, actor, code, input)).cases });
  }
  return kept;
}

/** What a kept contract settles today, on its own terms. */
function runKept({ scenario, cases }: KeptCases): KeptPayment {
  const { input } = readPaymentInput(scenario.terms, START_NUMBERS);
  return { id: scenario.id, ...runModel(input.model, input, cases) };
}

/** What payment models would settle on a pathway, from the hospital's own episodes. */
export async function getPaymentModels(actor: Actor, query: PaymentQuery): Promise<PaymentPage> {
  const { input, faults } = readPaymentInput(query.texts, START_NUMBERS);
  const { hospitalId } = actor;
  // Thousands of years are drawn after the transaction: no connection waits for arithmetic.
  const { cases, keptCases, ...read } = await withScope(
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
      const scenarios = await listPaymentScenarios(tx, hospitalId);
      return {
        ...{ frame, pathway, cases: figures.cases, excludedCount: figures.excludedCount },
        contract: spans?.contract ?? null,
        base: spans?.base ?? null,
        variants: await listVariants(tx, hospitalId, code),
        steps: version ? await listPathwaySteps(tx, hospitalId, code, version.version) : [],
        windowDays: await findWindowDays(tx, hospitalId, code),
        scenarios,
        keptCases: await loadKept(tx, actor, code, scenarios),
        isPhysicianAllowed: can(actor.role, "cost.physician.read"),
        mayWrite: can(actor.role, "budget.write"),
        sources: publications.filter(({ sourceKind }) => SOURCES.includes(sourceKind)),
      };
    },
    { readOnly: true },
  );
  return {
    ...read,
    ...{ input, faults, kept: keptCases.map(runKept) },
    ...runModels(PAYMENT_MODEL_KEYS, input, cases),
  };
}
