import "server-only";
import type { Actor } from "@/lib/access/actor";
import type {
  ChangedFigure,
  ComparisonPage,
  OpenScenario,
  RerunPage,
  ScenarioSummary,
} from "@/lib/contracts/steering/simulator";
import { withScope } from "@/lib/db/with-scope";
import type { CalibratedLetter } from "@/lib/engine/budget";
import { AppError } from "@/lib/errors/app-error";
import { findLetter } from "@/lib/repositories/budget-letters";
import { loadFrame, type FrameInput } from "../pathways/load-frame";
import { loadCalibratedLetter } from "./load-simulation";
import { openScenario } from "./open-scenario";
import { summariseRun } from "./summarise-run";

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

/** Own activity and typed cost stay; what the new letter or its rules say comes over them. */
function onNewLetter(old: CalibratedLetter, next: CalibratedLetter): CalibratedLetter {
  const kept = Object.entries(old.parameters).filter(([key]) => /^(case|cost|outside)\./.test(key));
  return { ...next, parameters: { ...next.parameters, ...Object.fromEntries(kept) } };
}

function listChanged(before: CalibratedLetter, after: CalibratedLetter): readonly ChangedFigure[] {
  const keys = new Set([...Object.keys(before.parameters), ...Object.keys(after.parameters)]);
  return [...keys].sort().flatMap((key) => {
    const [old, next] = [before.parameters[key] ?? null, after.parameters[key] ?? null];
    return old?.amount === next?.amount ? [] : [{ key, before: old, after: next }];
  });
}

function totalOf({ netCents, components }: ScenarioSummary): number | null {
  if (netCents !== null) return netCents;
  const budget = components.filter(({ key }) => key.startsWith("B"));
  return budget.some(({ cents }) => cents === null)
    ? null
    : budget.reduce((sum, { cents }) => sum + (cents ?? 0), 0);
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
      const letter = onNewLetter(old, await loadCalibratedLetter(tx, hospitalId, newest));
      const before = summariseRun({ letter: old, plan, figures, goals });
      const after = summariseRun({ letter, plan, figures, goals });
      const base = totalOf(before);
      const changed = listChanged(old, letter).map((row) => {
        const { [row.key]: _, ...rest } = old.parameters;
        const parameters = row.after ? { ...rest, [row.key]: row.after } : rest;
        const alone = totalOf(
          summariseRun({ letter: { ...old, parameters }, plan, figures, goals }),
        );
        return { ...row, effectCents: base === null || alone === null ? null : alone - base };
      });
      return { frame, scenario, newerTitle: newest.title, before, after, changed };
    },
    { readOnly: true },
  );
}
