import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import { PATIENT_PHONE_PATTERN } from "@/lib/contracts/api/programme";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { AppError } from "@/lib/errors/app-error";
import { insertProgrammeAudit } from "@/lib/repositories/programme/audit";
import { findPatientPhone, updatePatientPhone } from "@/lib/repositories/programme/patient-phone";
import { programmeScope } from "./load-plan";

export interface PatientPhone {
  readonly phone: string | null;
  /** What a number looks like, as the `pattern` of a field. */
  readonly pattern: string;
}

/** The number that the form tells patients to call. */
export async function getPatientPhone(actor: Actor): Promise<PatientPhone> {
  if (!can(actor.role, "programme.read")) throw new AppError("not-allowed");
  const phone = await withScopedConnection(
    programmeScope(actor.hospitalId),
    (client) => findPatientPhone(client, actor.hospitalId),
    { readOnly: true },
  );
  return { phone, pattern: PATIENT_PHONE_PATTERN };
}

/** Changes the number that the form tells patients to call, for the whole hospital. */
export async function savePatientPhone(
  actor: Actor,
  phone: string | null,
): Promise<{ readonly phone: string | null }> {
  if (!can(actor.role, "programme.manage")) throw new AppError("not-allowed");
  const { hospitalId, accountId, role } = actor;
  await withScopedConnection(programmeScope(hospitalId), async (client) => {
    const before = await findPatientPhone(client, hospitalId);
    await updatePatientPhone(client, hospitalId, phone);
    const object = { objectType: "patient-phone", objectId: String(hospitalId) };
    const details = { before, after: phone };
    await insertProgrammeAudit(client, {
      ...{ hospitalId, accountId, role, action: "save" },
      ...object,
      details,
    });
  });
  return { phone };
}
