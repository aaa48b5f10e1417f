import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type {
  PathwayMapRecord,
  StoredPathwayMap,
  WorkbenchPage,
} from "@/lib/contracts/costing/workbench";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import { listChecklistItems } from "@/lib/repositories/costing/costing-checklist";
import { listMeasuredMinutes } from "@/lib/repositories/costing/measured-minutes";
import { listPathwayMaps, loadPathwayMap } from "@/lib/repositories/costing/pathway-maps";
import { listRegisteredGoods } from "@/lib/repositories/costing/registered-goods";
import { loadFrame, type FrameInput } from "../../pathways/load-frame";
import { loadPricing } from "./load-pricing";

export interface WorkbenchInput extends FrameInput {
  readonly pathwayCode: string;
  /** Key of the draft or version to open; null takes the newest draft, else the newest version. */
  readonly mapId: string | null;
  /** Key of the version to compare with; null takes the predecessor. */
  readonly comparedId: string | null;
}

/** Minutes rest on at least this many patients, as every figure inside the hospital does. */
const FEWEST_PATIENTS = 5;

const isMine = (map: PathwayMapRecord, actor: Actor) => map.changedBy === actor.displayName;

function pickOpen(
  maps: readonly PathwayMapRecord[],
  actor: Actor,
  mapId: string | null,
): PathwayMapRecord | null {
  if (mapId !== null) {
    const chosen = maps.find((map) => map.mapId === mapId);
    if (!chosen) throw new AppError("not-found");
    return chosen;
  }
  const drafts = maps.filter(({ status }) => status === "draft");
  return drafts.find((map) => isMine(map, actor)) ?? drafts[0] ?? maps[0] ?? null;
}

function pickCompared(
  maps: readonly PathwayMapRecord[],
  open: PathwayMapRecord | null,
  comparedId: string | null,
): PathwayMapRecord | null {
  const others = maps.filter((map) => map.mapId !== open?.mapId);
  const chosen = others.find((map) => map.mapId === (comparedId ?? open?.basedOn));
  if (chosen) return chosen;
  const versions = others.filter(({ version }) => version !== null);
  const before = open?.version ?? Infinity;
  return versions.find(({ version }) => (version ?? 0) < before) ?? null;
}

async function load(
  tx: ScopedTx,
  hospitalId: number,
  record: PathwayMapRecord | null,
): Promise<StoredPathwayMap | null> {
  return record ? loadPathwayMap(tx, hospitalId, record) : null;
}

/** A year of patients up to the newest quarter that is complete. */
function measuredSpan(quarter: string): { readonly from: string; readonly until: string } {
  const [year = "2000", part = "Q4"] = quarter.split("-");
  const month = Number(part.slice(1)) * 3;
  const end = new Date(Date.UTC(Number(year), month, 0));
  const begin = new Date(Date.UTC(Number(year) - 1, month, 1));
  return { from: begin.toISOString().slice(0, 10), until: end.toISOString().slice(0, 10) };
}

/** Everything that the costing workbench of a pathway shows. */
export async function getWorkbench(actor: Actor, input: WorkbenchInput): Promise<WorkbenchPage> {
  return withScope(
    actor.scope,
    async (tx) => {
      const { hospitalId } = actor;
      const frame = await loadFrame(tx, actor, input);
      const pathway = frame.pathways.find(({ code }) => code === input.pathwayCode);
      if (!pathway) throw new AppError("not-found");
      const maps = await listPathwayMaps(tx, hospitalId, pathway.code);
      const open = pickOpen(maps, actor, input.mapId);
      const { from, until } = measuredSpan(frame.quarter);
      const registeredFrom = `${until.slice(0, 4)}-01-01`;
      const span = { hospitalId, pathwayCode: pathway.code, from, until };
      const opened = await load(tx, hospitalId, open);
      const protocol = opened?.document.protocol ?? null;
      return {
        ...(await loadPricing(tx, actor, { today: input.today, protocol })),
        frame,
        pathway,
        maps,
        open: opened,
        compared: await load(tx, hospitalId, pickCompared(maps, open, input.comparedId)),
        measured: await listMeasuredMinutes(tx, { ...span, minimumCount: FEWEST_PATIENTS }),
        registered: await listRegisteredGoods(tx, {
          ...span,
          from: registeredFrom,
          minimumCount: FEWEST_PATIENTS,
        }),
        registeredFrom,
        measuredFrom: from,
        measuredUntil: until,
        checklistItems: await listChecklistItems(tx, hospitalId),
        canWrite: can(actor.role, "costing.map"),
        today: input.today,
      };
    },
    { readOnly: true },
  );
}
