import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { ScenarioRecord, TypedFigures } from "@/lib/contracts/steering/simulator";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { SIMULATION_METHOD, type CalibratedLetter, type SimulationPlan } from "@/lib/engine/budget";
import { AppError } from "@/lib/errors/app-error";
import { findLetter } from "@/lib/repositories/budget-letters";
import { listPathways } from "@/lib/repositories/pathways";
import {
  findScenario,
  insertScenario,
  insertScenarioVersion,
  updateScenarioHead,
} from "@/lib/repositories/scenarios";
import { loadFrame } from "../pathways/load-frame";
import { loadCalibratedLetter, loadSimulationStart, yearUntil } from "./load-simulation";
import { moveToLetter } from "./move-to-letter";
import { openScenario } from "./open-scenario";
import { summariseRun, type ScenarioInputs } from "./summarise-run";

/** What is saved. */
export interface NewScenarioVersion {
  readonly scenario: string | null;
  /** Version that the author saw; 0 for a new scenario. */
  readonly seenVersion: number;
  readonly name: string;
  readonly note: string;
  readonly letter: string;
  readonly pathway: string | null;
  readonly plan: SimulationPlan;
  readonly figures: TypedFigures;
  readonly today: string;
}

export interface SavedScenario {
  readonly id: string;
  readonly version: number;
  /** True when somebody else had saved meanwhile, or the scenario was locked. */
  readonly isCopy: boolean;
}

const authorOf = ({ accountId, displayName, role }: Actor) => ({
  accountId,
  author: displayName,
  role,
});

/**
 * The letter that is saved along: that of the saved scenario while the author stays on it, else the one in
 * force now. What the browser sends of amounts is never taken over.
 */
async function readInputs(
  tx: ScopedTx,
  actor: Actor,
  saved: NewScenarioVersion,
): Promise<ScenarioInputs> {
  const { plan, figures } = saved;
  if (saved.scenario !== null) {
    const { current } = await openScenario(tx, actor.hospitalId, saved.scenario);
    const letter = await findSavedLetter(tx, actor.hospitalId, current.letter, saved);
    return { letter, goals: current.goals, plan, figures };
  }
  const frame = await loadFrame(tx, actor, { quarter: null, today: saved.today });
  const start = await loadSimulationStart(tx, actor, {
    today: saved.today,
    pathwayCode: saved.pathway,
    span: yearUntil(frame.quarter),
  });
  if (start.letter.letterKey !== saved.letter) {
    throw new AppError("conflict");
  }
  return { letter: start.letter, goals: start.goals, plan, figures };
}

/** The letter of the scenario, or the newest with the own figures that were saved. */
async function findSavedLetter(
  tx: ScopedTx,
  hospitalId: number,
  old: CalibratedLetter,
  { letter, today }: NewScenarioVersion,
): Promise<CalibratedLetter> {
  if (old.letterKey === letter) return old;
  const newest = await findLetter(tx, hospitalId, today);
  if (newest?.letterKey !== letter) throw new AppError("conflict");
  return moveToLetter(old, await loadCalibratedLetter(tx, hospitalId, newest));
}

async function refuseUnknownPathway(
  tx: ScopedTx,
  hospitalId: number,
  pathway: string | null,
): Promise<void> {
  if (pathway === null) return;
  const pathways = await listPathways(tx, hospitalId);
  if (!pathways.some(({ code }) => code === pathway)) {
    throw new AppError("invalid-input", { faults: [{ pointer: "/pathway", code: "unknown" }] });
  }
}

/** Saves a scenario as a new version; whoever was overtaken keeps their work as a copy. */
export async function saveScenario(
  actor: Actor,
  saved: NewScenarioVersion,
): Promise<SavedScenario> {
  if (!can(actor.role, "budget.write")) throw new AppError("not-allowed");
  return withScope(actor.scope, async (tx) => {
    const { hospitalId } = actor;
    await refuseUnknownPathway(tx, hospitalId, saved.pathway);
    const head = await findHead(tx, hospitalId, saved.scenario);
    const inputs = await readInputs(tx, actor, saved);
    const isCopy = head !== null && isOvertaken(head, saved);
    const by = authorOf(actor);
    const kept =
      head === null || isCopy
        ? { id: await insertScenario(tx, headOf(actor, saved, head), by), version: 0 }
        : head;
    const key = { hospitalId, id: kept.id };
    const version = kept.version + 1;
    const { name, note } = saved;
    const summary = summariseRun(inputs);
    const methodVersion = SIMULATION_METHOD.version;
    const state = { version, name, note, ...inputs, summary, methodVersion };
    await insertScenarioVersion(tx, key, state, by);
    await updateScenarioHead(tx, key, { name, letterKey: inputs.letter.letterKey, version });
    return { id: kept.id, version, isCopy };
  });
}

async function findHead(
  tx: ScopedTx,
  hospitalId: number,
  id: string | null,
): Promise<ScenarioRecord | null> {
  if (id === null) return null;
  const head = await findScenario(tx, { hospitalId, id }, true);
  if (head === null) throw new AppError("not-found");
  return head;
}

/** Somebody saved or locked the scenario after the author opened it. */
function isOvertaken(head: ScenarioRecord, { seenVersion }: NewScenarioVersion): boolean {
  return head.status === "locked" || head.version !== seenVersion;
}

function headOf(actor: Actor, saved: NewScenarioVersion, head: ScenarioRecord | null) {
  return {
    hospitalId: actor.hospitalId,
    letterKey: saved.letter,
    name: saved.name,
    pathwayCode: saved.pathway,
    copiedFrom: head?.id ?? null,
  };
}
