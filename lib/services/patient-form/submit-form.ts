import "server-only";
import { buildScope } from "@/lib/access/scope";
import type { PatientLanguage } from "@/lib/contracts/patient-form";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { closeForm } from "@/lib/repositories/patient-form/forms";
import type { Entrance } from "./entrance";

/**
 * Submits a form: one statement, after which no link shows or changes its answers any more. Of a double
 * click or two tabs one submits and the other finds it done. The figures follow with
 * `publishWaitingForms`, so that a patient never waits for, or loses answers to, a running delivery.
 */
export async function submitForm(entrance: Entrance, language: PatientLanguage): Promise<void> {
  await withScopedConnection(buildScope({ hospitalIds: [entrance.hospitalId] }), (client) =>
    closeForm(client, entrance, language),
  );
}
