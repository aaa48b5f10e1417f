import type { ProcessPage } from "@/lib/contracts/steering/process";
import type { ChartHeading } from "../charts/chart-heading";
import { writeFreshness, writeSources } from "../prepare-heading";
import { writePeriod } from "../prepare-period";
import type { Writer } from "../writer";

/**
 * What a chart of the process page says about itself.
 *
 * @param page the page, for period, sources, number of cases and origin.
 * @param words title, verdict and unit in the reader's language.
 * @param writer of the reader's language.
 * @returns the heading of a chart.
 * Source: requirement D.0 (n, period, source and freshness with every figure).
 * Example: 2 949 cases of the example hospital carry its origin note.
 */
export function prepareProcessHeading(
  page: Pick<ProcessPage, "period" | "sources" | "counts" | "frame">,
  words: Pick<ChartHeading, "title" | "verdict" | "unitLabel">,
  writer: Writer,
): ChartHeading {
  const { dataKind } = page.frame.hospital;
  return {
    ...words,
    description: `${words.title}. ${words.verdict}`,
    period: writePeriod(page.period, writer),
    source: writeSources(page.sources, writer),
    dataAsOf: writeFreshness(page.sources, writer) ?? writer.text("trust.noSource"),
    denominator: writer.text("process.caseCount", {
      count: page.counts.shownCases,
    }),
    ...(dataKind === "own" ? {} : { originNote: writer.text(`trust.origin.${dataKind}`) }),
  };
}
