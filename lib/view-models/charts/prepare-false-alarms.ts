import type { ExpectedFalseAlarms } from "@/lib/engine/statistics";
import type { Writer } from "../writer";

/** Under so many charts the sentence would only be noise. */
const FEWEST_CHARTS = 10;

/**
 * What chance alone does on a page with many charts, in one sentence.
 *
 * @param expected numbers of the engine for the charts of the page.
 * @param writer of the reader's language.
 * @returns the sentence; null under ten charts.
 * Source: own simulation of the rules; see docs/methods/control-charts.md.
 * Example: 40 charts of 24 points say 0.4 on the last point and 4.6 somewhere.
 */
export function prepareFalseAlarms(
  { chartCount, atLastPoint, anywhere }: ExpectedFalseAlarms,
  writer: Writer,
): string | null {
  if (chartCount < FEWEST_CHARTS) return null;
  const rounded = (amount: number) => writer.number(Math.round(amount * 10) / 10);
  return writer.text("variation.falseAlarms", {
    charts: chartCount,
    last: rounded(atLastPoint),
    anywhere: rounded(anywhere),
  });
}
