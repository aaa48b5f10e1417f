import type { Polarity, FunnelFlag } from "@/lib/engine/statistics";
import type { PointMark } from "../charts/spc-model";
import type { Writer } from "../writer";

/**
 * The shape of a flag: better or worse where the indicator has a direction, higher or lower where it
 * has none, a cross where there are too few to judge.
 *
 * @param flag what the funnel says.
 * @param polarity direction of the indicator.
 * @returns the mark of the point.
 * Source: requirement F.4 (shape and word carry the meaning, colour never alone).
 * Example: `alarm-high` of a mortality is `worse`, of a health gain `better`.
 */
export function markOfFlag(flag: FunnelFlag, polarity: Polarity): PointMark {
  if (flag === "not-judged") return "excluded";
  if (flag === "none") return "common";
  const isHigh = flag.endsWith("high");
  if (polarity === "none") return isHigh ? "rising" : "falling";
  return isHigh === (polarity === "higher-is-better") ? "better" : "worse";
}

/**
 * A flag in words.
 *
 * @param flag what the funnel says.
 * @param writer of the reader's language.
 * @returns e.g. "hoger dan verwacht, 99,8 %".
 * Source: requirement F.1 (points outside get a sentence).
 * Example: `alert-low` in Dutch is "lager dan verwacht, 95 %".
 */
export function writeFlag(flag: FunnelFlag, writer: Writer): string {
  return writer.text(`funnels.flag.${flag}`);
}
