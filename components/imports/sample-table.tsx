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
  const wordsOf = useCellWords();
  const { reason } = useFaultWords();
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
            {row.cells.map((cell, place) => {
              const { field = null, kind = "text" } = columns[place] ?? {};
              const isEmpty = cell.text.trim() === "";
              const words = field === null ? cell.text : wordsOf(cell, kind);
              const isFaulty = cell.reason !== null;
              return (
                <Cell
                  key={place}
                  isNumeric={TYPED.has(kind)}
                  className={joinClasses(
                    "max-w-56 min-w-16 align-top",
                    isFaulty ? "bg-danger-soft" : null,
                    isEmpty || field === null ? "text-muted" : null,
                  )}
                >
                  {cell.reason === null ? (
                    <span className="block truncate">{isEmpty ? "–" : words}</span>
                  ) : (
                    <span className="block text-[0.75rem] leading-4 whitespace-normal text-danger">
                      {reason({ reason: cell.reason, column: field, found: cell.text })}
                    </span>
                  )}
                  {!isEmpty && words !== cell.text.trim() ? (
                    <span className="block truncate text-[0.75rem] leading-4 text-muted">
                      {cell.text}
                    </span>
                  ) : null}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
