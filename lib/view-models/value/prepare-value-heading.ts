import type { ValuePage, ValueComparison } from "@/lib/contracts/steering/value";
import type { ChartHeading } from "../charts/chart-heading";
import { writeFreshness, writeSources } from "../prepare-heading";
import { writePeriod } from "../prepare-period";
import type { Writer } from "../writer";

/** A page whose comparison exists. */
export interface ValueInput {
  readonly page: ValuePage;
  readonly comparison: ValueComparison;
}

/**
 * The perspective of every cost on the page, in words.
 *
 * @param page with what the reader may see and chose.
 * @param writer of the reader's language.
 * @returns "met artsen" or "zonder artsen".
 * Source: tdabc research 0.3 (a cost without its perspective is ambiguous).
 * Example: a reader without the right to physicians' cost sees "zonder artsen".
 */
export function writePerspective({ choices }: ValuePage, writer: Writer): string {
  return writer.text(choices.isWithPhysicians ? "costing.with" : "costing.without");
}

/**
 * What a chart of value says about itself.
 *
 * @param input page and comparison. @param words title, verdict and unit.
 * @param writer of the reader's language.
 * @returns the heading; n is that of the patients with both figures, where none is hidden.
 * Source: requirement D.0 (chart card).
 * Example: two variants of 400 and 300 patients with both figures have n 700.
 */
export function prepareValueHeading(
  { page, comparison }: ValueInput,
  words: Pick<ChartHeading, "title" | "verdict" | "unitLabel">,
  writer: Writer,
): ChartHeading {
  const { groups, period, sources } = comparison;
  const { dataKind } = page.frame.hospital;
  const counts = groups.map(({ pairedCount }) => pairedCount);
  const paired = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const isKnown = !counts.includes(null);
  return {
    ...words,
    description: `${words.title}. ${words.verdict}`,
    period: writePeriod(period, writer),
    source: writeSources(sources, writer),
    dataAsOf: writeFreshness(sources, writer) ?? writer.text("trust.noSource"),
    ...(isKnown
      ? { denominator: writer.text("value.paired", { count: writer.figure(paired, "count") }) }
      : {}),
    ...(dataKind === "own" ? {} : { originNote: writer.text(`trust.origin.${dataKind}`) }),
  };
}
