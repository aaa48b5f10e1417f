import { useTranslations } from "next-intl";
import { TextInput } from "@/components/ui/text-input";
import type { SendingRules } from "@/lib/engine/programme/index";

interface RuleFieldsProps {
  readonly rules: SendingRules;
  readonly onChange: (rules: SendingRules) => void;
}

const COUNTS = [
  "inviteLeadDays",
  "stopAfterDays",
  "mailLeadDays",
  "letterLeadDays",
  "maximumMinutes",
  "quietDays",
] as const;

function toDays(text: string): readonly number[] {
  const days = text
    .split(/[^\d]+/)
    .filter(Boolean)
    .map(Number);
  return [...new Set(days)]
    .filter((day) => day >= 1 && day <= 365)
    .sort((a, b) => a - b)
    .slice(0, 4);
}

/** How invitations, reminders and letters are spread, and how much one patient is asked. */
export function RuleFields({ rules, onChange }: RuleFieldsProps) {
  const t = useTranslations("programme-actions");
  return (
    <fieldset className="rounded-lg border border-rule p-4">
      <legend className="px-2 font-semibold">{t("rules.title")}</legend>
      <div className="grid gap-3 sm:grid-cols-3">
        {COUNTS.map((field) => (
          <label key={field} className="text-small">
            {t(`rules.${field}`)}
            <TextInput
              type="number"
              min={field === "maximumMinutes" ? 1 : 0}
              max={field === "maximumMinutes" ? 60 : 365}
              required
              value={rules[field]}
              onChange={(event) => onChange({ ...rules, [field]: Number(event.target.value) })}
            />
          </label>
        ))}
        <label className="text-small">
          {t("rules.reminderDays")}
          <TextInput
            defaultValue={rules.reminderDays.join(", ")}
            onBlur={(event) => {
              const reminderDays = toDays(event.target.value);
              event.target.value = reminderDays.join(", ");
              onChange({ ...rules, reminderDays });
            }}
          />
        </label>
        <label className="text-small">
          {t("rules.letterAfterDays")}
          <TextInput
            type="number"
            min={1}
            max={365}
            value={rules.letterAfterDays ?? ""}
            onChange={(event) =>
              onChange({
                ...rules,
                letterAfterDays: event.target.value === "" ? null : Number(event.target.value),
              })
            }
          />
        </label>
      </div>
    </fieldset>
  );
}
