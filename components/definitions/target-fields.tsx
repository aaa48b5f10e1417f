import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

/** A pathway whose target can be proposed, with what is typed in its unit. */
export interface TargetStart {
  readonly pathwayCode: string;
  readonly pathwayName: string;
  /** As it holds, written for typing; empty where there is none. */
  readonly typed: string;
}

interface TargetFieldsProps {
  readonly targets: readonly TargetStart[];
  readonly typed: Readonly<Record<string, string>>;
  readonly unit: string;
  readonly onType: (pathwayCode: string, text: string) => void;
}

/** The target of each pathway, as part of a proposal. */
export function TargetFields({ targets, typed, unit, onType }: TargetFieldsProps) {
  const t = useTranslations("definition-form");
  return (
    <fieldset className="grid grid-cols-1 gap-4 border-t border-hairline pt-3 sm:grid-cols-2">
      <legend className="float-left w-full pb-1 text-small font-semibold sm:col-span-2">
        {t("targets", { unit })}
      </legend>
      <p className="clear-both text-small text-muted sm:col-span-2">{t("targetsHint")}</p>
      {targets.map(({ pathwayCode, pathwayName }) => (
        <Field key={pathwayCode} id={`target-${pathwayCode}`} label={pathwayName}>
          <TextInput
            id={`target-${pathwayCode}`}
            inputMode="decimal"
            value={typed[pathwayCode] ?? ""}
            onChange={(event) => onType(pathwayCode, event.target.value)}
          />
        </Field>
      ))}
    </fieldset>
  );
}
