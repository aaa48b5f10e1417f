import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { CONTROL_CLASSES, TextInput } from "@/components/ui/text-input";
import type { PaperFormDto } from "@/lib/contracts/api/programme";

/** When, by whom and in which language a form was filled in. */
export type PaperAbout = Pick<PaperFormDto, "answeredOn" | "respondent" | "language">;

interface PaperHeadProps {
  readonly about: PaperAbout;
  readonly today: string;
  readonly isOutside: boolean;
  readonly onChange: (change: Partial<PaperAbout>) => void;
}

const RESPONDENTS = ["patient", "helper", "proxy"] as const;
const LANGUAGES = ["nl", "fr", "de", "en"] as const;

/** The head of a paper form. */
export function PaperHead({ about, today, isOutside, onChange }: PaperHeadProps) {
  const t = useTranslations("programme-actions");
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <Field
        id="answered-on"
        label={t("paper.answeredOn")}
        {...(isOutside ? { hint: t("paper.outside") } : {})}
      >
        <TextInput
          id="answered-on"
          type="date"
          required
          max={today}
          value={about.answeredOn}
          onChange={(event) => onChange({ answeredOn: event.target.value })}
        />
      </Field>
      <Field id="respondent" label={t("paper.respondent")}>
        <select
          id="respondent"
          className={CONTROL_CLASSES}
          value={about.respondent}
          onChange={(event) =>
            onChange({ respondent: event.target.value as PaperAbout["respondent"] })
          }
        >
          {RESPONDENTS.map((one) => (
            <option key={one} value={one}>
              {t(`respondent.${one}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field id="language" label={t("paper.language")}>
        <select
          id="language"
          className={CONTROL_CLASSES}
          value={about.language}
          onChange={(event) => onChange({ language: event.target.value as PaperAbout["language"] })}
        >
          {LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {t(`language.${one}`)}
            </option>
          ))}
        </select>
      </Field>
    </div>
  );
}
