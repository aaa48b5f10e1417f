import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { PathwayListPage, PathwayPage, PathwaySummary } from "@/lib/contracts/steering/pages";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import type { Quarter } from "@/lib/engine/shared/quarter";
import { AppError } from "@/lib/errors/app-error";
import {
  findPathwayVersion,
  listPathwayGoals,
  listPathwaySteps,
} from "@/lib/repositories/pathways";
import { loadPathwayFigures } from "../indicators/load-pathway-figures";
import { readIndicatorByCode } from "../indicators/read-indicator";
import { listCostRights } from "../review/withhold-costs";
import { loadFrame, type FrameInput } from "./load-frame";
import { readSummary } from "./read-summary";

function filterOf(actor: Actor, quarter: Quarter, pathwayCode: string) {
  return { hospitalId: actor.hospitalId, pathwayCode, quarter, wardCode: null, variant: null };
}

/** Every pathway of a frame with its headline figures. */
export async function readSummaries(
  tx: ScopedTx,
  actor: Actor,
  input: FrameInput,
): Promise<PathwayListPage & { readonly quarter: Quarter }> {
  const frame = await loadFrame(tx, actor, input);
  const rights = listCostRights(actor);
  const summaries: PathwaySummary[] = [];
  for (const pathway of frame.pathways) {
    const filter = filterOf(actor, frame.quarter, pathway.code);
    summaries.push(await readSummary(tx, pathway, filter, rights));
  }
  return { frame, summaries, quarter: frame.quarter };
}

/** The pathways of the actor's hospital, as far as the scope shows them. */
export async function getPathways(actor: Actor, input: FrameInput): Promise<PathwayListPage> {
  return withScope(actor.scope, (tx) => readSummaries(tx, actor, input), { readOnly: true });
}

/** One pathway: who belongs to it, its steps, its outcome set, its goals. */
export async function getPathway(
  actor: Actor,
  pathwayCode: string,
  input: FrameInput,
): Promise<PathwayPage> {
  return withScope(
    actor.scope,
    async (tx) => {
      const frame = await loadFrame(tx, actor, input);
      const pathway = frame.pathways.find(({ code }) => code === pathwayCode);
      if (!pathway) throw new AppError("not-found");
      const { hospitalId } = actor;
      const filter = filterOf(actor, frame.quarter, pathwayCode);
      const figures = await loadPathwayFigures(tx, filter);
      const version = await findPathwayVersion(tx, hospitalId, pathwayCode, figures.period.until);
      const goals = await listPathwayGoals(tx, hospitalId, pathwayCode);
      return {
        frame,
        summary: await readSummary(tx, pathway, filter, listCostRights(actor)),
        version,
        steps: version ? await listPathwaySteps(tx, hospitalId, pathwayCode, version.version) : [],
        goals: goals.map((goal) => ({
          ...goal,
          reading: readIndicatorByCode(figures, goal.indicatorCode),
        })),
      };
    },
    { readOnly: true },
  );
}
