"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { TextInput } from "@/components/ui/text-input";
import type { LetterContents } from "@/lib/contracts/budget/letter-draft";

/** What stands above the lines of a letter. */
export type LetterHead = Omit<LetterContents, "lines" | "totals">;

interface LetterHeadFieldsProps {
  readonly head: LetterHead;
  readonly onChange: (head: LetterHead) => void;
}

const GRADES = ["notified", "published", "claimed", "assumed", "illustration"] as const;
const PERIMETERS = ["unstated", "general", "general-without-buildings", "psychiatric"] as const;
const DATES = ["notifiedOn", "budgetFrom", "budgetTo"] as const;

/** Number, title, dates, certainty and perimeter of a letter. */
export function LetterHeadFields({ head, onChange }: LetterHeadFieldsProps) {
  const t = useTranslations("budget-actions");
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <Field id="letter-key" label={t("letter.key")} hint={t("letter.keyHint")}>
        <TextInput
          id="letter-key"
          required
          maxLength={60}
          pattern="[A-Za-z0-9][A-Za-z0-9._\-]*"
          value={head.letterKey}
          onChange={(event) => onChange({ ...head, letterKey: event.target.value })}
        />
      </Field>
      <Field id="letter-title" label={t("letter.title")}>
        <TextInput
          id="letter-title"
          required
          minLength={3}
          maxLength={200}
          value={head.title}
          onChange={(event) => onChange({ ...head, title: event.target.value })}
        />
      </Field>
      <Field id="letter-grade" label={t("letter.grade")}>
        <NativeSelect
          id="letter-grade"
          className="min-h-10"
          value={head.grade}
          onChange={(event) =>
            onChange({ ...head, grade: event.target.value as LetterHead["grade"] })
          }
        >
          {GRADES.map((grade) => (
            <option key={grade} value={grade}>
              {t(`grade.${grade}`)}
            </option>
          ))}
        </NativeSelect>
      </Field>
      {DATES.map((name) => (
        <Field key={name} id={`letter-${name}`} label={t(`letter.${name}`)}>
          <TextInput
            id={`letter-${name}`}
            type="date"
            required
            value={head[name]}
            onChange={(event) => onChange({ ...head, [name]: event.target.value })}
          />
        </Field>
      ))}
      <Field id="letter-perimeter" label={t("letter.perimeter")} hint={t("letter.perimeterHint")}>
        <NativeSelect
          id="letter-perimeter"
          className="min-h-10"
          value={head.perimeter}
          onChange={(event) =>
            onChange({ ...head, perimeter: event.target.value as LetterHead["perimeter"] })
          }
        >
          {PERIMETERS.map((perimeter) => (
            <option key={perimeter} value={perimeter}>
              {t(`perimeter.${perimeter}`)}
            </option>
          ))}
        </NativeSelect>
      </Field>
    </div>
  );
}
