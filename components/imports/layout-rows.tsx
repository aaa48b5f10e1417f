import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ImportPlanDto, ImportSampleDto } from "@/lib/contracts/api/import-uploads";
import { NativeSelect } from "@/components/ui/native-select";

interface LayoutRowsProps {
  readonly sample: ImportSampleDto;
  readonly plan: ImportPlanDto;
  readonly onChange: (changes: Partial<ImportPlanDto>) => void;
}

const SEPARATORS = { ";": "semicolon", ",": "comma", "\t": "tab", "|": "pipe" } as const;
const SIGNS = { ",": "comma", ".": "point" } as const;
const ENCODINGS = ["utf-8", "latin-1"] as const;

type Separator = keyof typeof SEPARATORS;
type Sign = keyof typeof SIGNS;

/** How the file is written, as found; each line can be put right. */
export function LayoutRows({ sample, plan, onChange }: LayoutRowsProps) {
  const t = useTranslations("import-wizard.type");
  const origin = (chosen: unknown) => (chosen === null ? t("found") : t("chosen"));
  return (
    <dl className="border-b border-hairline text-small">
      <LayoutRow label={t("separator")} note={origin(plan.separator)} id="separator">
        <NativeSelect
          id="separator"
          value={plan.separator ?? sample.separator ?? ";"}
          onChange={(event) => onChange({ separator: event.target.value as Separator })}
        >
          {Object.entries(SEPARATORS).map(([sign, key]) => (
            <option key={key} value={sign}>
              {t(`separatorName.${key}`)}
            </option>
          ))}
        </NativeSelect>
      </LayoutRow>
      <LayoutRow label={t("encoding")} note={origin(plan.encoding)} id="encoding">
        <NativeSelect
          id="encoding"
          value={plan.encoding ?? sample.encoding}
          onChange={(event) =>
            onChange({ encoding: ENCODINGS.find((name) => name === event.target.value) ?? null })
          }
        >
          {ENCODINGS.map((name) => (
            <option key={name} value={name}>
              {t(`encodingName.${name}`)}
            </option>
          ))}
        </NativeSelect>
      </LayoutRow>
      <DecimalRow sample={sample} plan={plan} onChange={onChange} />
      <div className="grid grid-cols-[7.5rem_1fr] items-center gap-x-4 border-t border-hairline py-2 sm:grid-cols-[9rem_1fr]">
        <dt className="font-semibold">{t("dates")}</dt>
        <dd className="text-muted">{t("datesText")}</dd>
      </div>
    </dl>
  );
}

/** What the decimal sign rests on: a number that proves it, or somebody's choice. */
function useDecimalNote({ decimal }: ImportSampleDto, plan: ImportPlanDto): string | null {
  const t = useTranslations("import-wizard.type");
  if (plan.decimalSign !== null) return t("chosen");
  return decimal.proof === null ? null : t("decimalProof", { found: decimal.proof });
}

function DecimalRow({ sample, plan, onChange }: LayoutRowsProps) {
  const t = useTranslations("import-wizard.type");
  const { decimal } = sample;
  const note = useDecimalNote(sample, plan);
  const isOpen = decimal.isMixed || decimal.ambiguous.length > 0;
  return (
    <LayoutRow label={t("decimal")} id="decimal" note={note}>
      <NativeSelect
        id="decimal"
        value={decimal.sign ?? ""}
        onChange={(event) =>
          onChange({
            decimalSign: event.target.value === "" ? null : (event.target.value as Sign),
          })
        }
      >
        {decimal.sign === null ? <option value="">{isOpen ? "…" : t("decimalNone")}</option> : null}
        {Object.entries(SIGNS).map(([sign, key]) => (
          <option key={key} value={sign}>
            {t(`decimalName.${key}`)}
          </option>
        ))}
      </NativeSelect>
    </LayoutRow>
  );
}

interface LayoutRowProps {
  readonly label: string;
  readonly id: string;
  readonly note: ReactNode;
  readonly children: ReactNode;
}

function LayoutRow({ label, id, note, children }: LayoutRowProps) {
  return (
    <div className="grid grid-cols-[7.5rem_1fr] items-center gap-x-4 gap-y-1 border-t border-hairline py-2 sm:grid-cols-[9rem_15rem_1fr]">
      <dt className="font-semibold">
        <label htmlFor={id}>{label}</label>
      </dt>
      <dd>{children}</dd>
      <dd className="text-muted max-sm:col-start-2">{note}</dd>
    </div>
  );
}
