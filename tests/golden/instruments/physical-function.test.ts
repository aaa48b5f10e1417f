import { describe, expect, it } from "vitest";
import { INSTRUMENTS, scoreInstrument } from "@/lib/engine/instruments";

// Davis 2008 and Perruccio 2008 print 0 = best; a hundred minus the printed number is 100 = best.
const PUBLISHED = {
  "hoos-ps": [
    100, 95.4, 91.2, 87.3, 83.6, 80, 76.6, 73.1, 69.6, 66.1, 62.3, 58.3, 53.9, 49.2, 44.1, 38.4,
    32.1, 25.2, 17.6, 9.2, 0,
  ],
  "koos-ps": [
    100, 94.4, 89.5, 85.2, 81.4, 78, 75.1, 72.5, 70.3, 68.2, 66.4, 64.7, 63, 61.4, 59.7, 58, 56,
    53.9, 51.5, 48.8, 45.6, 42.1, 38, 33.4, 28.2, 22.3, 15.7, 8.2, 0,
  ],
} as const;

/** Answers whose sum is `raw`, filled from the first item on. */
function answersWithTotal(keys: readonly string[], raw: number): Record<string, number> {
  return Object.fromEntries(
    keys.map((key, position) => [key, Math.min(4, Math.max(0, raw - 4 * position))]),
  );
}

for (const instrument of ["hoos-ps", "koos-ps"] as const) {
  describe(`the conversion of ${instrument}`, () => {
    const keys = INSTRUMENTS[instrument].items.map(({ key }) => key);

    it.each(PUBLISHED[instrument].map((interval, raw) => [raw, interval] as const))(
      "takes a raw total of %d to %d",
      (raw, interval) => {
        const { scores } = scoreInstrument(instrument, answersWithTotal(keys, raw));
        expect(scores.total).toMatchObject({ value: raw });
        expect(scores.interval).toMatchObject({ value: interval });
      },
    );

    it("falls with every point, so that a misprint such as 67.7 at raw 11 shows", () => {
      const intervals = PUBLISHED[instrument].map((_, raw) => {
        const { interval } = scoreInstrument(instrument, answersWithTotal(keys, raw)).scores;
        return interval?.status === "computed" ? interval.value : Number.NaN;
      });
      intervals.slice(1).forEach((interval, position) => {
        expect(interval).toBeLessThan(intervals[position] ?? Number.NaN);
      });
    });
  });
}
