import { TryForm } from "@/components/patient-form/try-form";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { NewTrialDto } from "@/lib/contracts/api/questionnaire-trials";
import { PATIENT_LANGUAGES } from "@/lib/contracts/patient-form";
import type { Writer } from "@/lib/view-models/writer";

interface TryPartProps {
  readonly actor: Actor;
  readonly instrumentId: NewTrialDto["instruments"][number];
  readonly language: string;
  readonly writer: Writer;
}

/** The whole form of one questionnaire, filled in as a patient does; nothing of it is kept. */
export function TryPart({ actor, instrumentId, language, writer }: TryPartProps) {
  const spoken = PATIENT_LANGUAGES.find((one) => one === language);
  if (spoken === undefined || !can(actor.role, "indicator.read")) return null;
  return (
    <TryForm
      trial={{ instruments: [instrumentId], language: spoken }}
      hospitalId={actor.hospitalId}
      words={{
        button: writer.text("patient.try.button"),
        busy: writer.text("patient.try.busy"),
        ready: writer.text("patient.try.ready", { birthYear: "{birthYear}" }),
        open: writer.text("patient.try.open"),
        failed: writer.text("patient.try.failed"),
      }}
    />
  );
}
