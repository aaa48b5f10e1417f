import type { PathwayMapDocumentDto } from "@/lib/contracts/costing/pathway-map";
import { callApi } from "./call-api";

/** Where a draft stands on the server. */
export interface MapPlace {
  readonly mapId: string;
  readonly revision: number;
}

interface SavedMap {
  readonly map: string;
  readonly revision: number;
  readonly copyOf: { readonly changedBy: string; readonly changedAt: string } | null;
}

interface MovedMap {
  readonly revision: number;
  readonly document: PathwayMapDocumentDto;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Saves a draft; the answer may name the copy that keeps this work. `query` carries the hospital. */
export function savePathwayMap(
  place: MapPlace,
  document: unknown,
  query: string,
): Promise<SavedMap> {
  return callApi<SavedMap>(`/api/v1/pathway-maps/${place.mapId}${query}`, {
    method: "PUT",
    json: { revision: place.revision, document },
  });
}

/** Goes one saved state back or forward. */
export function movePathwayMap(
  place: MapPlace,
  direction: "undo" | "redo",
  query: string,
): Promise<MovedMap> {
  return callApi<MovedMap>(`/api/v1/pathway-maps/${place.mapId}/moves${query}`, {
    method: "POST",
    json: { revision: place.revision, direction },
  });
}

/** Makes a draft the next version of its pathway. */
export function confirmPathwayMap(
  place: MapPlace,
  note: string,
  query: string,
): Promise<{ readonly version: number }> {
  return callApi(`/api/v1/pathway-maps/${place.mapId}/confirmation${query}`, {
    method: "POST",
    json: { revision: place.revision, note },
  });
}

/** Puts a draft aside. */
export function discardPathwayMap(mapId: string, query: string): Promise<{ readonly map: string }> {
  return callApi(`/api/v1/pathway-maps/${mapId}${query}`, { method: "DELETE" });
}

/** Begins a draft; answers its key. */
export function createPathwayMap(
  pathwayCode: string,
  beginning:
    | { readonly from: "empty" }
    | { readonly from: "steps"; readonly language: string }
    | { readonly from: "map"; readonly map: string },
  query: string,
): Promise<{ readonly map: string }> {
  return callApi(`/api/v1/pathways/${pathwayCode}/maps${query}`, {
    method: "POST",
    json: beginning,
  });
}

/** Writes the reporting elements in the hospital's own words. */
export function saveCostingChecklist(
  items: readonly {
    readonly position: number;
    readonly text: string;
    readonly kind: "mandatory" | "suggested";
  }[],
  query: string,
): Promise<{ readonly count: number }> {
  return callApi(`/api/v1/costing/checklist${query}`, { method: "PUT", json: { items } });
}
