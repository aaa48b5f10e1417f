import { useLocale, useTranslations } from "next-intl";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import { formatterFor } from "@/lib/i18n/formatter";
import type { TableColumn } from "@/lib/view-models/charts/chart-table";
import { prepareChartTable } from "@/lib/view-models/charts/prepare-chart-table";
import type { ChartModel } from "@/lib/view-models/charts/chart-model";

/** The figures of a chart as a real table. */
export function ChartTable({ model }: { readonly model: ChartModel }) {
  const t = useTranslations("charts");
  const format = formatterFor(useLocale());
  const table = prepareChartTable(model);
  const heading = ({ heading: words }: TableColumn) =>
    "text" in words ? words.text : t(`column.${words.column}`);
  const write = (column: TableColumn | undefined, cell: string | number | null) => {
    if (cell === null) return "–";
    if (typeof cell === "number") return column?.unit ? format.figure(cell, column.unit) : cell;
    return isSignalColumn(column) ? t(`signal.${cell}`) : cell;
  };
  return (
    <Table caption={model.heading.title} maxHeight="26rem">
      <thead>
        <tr>
          {table.columns.map((column) => (
            <HeaderCell key={column.key} isNumeric={column.unit !== null}>
              {heading(column)}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, place) => {
              const column = table.columns[place];
              const text = write(column, cell);
              if (place === 0) return <RowHeader key={place}>{text}</RowHeader>;
              return (
                <Cell key={place} isNumeric={column?.unit !== null}>
                  {text}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function isSignalColumn(column: TableColumn | undefined): boolean {
  return column?.key === "signal";
}
