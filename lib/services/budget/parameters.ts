import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import { findFigureFault, PART_OF } from "@/lib/contracts/budget/figure-fault";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { AppError, type InputFault } from "@/lib/errors/app-error";
import { findLetterByKey } from "@/lib/repositories/budget-letters";
import {
  insertConfirmation,
  insertParameter,
  withdrawConfirmation,
  type ParameterEntry,
} from "@/lib/repositories/budget-parameters";
import { loadCalibration, type Calibration } from "./load-calibration";

/** Which figure of which letter. */
export interface ParameterPlace {
  readonly letterKey: string;
  readonly parameter: string;
}

export type TypedParameter = Omit<ParameterEntry, "parameter"> & { readonly amount: number };

async function withCard<T>(
  actor: Actor,
  { letterKey }: ParameterPlace,
  work: (tx: ScopedTx, card: Calibration) => Promise<T>,
): Promise<T> {
  if (!can(actor.role, "budget.write")) throw new AppError("not-allowed");
  return withScope(actor.scope, async (tx) => {
    const letter = await findLetterByKey(tx, actor.hospitalId, letterKey);
    if (letter === null) throw new AppError("not-found");
    return work(tx, await loadCalibration(tx, actor.hospitalId, letter));
  });
}

function rangeFaults({ amount, low, high }: TypedParameter): InputFault[] {
  const isAbove = low !== null && low > amount;
  const isBelow = high !== null && high < amount;
  return isAbove || isBelow ? [{ pointer: isAbove ? "/low" : "/high", code: "outside-range" }] : [];
}

/** A figure that contradicts another of the card: an own part larger than the national whole. */
function wholeFaults(parameter: string, amount: number, { find }: Calibration): InputFault[] {
  const wholeKey = PART_OF[parameter];
  const whole = wholeKey === undefined ? null : find(wholeKey);
  if (whole !== null && amount > whole.amount) {
    return [{ pointer: "/amount", code: "above-national" }];
  }
  const partKey = Object.keys(PART_OF).find((key) => PART_OF[key] === parameter);
  const part = partKey === undefined ? null : find(partKey);
  return part !== null && amount < part.amount ? [{ pointer: "/amount", code: "below-own" }] : [];
}

function listFaults(parameter: string, typed: TypedParameter, card: Calibration): InputFault[] {
  const { amount } = typed;
  const fault = findFigureFault(parameter, amount);
  return [
    ...rangeFaults(typed),
    ...wholeFaults(parameter, amount, card),
    ...(fault === null ? [] : [{ pointer: "/amount", code: fault }]),
  ];
}

/** Keeps a typed figure as a new version; what it replaces stays in the record. */
export async function enterParameter(
  actor: Actor,
  place: ParameterPlace,
  typed: TypedParameter,
): Promise<{ version: number }> {
  return withCard(actor, place, async (tx, card) => {
    const { letterKey, parameter } = place;
    const faults = listFaults(parameter, typed, card);
    if (faults.length > 0) throw new AppError("invalid-input", { faults });
    const { hospitalId, accountId, displayName } = actor;
    const writer = { hospitalId, letterKey, accountId, author: displayName };
    return { version: await insertParameter(tx, writer, { ...typed, parameter }) };
  });
}

/** Takes a typed figure back: the letter file or the rules hold again. */
export async function withdrawParameter(actor: Actor, place: ParameterPlace): Promise<void> {
  await withCard(actor, place, async (tx, card) => {
    const { letterKey, parameter } = place;
    const figure = card.find(parameter);
    if (figure?.origin !== "entered") throw new AppError("not-found");
    const { hospitalId, accountId, displayName } = actor;
    const { unit, grade, source, year } = figure;
    const writer = { hospitalId, letterKey, accountId, author: displayName };
    const entry = { parameter, unit, grade, source, amount: null, low: null, high: null };
    await insertParameter(tx, writer, {
      ...entry,
      year: year ?? Number(card.letter.budgetFrom.slice(0, 4)),
    });
  });
}

/** Keeps that someone checked a figure. Refused when the figure is another than the one that was seen. */
export async function confirmParameter(
  actor: Actor,
  place: ParameterPlace,
  confirmed: { readonly amount: number; readonly today: string },
): Promise<{ by: string; on: string }> {
  return withCard(actor, place, async (tx, card) => {
    const { letterKey, parameter } = place;
    const figure = card.find(parameter);
    if (figure === null) throw new AppError("not-found");
    if (figure.amount !== confirmed.amount) throw new AppError("conflict");
    const { hospitalId, accountId, displayName } = actor;
    const at = { hospitalId, letterKey };
    await withdrawConfirmation(tx, at, { parameter, by: displayName });
    await insertConfirmation(tx, at, {
      ...{ parameter, accountId },
      amount: figure.amount,
      author: displayName,
    });
    return { by: displayName, on: confirmed.today };
  });
}

/** Takes a confirmation back: the figure is to be confirmed again. */
export async function withdrawParameterConfirmation(
  actor: Actor,
  place: ParameterPlace,
): Promise<void> {
  await withCard(actor, place, async (tx) => {
    const { letterKey, parameter } = place;
    const by = actor.displayName;
    const at = { hospitalId: actor.hospitalId, letterKey };
    if (!(await withdrawConfirmation(tx, at, { parameter, by }))) throw new AppError("not-found");
  });
}
