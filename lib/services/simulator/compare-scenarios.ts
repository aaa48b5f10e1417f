import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { ComparisonPage, OpenScenario, RerunPage } from "@/lib/contracts/steering/simulator";
import { withScope } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import { findLetter } from "@/lib/repositories/budget-letters";
import { loadFrame, type FrameInput } from "../pathways/load-frame";
import { explainRerun } from "./explain-rerun";
import { loadCalibratedLetter } from "./load-simulation";
import { moveToLetter } from "./move-to-letter";
import { openScenario } from "./open-scenario";

/** More than this side by side nobody can read. */
const MOST_COMPARED = 4;

/** Up to four scenarios beside each other; one that is not there is left out of nothing: not found. */
export async function getComparison(
  actor: Actor,
  input: FrameInput,
  ids: readonly string[],
): Promise<ComparisonPage> {
  return withScope(
    actor.scope,
    async (tx) => {
      const frame = await loadFrame(tx, actor, input);
      const chosen = [...new Set(ids)].slice(0, MOST_COMPARED);
      const scenarios: OpenScenario[] = [];
      for (const id of chosen) scenarios.push(await openScenario(tx, actor.hospitalId, id));
      return { frame, scenarios };
    },
    { readOnly: true },
  );
}

/** The same scenario on its own letter and on the newest, and what each changed figure does alone. */
export async function getRerun(actor: Actor, input: FrameInput, id: string): Promise<RerunPage> {
  return withScope(
    actor.scope,
    async (tx) => {
      const { hospitalId } = actor;
      const frame = await loadFrame(tx, actor, input);
      const scenario = await openScenario(tx, hospitalId, id);
      const newest = await findLetter(tx, hospitalId, input.today);
      if (!newest) throw new AppError("not-found");
      const { letter: old, plan, figures, goals } = scenario.current;
      const next = moveToLetter(old, await loadCalibratedLetter(tx, hospitalId, newest));
      return {
        frame,
        scenario,
        newer: { letterKey: newest.letterKey, title: newest.title },
        canSave: can(actor.role, "budget.write"),
        ...explainRerun({ letter: old, plan, figures, goals }, next),
      };
    },
    { readOnly: true },
  );
}
