import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { SteeringFrame } from "@/lib/contracts/steering/pages";
import type { ScopedTx } from "@/lib/db/with-scope";
import { quarterOf, shiftMonth, shiftQuarter, type Quarter } from "@/lib/engine/shared/quarter";
import { AppError } from "@/lib/errors/app-error";
import { listHospitals, listPathways } from "@/lib/repositories/pathways";
import { listSites } from "@/lib/repositories/sites";
import { listDataCoverage } from "@/lib/repositories/rollups";
import {
  findLastCompleteQuarter,
  resolvePeriod,
  type Coverage,
} from "../indicators/resolve-period";

/** Which view is asked for; null takes the last complete quarter. */
export interface FrameInput {
  readonly quarter: Quarter | null;
  readonly today: string;
}

/** Quarters that can be chosen: from the first figures to the last complete quarter, newest first. */
function listQuarters(coverages: readonly Coverage[], last: Quarter): readonly Quarter[] {
  const [first] = coverages.map((c) => c.firstPeriod).sort();
  if (first === undefined) return [last];
  const isYearly = coverages.every((c) => c.precision === "year");
  const quarters: Quarter[] = [];
  const step = isYearly ? -4 : -1;
  for (let q = last; q >= quarterOf(first); q = shiftQuarter(q, step)) quarters.push(q);
  return quarters.length > 0 ? quarters : [last];
}

/** Of a source with years only, the quarter that stands for a year is its last. */
function lastOfYear(quarter: Quarter, coverages: readonly Coverage[]): Quarter {
  const [first] = coverages;
  if (!first || !coverages.every((c) => c.precision === "year")) return quarter;
  return quarterOf(shiftMonth(resolvePeriod(quarter, first).until, -1));
}

/** Reads whose figures a page shows, of which quarter, and what else could be chosen. */
export async function loadFrame(
  tx: ScopedTx,
  actor: Actor,
  input: FrameInput,
): Promise<SteeringFrame & { readonly quarter: Quarter }> {
  const hospitals = await listHospitals(tx);
  const hospital = hospitals.find(({ id }) => id === actor.hospitalId);
  if (!hospital) throw new AppError("not-found");
  const coverages = await listDataCoverage(tx, actor.hospitalId);
  const last =
    findLastCompleteQuarter(coverages, input.today) ?? shiftQuarter(quarterOf(input.today), -1);
  const quarter = lastOfYear(input.quarter ?? last, coverages);
  const quarters = listQuarters(coverages, last);
  return {
    hospital,
    hospitals,
    pathways: await listPathways(tx, actor.hospitalId),
    sites: await listSites(tx, actor.hospitalId),
    siteCode: actor.siteCode ?? null,
    quarter,
    quarters: quarters.includes(quarter) ? quarters : [quarter, ...quarters],
    isYearly: coverages.length > 0 && coverages.every((c) => c.precision === "year"),
  };
}
