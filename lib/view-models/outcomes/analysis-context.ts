import type { PromAnalyses } from "@/lib/contracts/steering/outcomes";
import type { ChartHeading } from "../charts/chart-heading";
import { prepareHeading } from "../prepare-heading";
import type { Writer } from "../writer";

export type DataKind = "own" | "example" | "open-data";

/** What every chart of one analysis shares. */
export interface AnalysisContext {
  readonly analyses: PromAnalyses;
  readonly dataKind: DataKind;
  readonly writer: Writer;
}

/**
 * The heading of a chart about the patients of one analysis.
 *
 * @param context the analysis, whose data, and the reader's language.
 * @param words title, verdict and description.
 * @param rest n of the chart, its unit (shares when left out), or words for a unit of its own.
 * @returns the heading with the period of treatment, source and freshness.
 * Source: requirement D.0 (chart card).
 * Example: 61 pairs of patients treated in Q3 2025 read "n 61" and "Q3 2025".
 */
export function prepareAnalysisHeading(
  context: AnalysisContext,
  words: Pick<ChartHeading, "title" | "verdict" | "description">,
  rest: { readonly count?: number; readonly unit?: string; readonly unitLabel?: string } = {},
): ChartHeading {
  const { analyses, dataKind, writer } = context;
  const { definition, period, sources } = analyses;
  const unit = rest.unit ?? definition.unit;
  const heading = prepareHeading(
    {
      definition: { ...definition, unit },
      period,
      sources,
      dataKind,
      ...(rest.count === undefined ? {} : { count: rest.count }),
    },
    words,
    writer,
  );
  return { ...heading, unitLabel: rest.unitLabel ?? heading.unitLabel };
}
