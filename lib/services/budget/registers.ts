import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import { REGISTER_FIELDS, type Register, type RegisterRow } from "@/lib/contracts/budget/registers";
import type { SteeringFrame } from "@/lib/contracts/steering/pages";
import type { ScopedClient } from "@/lib/db/scoped-client";
import { withScope } from "@/lib/db/with-scope";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { AppError, type InputFault } from "@/lib/errors/app-error";
import {
  closeRegisterRow,
  insertRegisterRow,
  listRegisterRows,
  updateRegisterRow,
  type KeptRow,
} from "@/lib/repositories/budget-registers";
import { loadFrame, type FrameInput } from "../pathways/load-frame";
import { listAlerts, type RegisterAlert } from "./register-alerts";

/** A row with what asks for attention. */
export interface RegisterRowWithAlerts extends KeptRow {
  readonly alerts: readonly RegisterAlert[];
}

export interface RegisterPage {
  readonly frame: SteeringFrame;
  readonly register: Register;
  readonly rows: readonly RegisterRowWithAlerts[];
  readonly canWrite: boolean;
}

async function readRows(
  actor: Actor,
  register: Register,
  today: string,
): Promise<readonly RegisterRowWithAlerts[]> {
  const place = { hospitalId: actor.hospitalId, register };
  const rows = await withScopedConnection(
    actor.scope,
    (client) => listRegisterRows(client, place, REGISTER_FIELDS[register]),
    { readOnly: true },
  );
  return rows.map((row) => ({ ...row, alerts: listAlerts(register, row, { rows, today }) }));
}

/** A register with its rows, closed ones too. */
export async function getRegister(
  actor: Actor,
  input: FrameInput,
  register: Register,
): Promise<RegisterPage> {
  const rows = await readRows(actor, register, input.today);
  const frame = await withScope(actor.scope, (tx) => loadFrame(tx, actor, input), {
    readOnly: true,
  });
  return { frame, register, rows, canWrite: can(actor.role, "budget.write") };
}

/** Which row is changed, and what was seen of it. */
export interface SeenRow {
  readonly register: Register;
  readonly id: string;
  readonly revision: number;
}

/** Dates and counts that contradict each other. */
function listFaults(row: RegisterRow): readonly InputFault[] {
  const faults: InputFault[] = [];
  const add = (pointer: string, code: string, isWrong: boolean) => {
    if (isWrong) faults.push({ pointer: `/${pointer}`, code });
  };
  if (row.register === "contracts" || row.register === "funding") {
    add("endsOn", "end-before-start", row.endsOn !== null && row.endsOn < row.startsOn);
  }
  if (row.register === "p4p") {
    add("pointsReached", "above-national", (row.pointsReached ?? 0) > row.pointsMaximum);
  }
  return faults;
}

function valuesOf(row: RegisterRow): Readonly<Record<string, string | number | null>> {
  const faults = listFaults(row);
  if (faults.length > 0) throw new AppError("invalid-input", { faults });
  const { register: _, ...values } = row;
  return values;
}

async function write<T>(actor: Actor, work: (client: ScopedClient) => Promise<T>): Promise<T> {
  if (!can(actor.role, "budget.write")) throw new AppError("not-allowed");
  return withScopedConnection(actor.scope, work);
}

const writerOf = ({ hospitalId, accountId, displayName }: Actor) => ({
  hospitalId,
  accountId,
  author: displayName,
});

/** Adds a row. */
export async function addRow(actor: Actor, row: RegisterRow): Promise<{ id: string }> {
  const values = valuesOf(row);
  const place = { ...writerOf(actor), register: row.register };
  return write(actor, async (client) => ({ id: await insertRegisterRow(client, place, values) }));
}

function orConflict(revision: number | null): { revision: number } {
  if (revision === null) throw new AppError("conflict");
  return { revision };
}

/** Changes a row that nobody changed since. */
export async function changeRow(
  actor: Actor,
  seen: Omit<SeenRow, "register">,
  row: RegisterRow,
): Promise<{ revision: number }> {
  const values = valuesOf(row);
  const place = { ...writerOf(actor), ...seen, register: row.register };
  return write(actor, async (client) => orConflict(await updateRegisterRow(client, place, values)));
}

/** Closes a row with its reason; null opens it again. */
export async function closeRow(
  actor: Actor,
  seen: SeenRow,
  reason: string | null,
): Promise<{ revision: number }> {
  return write(actor, async (client) =>
    orConflict(await closeRegisterRow(client, { ...writerOf(actor), ...seen }, reason)),
  );
}
