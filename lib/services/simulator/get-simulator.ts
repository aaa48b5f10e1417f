import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { OpenScenario, SimulatorPage } from "@/lib/contracts/steering/simulator";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { findLetter, listRuleVersions } from "@/lib/repositories/budget-letters";
import { listScenarios } from "@/lib/repositories/scenarios";
import { buildBudgetBlock } from "../review/build-budget-block";
import { loadFrame, type FrameInput } from "../pathways/load-frame";
import { loadSimulationStart, startingPlan, yearUntil } from "./load-simulation";
import { openScenario } from "./open-scenario";

/** What the simulator is opened with. */
export interface SimulatorInput extends FrameInput {
  /** A pathway; `own` for activity that is typed; null takes the first. */
  readonly pathwayCode: string | null;
  readonly scenarioId: string | null;
}

/** A new scenario has no typed figures and no record yet. */
const NOTHING_SAVED = { figures: {}, scenario: null, newer: null } as const;

async function findNewer(
  tx: ScopedTx,
  hospitalId: number,
  scenario: OpenScenario,
  today: string,
): Promise<SimulatorPage["newer"]> {
  const newest = await findLetter(tx, hospitalId, today);
  if (!newest || newest.letterKey === scenario.record.letterKey) return null;
  return { letterKey: newest.letterKey, title: newest.title };
}

/** When the rules that were announced, and of which no figure is known, begin. */
async function findUnknownRules(tx: ScopedTx): Promise<string | null> {
  const unknown = (await listRuleVersions(tx)).find(
    ({ coefficients }) => coefficients.length === 0,
  );
  return unknown?.validFrom ?? null;
}

/** What the letter in force attributes to the pathway in the year that is looked at. */
async function findAttributed(
  tx: ScopedTx,
  hospitalId: number,
  pathwayCode: string | null,
  period: SimulatorPage["span"],
): Promise<SimulatorPage["attributed"]> {
  if (pathwayCode === null) return null;
  const filter = { hospitalId, pathwayCode };
  const block = await buildBudgetBlock(tx, { filter, period, publications: [] });
  return (
    block && {
      title: block.title,
      rows: block.rows
        .filter(({ subPart }) => subPart.startsWith("B"))
        .map(({ subPart, attributed }) => ({ subPart, attributed })),
    }
  );
}

/** The pathway that is asked for; none asked for is the first, none for who types activity. */
function choosePathway(
  pathways: SimulatorPage["frame"]["pathways"],
  asked: SimulatorInput["pathwayCode"],
): string | null {
  if (asked === "own") return null;
  return (pathways.find(({ code }) => code === asked) ?? pathways[0])?.code ?? null;
}

/** The simulator: a saved scenario on its own letter, or a new one on the letter in force. */
export async function getSimulator(actor: Actor, input: SimulatorInput): Promise<SimulatorPage> {
  return withScope(
    actor.scope,
    async (tx): Promise<SimulatorPage> => {
      const { hospitalId } = actor;
      const frame = await loadFrame(tx, actor, input);
      const span = yearUntil(frame.quarter);
      const common = {
        frame,
        span,
        unknownRulesFrom: await findUnknownRules(tx),
        scenarios: await listScenarios(tx, hospitalId),
        canSave: can(actor.role, "budget.write"),
        canSend: can(actor.role, "budget.write"),
      };
      if (input.scenarioId !== null) {
        const scenario = await openScenario(tx, hospitalId, input.scenarioId);
        const { letter, plan, figures, goals } = scenario.current;
        const newer = await findNewer(tx, hospitalId, scenario, input.today);
        const { pathwayCode } = scenario.record;
        const attributed = await findAttributed(tx, hospitalId, pathwayCode, span);
        return {
          ...common,
          letter,
          plan,
          figures,
          goals,
          attributed,
          pathwayCode,
          scenario,
          newer,
        };
      }
      const pathwayCode = choosePathway(frame.pathways, input.pathwayCode);
      const start = await loadSimulationStart(tx, actor, { ...input, pathwayCode, span });
      const { letter, goals } = start;
      const plan = startingPlan(letter, start.activity?.bedIndex ?? null, input.today);
      return {
        ...common,
        letter,
        plan,
        goals,
        attributed: await findAttributed(tx, hospitalId, pathwayCode, span),
        pathwayCode,
        ...NOTHING_SAVED,
      };
    },
    { readOnly: true },
  );
}
