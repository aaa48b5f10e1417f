import { useTranslations } from "next-intl";
import { joinClasses } from "@/components/ui/join-classes";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { ImportSampleDto } from "@/lib/contracts/api/import-uploads";
import { useCellWords } from "./cell-words";
import { useFaultWords } from "./fault-text";

const TYPED = new Set(["integer", "decimal", "money"]);

/** The first rows as understood; what stands in the file is written below where it differs. */
export function SampleTable({ sample }: { readonly sample: ImportSampleDto }) {
  const t = useTranslations("import-wizard");
  const kinds = new Map(sample.fields.map(({ name, kind }) => [name, kind]));
  const noteOf = (name: string, field: string | null, isItem: boolean) => {
    if (field !== null) return name.toLowerCase() === field ? "\u00a0" : field;
    return isItem || sample.kind !== "contract" ? "\u00a0" : t("type.notUsed");
  };
  const columns = sample.columns.map((column) => ({
    ...column,
    kind: kinds.get(column.field ?? "") ?? "text",
  }));
  return (
    <Table caption={t("type.sampleCaption")} maxHeight="36rem" className="w-auto min-w-full">
      <thead>
        <tr>
          <HeaderCell>{t("type.line")}</HeaderCell>
          {columns.map(({ name, field, isItem, kind }, place) => (
            <HeaderCell key={`${place} ${name}`} isNumeric={TYPED.has(kind)}>
              <span className="block whitespace-nowrap text-ink">{name}</span>
              <span className="block text-[0.75rem] font-normal whitespace-nowrap">
                {noteOf(name, field, isItem)}
              </span>
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {sample.rows.map((row) => (
          <tr key={row.line}>
            <RowHeader className="text-muted">{row.line}</RowHeader>
            {row.cells.map((cell, place) => (
              <SampleCell
                key={place}
                cell={cell}
                field={columns[place]?.field ?? null}
                kind={columns[place]?.kind ?? "text"}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

interface SampleCellProps {
  readonly cell: ImportSampleDto["rows"][number]["cells"][number];
  readonly field: string | null;
  readonly kind: ImportSampleDto["fields"][number]["kind"];
}

/** A cell as understood; why not, where it was not; and the text itself where it reads otherwise. */
function SampleCell({ cell, field, kind }: SampleCellProps) {
  const wordsOf = useCellWords();
  const words = useFaultWords();
  const text = cell.text.trim();
  const understood = field === null ? text : wordsOf(cell, kind);
  const isPale = text === "" || field === null;
  return (
    <Cell
      isNumeric={TYPED.has(kind)}
      className={joinClasses(
        "max-w-56 align-top",
        cell.reason === null ? "min-w-16" : "min-w-44 bg-danger-soft",
        isPale ? "text-muted" : null,
      )}
    >
      {cell.reason === null ? (
        <span className="block truncate">{text === "" ? "–" : understood}</span>
      ) : (
        <span className="block text-[0.75rem] leading-4 whitespace-normal text-danger">
          {words.reason({ reason: cell.reason, column: field, found: text })}
        </span>
      )}
      {text !== "" && understood !== text ? (
        <span className="block truncate text-[0.75rem] leading-4 text-muted">{text}</span>
      ) : null}
    </Cell>
  );
}
