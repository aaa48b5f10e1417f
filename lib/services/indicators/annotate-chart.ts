import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import {
  findAnnotationPlace,
  insertAnnotation,
  insertTarget,
  withdrawAnnotation as withdraw,
} from "@/lib/repositories/chart-remarks";
import { listPathways, listWards } from "@/lib/repositories/pathways";
import { findDataCoverage } from "@/lib/repositories/rollups";
import { requireVisibleIndicator } from "./require-visible-indicator";

interface ChartPlace {
  readonly code: string;
  readonly pathwayCode: string;
  readonly today: string;
}

export interface AnnotationInput extends ChartPlace {
  readonly occurredOn: string;
  readonly kind: "intervention" | "event" | "note";
  readonly text: string;
  readonly scope: "indicator" | "pathway" | "ward" | "hospital";
  readonly ward: string | null;
}

function refuse(pointer: string, code: string): never {
  throw new AppError("invalid-input", { faults: [{ pointer, code }] });
}

/** A remark on every chart of the hospital is for whoever sees all its pathways. */
function mayWriteForAll({ scope }: Actor): boolean {
  return scope.pathwayCodes.includes("*") && scope.wardCodes.includes("*");
}

/** A remark of before the first month with data would stand on no chart at all. */
async function refuseBeforeData(
  tx: ScopedTx,
  { hospitalId }: Actor,
  { pathwayCode, occurredOn }: AnnotationInput,
): Promise<void> {
  const coverage = await findDataCoverage(tx, hospitalId, pathwayCode);
  if (coverage && occurredOn < coverage.firstPeriod) refuse("/occurredOn", "before-data");
}

/** Writes a dated remark on the charts of an indicator, a pathway, a ward or the whole hospital. */
export async function addAnnotation(
  actor: Actor,
  input: AnnotationInput,
): Promise<{ readonly id: string }> {
  if (!can(actor.role, "annotation.write")) throw new AppError("not-allowed");
  const { scope, ward, occurredOn, kind, text } = input;
  if (scope === "hospital" && !mayWriteForAll(actor)) throw new AppError("not-allowed");
  if (occurredOn > input.today) refuse("/occurredOn", "in-future");
  return withScope(actor.scope, async (tx) => {
    await requireVisibleIndicator(tx, actor, input);
    await refuseBeforeData(tx, actor, input);
    if (ward !== null) {
      const wards = await listWards(tx, actor.hospitalId);
      if (!wards.some(({ code }) => code === ward)) refuse("/ward", "unknown");
    }
    const id = await insertAnnotation(tx, {
      hospitalId: actor.hospitalId,
      pathwayCode: scope === "hospital" ? null : input.pathwayCode,
      indicatorCode: scope === "indicator" ? input.code : null,
      wardCode: ward,
      occurredOn,
      kind,
      text,
      author: actor.displayName,
      accountId: actor.accountId,
    });
    return { id };
  });
}

/** Takes a remark off the charts; it stays in the record with who withdrew it. */
export async function withdrawAnnotation(
  actor: Actor,
  id: string,
): Promise<{ readonly id: string }> {
  if (!can(actor.role, "annotation.write")) throw new AppError("not-allowed");
  return withScope(actor.scope, async (tx) => {
    const place = await findAnnotationPlace(tx, actor.hospitalId, id);
    if (!place) throw new AppError("not-found");
    if (place.pathwayCode === null && !mayWriteForAll(actor)) throw new AppError("not-allowed");
    const pathways = await listPathways(tx, actor.hospitalId);
    const isVisible =
      place.pathwayCode === null || pathways.some(({ code }) => code === place.pathwayCode);
    if (!isVisible) throw new AppError("not-found");
    if (!(await withdraw(tx, actor.hospitalId, id, actor.displayName))) {
      throw new AppError("not-found");
    }
    return { id };
  });
}

export interface TargetInput extends ChartPlace {
  readonly amount: number;
  readonly validFrom: string;
  readonly source: string;
}

/** Sets the target of an indicator on a pathway from a day on; the targets of before stay. */
export async function setTarget(
  actor: Actor,
  input: TargetInput,
): Promise<{ readonly validFrom: string }> {
  if (!can(actor.role, "target.manage")) throw new AppError("not-allowed");
  return withScope(actor.scope, async (tx) => {
    const definition = await requireVisibleIndicator(tx, actor, input);
    const isShare = definition.measure === "proportion";
    if (isShare && (input.amount < 0 || input.amount > 1)) refuse("/amount", "not-a-share");
    await insertTarget(tx, {
      hospitalId: actor.hospitalId,
      indicatorCode: input.code,
      pathwayCode: input.pathwayCode,
      validFrom: input.validFrom,
      amount: input.amount,
      source: input.source,
      author: actor.displayName,
    });
    return { validFrom: input.validFrom };
  });
}
