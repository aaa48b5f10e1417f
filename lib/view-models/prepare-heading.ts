import type { DefinitionRecord, PeriodStamp, SourceStamp } from "@/lib/contracts/steering/figure";
import type { Result } from "@/lib/engine/shared/result";
import type { ChartHeading } from "./charts/chart-heading";
import { figureUnitOf } from "./figure-unit-of";
import { writePeriod } from "./prepare-period";
import type { Writer } from "./writer";

/** What a heading is made from besides its words. */
export interface HeadingParts {
  readonly definition: Pick<DefinitionRecord, "unit" | "name">;
  readonly period: PeriodStamp;
  readonly sources: readonly SourceStamp[];
  readonly completeness?: Result;
  readonly count?: number;
  readonly dataKind: "own" | "example" | "open-data";
}

/**
 * The names of the deliveries that a figure rests on.
 *
 * @param sources stamps of published deliveries.
 * @param writer of the reader's language.
 * @returns names joined by a comma, or the words for "nothing delivered".
 * Source: requirement D.0 (trust strip).
 * Example: stays and questionnaires give "verblijven, vragenlijsten".
 */
export function writeSources(sources: readonly SourceStamp[], writer: Writer): string {
  const names = sources.map(({ sourceKind }) => {
    const key = `trust.source.${sourceKind}`;
    return writer.has(key) ? writer.text(key) : sourceKind;
  });
  return names.length > 0 ? [...new Set(names)].join(", ") : writer.text("trust.noSource");
}

/**
 * The moment of the newest delivery.
 *
 * @param sources stamps of published deliveries.
 * @param writer of the reader's language.
 * @returns date and time in Brussels, or null when nothing was delivered.
 * Source: requirement D.0 (freshness).
 * Example: deliveries of 6 and 7 October give the 7th.
 */
export function writeFreshness(sources: readonly SourceStamp[], writer: Writer): string | null {
  const [newest] = sources.map((stamp) => stamp.publishedAt).sort((a, b) => b.localeCompare(a));
  return newest === undefined ? null : writer.date(newest, "dayTime");
}

/** The unit in words; a unit without words of its own has those of how it is written. */
function writeUnit(unit: string, writer: Writer): string {
  const own = `indicators.unit.${unit}`;
  return writer.text(writer.has(own) ? own : `indicators.unit.${figureUnitOf(unit)}`);
}

/**
 * Everything a chart says about itself, in the reader's language.
 *
 * @param parts unit, period, deliveries, completeness and origin of the figures.
 * @param words title (the finding) and verdict; the description for who cannot see the chart.
 * @param writer of the reader's language.
 * @returns the heading of a chart; example and open data carry an origin note into every export.
 * Source: requirement D.0 (chart card), R-list of exports.
 * Example: a chart of the example hospital has the note "Voorbeeldgegevens, fictief ziekenhuis".
 */
export function prepareHeading(
  parts: HeadingParts,
  words: Pick<ChartHeading, "title" | "verdict" | "description">,
  writer: Writer,
): ChartHeading {
  const { completeness, count, dataKind } = parts;
  const isKnown = completeness?.status === "computed";
  return {
    ...words,
    unitLabel: writeUnit(parts.definition.unit, writer),
    period: writePeriod(parts.period, writer),
    source: writeSources(parts.sources, writer),
    dataAsOf: writeFreshness(parts.sources, writer) ?? writer.text("trust.noSource"),
    ...(count === undefined
      ? {}
      : {
          denominator: writer.text("indicators.count", { count: writer.figure(count, "count") }),
        }),
    ...(isKnown
      ? {
          completeness: writer.text("trust.complete", {
            share: writer.figure(completeness.value, "ratio-whole"),
          }),
        }
      : {}),
    ...(dataKind === "own" ? {} : { originNote: writer.text(`trust.origin.${dataKind}`) }),
  };
}
