/** How often a chart of a process that does not change still signals. */
export interface FalseAlarmRate {
  readonly points: number;
  /** Chance of at least one signal somewhere in the series. */
  readonly anywhere: number;
  /** Chance of a signal on the last point, which is what an icon shows. */
  readonly atLastPoint: number;
}

const rate = (points: number, anywhere: number, atLastPoint: number): FalseAlarmRate => ({
  points,
  anywhere,
  atLastPoint,
});

/**
 * Simulated shares by dialect and length of the phase: 20 000 XmR charts of independent normal points
 * for each row, limits from the first 24 points, unscreened; generator mulberry32, seed 20261122.
 * A simulation of the same kind gave 15.0 % for `making-data-count-7-7` on 24 points.
 */
export const FALSE_ALARM_RATES: Readonly<Record<string, readonly FalseAlarmRate[]>> = {
  "making-data-count-shift-8": [
    rate(12, 0.04, 0.0079),
    rate(18, 0.072, 0.0091),
    rate(24, 0.115, 0.0088),
    rate(30, 0.181, 0.0241),
    rate(36, 0.251, 0.0275),
    rate(48, 0.356, 0.0261),
  ],
  "making-data-count-7-7": [
    rate(12, 0.047, 0.0116),
    rate(18, 0.101, 0.0126),
    rate(24, 0.157, 0.0145),
    rate(30, 0.236, 0.0337),
    rate(36, 0.327, 0.0364),
    rate(48, 0.463, 0.0363),
  ],
  "making-data-count-6-6": [
    rate(12, 0.09, 0.0197),
    rate(18, 0.187, 0.0244),
    rate(24, 0.281, 0.0292),
    rate(30, 0.397, 0.057),
    rate(36, 0.497, 0.0561),
    rate(48, 0.648, 0.0591),
  ],
};
