import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { RatePeriod } from "@/lib/contracts/costing/rates";
import type { MapStamp, VariancePage } from "@/lib/contracts/costing/variance";
import type { MapPricing, StoredPathwayMap } from "@/lib/contracts/costing/workbench";
import type { PathwayVersionRecord } from "@/lib/contracts/steering/pathway";
import type { ScopedTx } from "@/lib/db/with-scope";
import type { PathwayMap } from "@/lib/engine/costing";
import type { Quarter } from "@/lib/engine/shared/quarter";
import { AppError } from "@/lib/errors/app-error";
import { findPathwayMap } from "@/lib/repositories/costing/pathway-maps";
import { findPathwayVersion, listPathwaySteps } from "@/lib/repositories/pathways";
import { loadFrame, type FrameInput } from "../../pathways/load-frame";
import { listCostRights } from "../../review/withhold-costs";
import { loadPricing } from "../maps/load-pricing";

/** What a reader of a study of one map chose. */
export interface StudyInput extends FrameInput {
  readonly pathwayCode: string;
  readonly isWithPhysicians: boolean;
}

type StudyFrame = Omit<VariancePage, "analysis">;

/** A study: its page without figures, and what the figures are made from. */
export interface Study {
  readonly page: StudyFrame;
  readonly quarter: Quarter;
  readonly stored: StoredPathwayMap | null;
  readonly pricing: MapPricing;
  /** What the reader chose, as far as the role may see it. */
  readonly isWithPhysicians: boolean;
}

/** From the first to the last day of the rates that the map rests on; null when none may be used. */
function spanOf({ rateYears }: MapPricing): RatePeriod | null {
  const froms = rateYears.map(({ from }) => from).sort();
  const untils = rateYears.map(({ until }) => until).sort();
  const [from, until] = [froms[0], untils.at(-1)];
  return from === undefined || until === undefined ? null : { from, until };
}

function stampOf(stored: StoredPathwayMap | null, pricing: MapPricing): MapStamp | null {
  if (!stored || stored.version === null) return null;
  const { version, confirmedBy, isIllustration } = stored;
  return { version, confirmedBy, isIllustration, ratePeriod: spanOf(pricing) };
}

/** The pathway's own names in three languages; a name that the map gave stays as it was typed. */
async function listNames(
  tx: ScopedTx,
  { hospitalId, pathwayCode }: { readonly hospitalId: number; readonly pathwayCode: string },
  version: PathwayVersionRecord | null,
  map: PathwayMap | null,
): Promise<StudyFrame["stepNames"]> {
  const steps = version ? await listPathwaySteps(tx, hospitalId, pathwayCode, version.version) : [];
  const names = new Map(steps.map(({ code, name }) => [code, name]));
  for (const { stepKey, name } of map?.steps ?? []) {
    const known = names.get(stepKey);
    const isOwn = !known || !Object.values(known).includes(name);
    if (isOwn && name !== "") names.set(stepKey, { nl: name, fr: name, en: name });
  }
  return Object.fromEntries(names);
}

/** Loads the confirmed map of a pathway with its rates, for whoever may read cost. */
export async function loadStudy(tx: ScopedTx, actor: Actor, input: StudyInput): Promise<Study> {
  const rights = listCostRights(actor);
  const frame = await loadFrame(tx, actor, input);
  const { pathwayCode } = input;
  const { hospitalId } = actor;
  const pathway = frame.pathways.find(({ code }) => code === pathwayCode);
  if (!pathway || !rights.cost) throw new AppError("not-found");
  const stored = await findPathwayMap(tx, { hospitalId, pathwayCode });
  const protocol = stored?.document.protocol ?? null;
  const pricing = await loadPricing(tx, actor, { today: input.today, protocol });
  const version = await findPathwayVersion(tx, hospitalId, pathwayCode, input.today);
  const map = stored?.document.map ?? null;
  const isWithPhysicians = rights.physicians && input.isWithPhysicians;
  return {
    quarter: frame.quarter,
    stored,
    pricing,
    isWithPhysicians,
    page: {
      frame,
      pathway,
      map: stampOf(stored, pricing),
      stepNames: await listNames(tx, { hospitalId, pathwayCode }, version, map),
      isWithPhysicians: rights.physicians ? isWithPhysicians : null,
      sources: pricing.sources,
    },
  };
}
