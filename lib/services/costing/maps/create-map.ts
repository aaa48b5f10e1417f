import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { PathwayMapDocument } from "@/lib/contracts/costing/pathway-map";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import { insertPathwayMap, lockPathwayMap } from "@/lib/repositories/costing/pathway-maps";
import { listRatePeriods } from "@/lib/repositories/costing/rates";
import { findPathwayVersion, listPathways, listPathwaySteps } from "@/lib/repositories/pathways";
import { beginDocument } from "./begin-document";
import { authorOf, requireMapper } from "./map-author";

/** What a draft begins with. */
export type MapBeginning =
  | { readonly from: "empty" }
  | { readonly from: "steps"; readonly language: "nl" | "fr" | "en" }
  | { readonly from: "map"; readonly map: string };

export interface MapCreation {
  readonly pathwayCode: string;
  readonly beginning: MapBeginning;
  readonly today: string;
}

interface Beginning {
  readonly document: PathwayMapDocument;
  readonly basedOn: string | null;
}

async function begin(tx: ScopedTx, actor: Actor, creation: MapCreation): Promise<Beginning> {
  const { pathwayCode, beginning, today } = creation;
  const { hospitalId } = actor;
  const [newest] = await listRatePeriods(tx, hospitalId);
  const priceYear = newest ? Number(newest.from.slice(0, 4)) : null;
  if (beginning.from === "empty") {
    return { document: beginDocument([], "nl", priceYear), basedOn: null };
  }
  if (beginning.from === "steps") {
    const version = await findPathwayVersion(tx, hospitalId, pathwayCode, today);
    if (!version) throw new AppError("not-found");
    const steps = await listPathwaySteps(tx, hospitalId, pathwayCode, version.version);
    return { document: beginDocument(steps, beginning.language, priceYear), basedOn: null };
  }
  const other = await lockPathwayMap(tx, { hospitalId, mapId: beginning.map });
  if (!other) throw new AppError("not-found");
  const isOwn = other.pathwayCode === pathwayCode && other.status === "confirmed";
  return { document: other.document, basedOn: isOwn ? other.mapId : null };
}

/** Begins a draft of a pathway map: empty, with the pathway's steps, or as a copy of another map. */
export async function createMap(
  actor: Actor,
  creation: MapCreation,
): Promise<{ readonly map: string }> {
  requireMapper(actor);
  return withScope(actor.scope, async (tx) => {
    const { hospitalId } = actor;
    const { pathwayCode } = creation;
    const pathways = await listPathways(tx, hospitalId);
    if (!pathways.some(({ code }) => code === pathwayCode)) throw new AppError("not-found");
    const beginning = await begin(tx, actor, creation);
    const row = { hospitalId, pathwayCode, copiedFrom: null, ...beginning };
    return { map: await insertPathwayMap(tx, row, authorOf(actor)) };
  });
}
