import { useTranslations } from "next-intl";
import { joinClasses } from "@/components/ui/join-classes";
import type { ImportSampleDto } from "@/lib/contracts/api/import-uploads";
import { NativeSelect } from "@/components/ui/native-select";

type Column = ImportSampleDto["columns"][number];
type SampleField = ImportSampleDto["fields"][number];

export type ColumnState = "named" | "suggested" | "mapped" | "ignored" | "item" | "open";

/** Where a column of the file stands. A name of the contract needs no choice. */
export function stateOfColumn(column: Column): ColumnState {
  const { name, field, suggestedField, isItem, isIgnored } = column;
  if (field !== null && name.toLowerCase() === field.toLowerCase()) return "named";
  if (field !== null) return field === suggestedField ? "suggested" : "mapped";
  if (isItem) return "item";
  return isIgnored || name === "" ? "ignored" : "open";
}

interface ColumnRowProps {
  readonly column: Column;
  readonly fields: readonly SampleField[];
  readonly onChoose: (choice: { readonly field: string } | "ignored" | "open") => void;
}

const TONES: Readonly<Partial<Record<ColumnState, string>>> = {
  open: "font-semibold text-warning",
  suggested: "text-note",
};

const IGNORED = "*ignored";

function choiceOf(text: string): { readonly field: string } | "ignored" | "open" {
  if (text === "") return "open";
  return text === IGNORED ? "ignored" : { field: text };
}

/** The choices of a column: the contract's fields, those that must be there marked. */
function FieldOptions({ fields }: Pick<ColumnRowProps, "fields">) {
  const t = useTranslations("import-wizard");
  return fields.map(({ name, isRequired }) => (
    <option key={name} value={name}>
      {`${t(`field.${name}`)} (${name})${isRequired ? ` · ${t("file.required")}` : ""}`}
    </option>
  ));
}

/** A column of the file and what it means. */
export function ColumnRow({ column, fields, onChoose }: ColumnRowProps) {
  const t = useTranslations("import-wizard");
  const state = stateOfColumn(column);
  const isFixed = state === "named" || state === "item";
  const meaning = column.field ?? (state === "ignored" ? IGNORED : "");
  return (
    <li
      className={joinClasses(
        "grid gap-x-5 gap-y-1.5 border-t border-hairline px-1 py-2.5 text-small sm:grid-cols-[1fr_1fr_8.5rem] sm:items-center",
        state === "open" ? "bg-warning-soft" : null,
      )}
    >
      <div className="min-w-0">
        <p className="truncate font-semibold">{column.name || "–"}</p>
        <p className="truncate text-muted">{column.samples.join(" · ") || t("type.empty")}</p>
      </div>
      {isFixed ? (
        <p>{state === "item" ? t("columns.isItem") : t(`field.${meaning}`)}</p>
      ) : (
        <NativeSelect
          aria-label={t("columns.meaningOf", { column: column.name })}
          value={meaning}
          onChange={({ target }) => onChoose(choiceOf(target.value))}
        >
          <option value="">{t("columns.choose")}</option>
          <option value={IGNORED}>{t("columns.ignore")}</option>
          <FieldOptions fields={fields} />
        </NativeSelect>
      )}
      <p className={TONES[state] ?? "text-muted"}>{t(`columns.stateOf.${state}`)}</p>
    </li>
  );
}
