import { ChartFrame } from "@/components/charts/chart-frame";
import { Badge } from "@/components/ui/badge";
import { SectionHead } from "@/components/ui/section-head";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { StackedBarModel } from "@/lib/view-models/charts/bar-models";
import { writeBudgetSource } from "@/lib/view-models/write-budget-source";
import type { Writer } from "@/lib/view-models/writer";

interface NationalAmountsProps {
  readonly series: {
    readonly perimeter: string;
    readonly amounts: readonly {
      readonly date: string;
      readonly amountEur: number;
      readonly grade: "published" | "claimed";
      readonly source: string;
    }[];
  };
  /** Null where one amount makes no series. */
  readonly chart: StackedBarModel | null;
  readonly writer: Writer;
}

/** The amounts of one perimeter with their sources. */
export function NationalAmounts({ series, chart, writer }: NationalAmountsProps) {
  const title = writer.text(`budget-registers.perimeter.${series.perimeter}`);
  return (
    <section className="min-w-0">
      {chart ? <ChartFrame model={chart} /> : <SectionHead title={title} />}
      <Table caption={title} className="min-w-[26rem]">
        <thead>
          <tr>
            {(["date", "amount", "grade", "source"] as const).map((key) => (
              <HeaderCell key={key} isNumeric={key === "amount"}>
                {writer.text(`budget-registers.national.column.${key}`)}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {series.amounts.map(({ date, amountEur, grade, source }) => (
            <tr key={date}>
              <RowHeader className="whitespace-nowrap">{writer.date(date, "dayNumeric")}</RowHeader>
              <Cell isNumeric>{writer.figure(Math.round(amountEur * 100), "eur")}</Cell>
              <Cell>
                <Badge tone={grade === "claimed" ? "warning" : "plain"}>
                  {writer.text(`budget.grade.${grade}`)}
                </Badge>
              </Cell>
              <Cell className="text-muted">{writeBudgetSource(source, writer)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
