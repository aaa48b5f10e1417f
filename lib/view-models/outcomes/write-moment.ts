import type { PeriodStamp } from "@/lib/contracts/steering/figure";
import { shiftMonth } from "@/lib/engine/shared/quarter";
import type { Writer } from "../writer";

/**
 * The name of a moment as it stands under an axis.
 *
 * @param moment key of the schedule, e.g. `t0` or `12m`.
 * @param writer of the reader's language.
 * @returns a short name; a moment without one shows its key.
 * Source: schedule of the pathway's outcome set.
 * Example: `t0` is "vóór", `12m` is "12 maanden".
 */
export function writeMoment(moment: string, writer: Writer): string {
  const key = `outcomes.momentShort.${moment}`;
  return writer.has(key) ? writer.text(key) : moment;
}

/**
 * The name of a score of an instrument.
 *
 * @param instrumentId stable id, e.g. `eq-5d-5l`.
 * @param scoreKey stable key, e.g. `index`.
 * @param writer of the reader's language.
 * @returns instrument and score; keys stand in for names that nobody gave.
 * Source: registry of instruments.
 * Example: index of `eq-5d-5l` is "EQ-5D-5L · index".
 */
export function writeScoreName(instrumentId: string, scoreKey: string, writer: Writer): string {
  const nameOf = (key: string, otherwise: string) =>
    writer.has(key) ? writer.text(key) : otherwise;
  const instrument = nameOf(`outcomes.instrument.${instrumentId}`, instrumentId);
  return `${instrument} · ${nameOf(`outcomes.scoreKey.${scoreKey}`, scoreKey)}`;
}

/**
 * The months in which patients were treated, in words.
 *
 * @param period first day and first day after it.
 * @param writer for month names.
 * @returns first and last month; one name when they are the same.
 * Source: requirement D.0 (period with every figure).
 * Example: 2025-05-01 until 2025-07-01 is "mei 2025 – juni 2025".
 */
export function writeMonths(period: Pick<PeriodStamp, "from" | "until">, writer: Writer): string {
  const first = writer.date(period.from, "month");
  const last = writer.date(shiftMonth(period.until, -1), "month");
  return first === last ? first : `${first} – ${last}`;
}
