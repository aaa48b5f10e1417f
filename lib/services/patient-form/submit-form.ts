import "server-only";
import { buildScope } from "@/lib/access/scope";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { closeForm } from "@/lib/repositories/patient-form/forms";
import type { Entrance } from "./entrance";
import type { PatientForm } from "./get-form";

/**
 * Submits a form: one statement, after which no link shows or changes its answers any more. Of a double
 * click or two tabs one submits and the other finds it done. The figures follow with
 * `publishWaitingForms`, so that a patient never waits for, or loses answers to, a running delivery.
 */
export async function submitForm(entrance: Entrance, form: PatientForm): Promise<void> {
  const packVersions = Object.fromEntries(
    form.instruments.flatMap(({ instrumentId, packVersion }) =>
      packVersion === null ? [] : [[instrumentId, packVersion]],
    ),
  );
  await withScopedConnection(buildScope({ hospitalIds: [entrance.hospitalId] }), (client) =>
    closeForm(client, entrance, { language: form.language, packVersions }),
  );
}
