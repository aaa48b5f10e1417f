import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { PathwayMapDocument } from "@/lib/contracts/costing/pathway-map";
import type { StoredPathwayMap } from "@/lib/contracts/costing/workbench";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import {
  insertPathwayMap,
  lockPathwayMap,
  moveRevision,
  saveRevision,
} from "@/lib/repositories/costing/pathway-maps";
import { authorOf, requireMapper } from "./map-author";

/** A map as its author saw it. */
export interface SeenMap {
  readonly mapId: string;
  readonly revision: number;
}

export interface SavedMap {
  readonly map: string;
  readonly revision: number;
  /** Who changed the draft in between; the work is then kept in a copy. */
  readonly copyOf: { readonly changedBy: string; readonly changedAt: string } | null;
}

/** Runs work on a map that nobody else can change meanwhile. */
export async function withLockedMap<T>(
  actor: Actor,
  mapId: string,
  work: (tx: ScopedTx, map: StoredPathwayMap) => Promise<T>,
): Promise<T> {
  requireMapper(actor);
  return withScope(actor.scope, async (tx) => {
    const map = await lockPathwayMap(tx, { hospitalId: actor.hospitalId, mapId });
    if (!map) throw new AppError("not-found");
    return work(tx, map);
  });
}

/** Refuses a move or confirmation of a map that is no longer what its author saw. */
export function requireSeen(map: StoredPathwayMap, seen: SeenMap): void {
  if (map.status !== "draft") {
    throw new AppError("conflict", { detail: { reason: `is-${map.status}` } });
  }
  if (map.revision !== seen.revision) {
    throw new AppError("conflict", { detail: { reason: "revision", revision: map.revision } });
  }
}

/**
 * Keeps the next state of a draft. Where somebody else saved it in between (or confirmed it), nothing
 * is overwritten: this work becomes a draft of its own.
 */
export async function saveMap(
  actor: Actor,
  seen: SeenMap,
  document: PathwayMapDocument,
): Promise<SavedMap> {
  return withLockedMap(actor, seen.mapId, async (tx, map) => {
    const { hospitalId } = actor;
    const by = authorOf(actor);
    if (map.status === "draft" && map.revision === seen.revision) {
      const revision = await saveRevision(tx, hospitalId, map, { document, by });
      return { map: map.mapId, revision, copyOf: null };
    }
    const { pathwayCode, basedOn, mapId, status, changedBy, changedAt } = map;
    const copy = await insertPathwayMap(
      tx,
      {
        hospitalId,
        pathwayCode,
        document,
        basedOn: status === "confirmed" ? mapId : basedOn,
        copiedFrom: mapId,
      },
      by,
    );
    return { map: copy, revision: 1, copyOf: { changedBy, changedAt } };
  });
}

/** Takes a draft one saved state back, or forward again. */
export async function moveMap(
  actor: Actor,
  seen: SeenMap,
  direction: "undo" | "redo",
): Promise<StoredPathwayMap> {
  return withLockedMap(actor, seen.mapId, async (tx, map) => {
    requireSeen(map, seen);
    const by = authorOf(actor);
    const moved = await moveRevision(tx, actor.hospitalId, map, { direction, by });
    if (!moved) throw new AppError("conflict", { detail: { reason: `nothing-to-${direction}` } });
    return moved;
  });
}
