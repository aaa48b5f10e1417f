import type { StackedBarModel } from "../charts/bar-models";
import { writeBudgetSource } from "../write-budget-source";
import type { Writer } from "../writer";

interface NationalSeries {
  readonly perimeter: string;
  /** The oldest first. */
  readonly amounts: readonly {
    readonly date: string;
    readonly amountEur: number;
    readonly grade: "published" | "claimed";
    readonly source: string;
  }[];
}

/**
 * The amounts of the country of one perimeter as bars.
 *
 * @param series of one perimeter. @param writer of the reader's language.
 * @returns bars by year, in whole euro cents.
 * Source: BFM report 1.3 (perimeters differ; never mix series in one chart).
 * Example: 2007 to 2015, before the transfer of A1 and A3, are one chart; 2018 to 2024 are another.
 */
export function prepareNationalChart(
  { perimeter, amounts }: NationalSeries,
  writer: Writer,
): StackedBarModel {
  const title = writer.text(`budget-registers.perimeter.${perimeter}`);
  const year = (day: string | undefined) => day?.slice(0, 4) ?? "";
  return {
    kind: "stacked-bar",
    unit: "eur",
    heading: {
      title,
      verdict: writer.text("budget-registers.national.verdict"),
      description: writer.text("budget-registers.national.description", { title }),
      unitLabel: writer.text("budget-parts.chart.unit"),
      period: writer.text("budget-parts.chart.period", {
        from: year(amounts[0]?.date),
        until: year(amounts.at(-1)?.date),
      }),
      source: [...new Set(amounts.map(({ source }) => writeBudgetSource(source, writer)))].join(
        "; ",
      ),
      dataAsOf: year(amounts.at(-1)?.date),
    },
    series: [{ key: "amount", label: title }],
    bars: amounts.map(({ date, grade, amountEur }) => ({
      key: date,
      label: labelOf(writer.date(date, "monthShort"), grade, writer),
      amounts: [Math.round(amountEur * 100)],
    })),
  };
}

/** What nobody confirmed says so beside its bar. */
function labelOf(date: string, grade: "published" | "claimed", writer: Writer): string {
  return grade === "claimed" ? writer.text("budget-registers.national.markedDate", { date }) : date;
}
