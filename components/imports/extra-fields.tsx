import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { SectionHead } from "@/components/ui/section-head";
import { TextInput } from "@/components/ui/text-input";
import type { ImportPlanDto } from "@/lib/contracts/api/import-uploads";

type ExtraName = "period" | "instrument" | "pathway" | "moment";

/** What files of others do not say themselves, by profile. */
const EXTRAS: Readonly<Partial<Record<ImportPlanDto["profile"], readonly ExtraName[]>>> = {
  "eq5d-survey": ["period", "instrument", "moment", "pathway"],
  "event-log": ["pathway"],
  "operating-room-log": ["pathway"],
  "fhir-encounters": ["pathway"],
  "fhir-proms": ["pathway"],
};

interface ExtraFieldsProps {
  readonly plan: ImportPlanDto;
  readonly onChange: (changes: Partial<ImportPlanDto>) => void;
}

/** Period, questionnaire, pathway and moment of a file that names none. */
export function ExtraFields({ plan, onChange }: ExtraFieldsProps) {
  const t = useTranslations("import-wizard.type");
  const names = EXTRAS[plan.profile] ?? [];
  if (names.length === 0) return null;
  return (
    <section>
      <SectionHead level={3} title={t("extra")} />
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        {names.map((name) => (
          <ExtraField
            key={name}
            name={name}
            isFhir={plan.profile.startsWith("fhir-")}
            text={plan[name] ?? ""}
            onText={(text) => onChange({ [name]: text === "" ? null : text })}
          />
        ))}
      </div>
    </section>
  );
}

interface ExtraFieldProps {
  readonly name: ExtraName;
  /** Resources name the pathway by their codes; the field then narrows to one. */
  readonly isFhir: boolean;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function ExtraField({ name, isFhir, text, onText }: ExtraFieldProps) {
  const t = useTranslations("import-wizard.type");
  const [draft, setDraft] = useState(text);
  return (
    <Field
      id={`extra-${name}`}
      label={t(name)}
      hint={t(isFhir ? "pathwayFhirHint" : `${name}Hint`)}
    >
      <TextInput
        id={`extra-${name}`}
        aria-describedby={`extra-${name}-hint`}
        value={draft}
        maxLength={name === "period" ? 10 : 20}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => draft.trim() !== text && onText(draft.trim())}
      />
    </Field>
  );
}
