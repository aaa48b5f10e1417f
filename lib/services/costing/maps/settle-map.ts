import "server-only";
import type { Actor } from "@/lib/access/actor";
import { findMapFaults } from "@/lib/engine/costing/index";
import { AppError } from "@/lib/errors/app-error";
import { confirmMap, discardMap } from "@/lib/repositories/costing/pathway-maps";
import { authorOf } from "./map-author";
import { requireSeen, withLockedMap, type SeenMap } from "./save-map";

/**
 * Confirms a draft as the next version of its pathway. A map that contradicts itself is refused with
 * every fault by its place; one that is merely incomplete is not: its total stays incomplete.
 */
export async function confirmPathwayMap(
  actor: Actor,
  seen: SeenMap,
  note: string,
): Promise<{ readonly version: number }> {
  return withLockedMap(actor, seen.mapId, async (tx, map) => {
    requireSeen(map, seen);
    if (map.document.map.steps.length === 0) {
      throw new AppError("invalid-input", {
        faults: [{ pointer: "/document/map/steps", code: "required" }],
      });
    }
    const faults = findMapFaults(map.document.map);
    if (faults.length > 0) {
      throw new AppError("invalid-input", {
        faults: faults.map(({ code, stepKey, sectionKey }) => ({
          pointer: `/document/map/${sectionKey === null ? "steps" : "sections"}/${sectionKey ?? stepKey ?? ""}`,
          code,
        })),
      });
    }
    const by = authorOf(actor);
    return { version: await confirmMap(tx, actor.hospitalId, map, { note, by }) };
  });
}

/** Puts a draft aside; it stays in the record. */
export async function discardPathwayMap(
  actor: Actor,
  mapId: string,
): Promise<{ readonly map: string }> {
  return withLockedMap(actor, mapId, async (tx, map) => {
    if (map.status !== "draft") {
      throw new AppError("conflict", { detail: { reason: `is-${map.status}` } });
    }
    await discardMap(tx, { hospitalId: actor.hospitalId, mapId }, authorOf(actor));
    return { map: mapId };
  });
}
