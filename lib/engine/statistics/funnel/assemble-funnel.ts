import { normalQuantile } from "../distributions";
import { computeDispersion, widenSpread } from "./compute-dispersion";
import type {
  Dispersion,
  Funnel,
  FunnelFlag,
  FunnelLimits,
  FunnelOptions,
  FunnelPoint,
} from "./funnel";
import { ALARM_DISTANCE, ALARM_TAIL, ALERT_DISTANCE, ALERT_TAIL } from "./funnel-defaults";
import type { FunnelScale, FunnelUnit } from "./funnel-scale";

/** Sizes at which the limits are computed; enough for a smooth line on paper. */
const LIMIT_STEPS = 72;

function flagByTail(unit: FunnelUnit, scale: FunnelScale): [FunnelFlag, number | null] {
  const chances = scale.chancesOf(unit);
  if (chances === null) return ["none", null];
  const isHigh = chances.orMore < chances.orFewer;
  const tail = isHigh ? chances.orMore : chances.orFewer;
  if (tail <= ALARM_TAIL) return [isHigh ? "alarm-high" : "alarm-low", tail];
  if (tail <= ALERT_TAIL) return [isHigh ? "alert-high" : "alert-low", tail];
  return ["none", tail];
}

function flagByDistance(distance: number): FunnelFlag {
  const far = Math.abs(distance);
  if (far >= ALARM_DISTANCE) return distance > 0 ? "alarm-high" : "alarm-low";
  if (far >= ALERT_DISTANCE) return distance > 0 ? "alert-high" : "alert-low";
  return "none";
}

function distanceOf(unit: FunnelUnit, scale: FunnelScale, spread: number): number {
  return (scale.transform(unit.figure) - scale.transform(scale.target)) / spread;
}

interface Setting {
  readonly scale: FunnelScale;
  readonly options: FunnelOptions;
  readonly dispersion: Dispersion;
}

function judge(unit: FunnelUnit, { scale, options, dispersion }: Setting): FunnelPoint {
  const { key, size } = unit;
  const expected = scale.expectedOf(size);
  if (expected < options.minimumToDraw) {
    return { key, size, figure: null, tailChance: null, distance: null, flag: "not-judged" };
  }
  const spread = widenSpread(scale.spreadAt(size), dispersion);
  const distance = spread > 0 ? distanceOf(unit, scale, spread) : null;
  const [exactFlag, tailChance] = flagByTail(unit, scale);
  // A count is judged by its exact chance; once the limits are widened, by its place between them.
  const isByDistance = tailChance === null || dispersion.form !== "none";
  const flag = isByDistance ? flagByDistance(distance ?? 0) : exactFlag;
  const isJudged = expected >= options.minimumToJudge;
  return {
    key,
    size,
    figure: unit.figure,
    tailChance,
    distance,
    flag: isJudged ? flag : "not-judged",
  };
}

function limitAt(size: number, share: number, { scale, dispersion }: Setting): number {
  if (dispersion.form === "none") return scale.limitAt(size, share);
  const spread = widenSpread(scale.spreadAt(size), dispersion);
  const middle = scale.transform(scale.target);
  return scale.transformBack(middle + normalQuantile(share) * spread);
}

function listLimits(sizes: readonly number[], setting: Setting): readonly FunnelLimits[] {
  return sizes.map((size) => ({
    size,
    lowerAlarm: limitAt(size, ALARM_TAIL, setting),
    lowerAlert: limitAt(size, ALERT_TAIL, setting),
    upperAlert: limitAt(size, 1 - ALERT_TAIL, setting),
    upperAlarm: limitAt(size, 1 - ALARM_TAIL, setting),
  }));
}

// Close together where the limits bend, far apart where they are nearly straight.
function limitSizes(points: readonly FunnelPoint[]): readonly number[] {
  const drawn = points.filter(({ figure }) => figure !== null).map(({ size }) => size);
  if (drawn.length === 0) return [];
  const last = Math.max(...drawn) * 1.06;
  const first = Math.min(...drawn) * 0.7;
  const ratio = last / first;
  return Array.from({ length: LIMIT_STEPS }, (_, i) => first * ratio ** (i / (LIMIT_STEPS - 1)));
}

/** Judges the units, draws the limits and counts what chance alone would flag. */
export function assembleFunnel(
  scale: FunnelScale,
  units: readonly FunnelUnit[],
  options: FunnelOptions,
): Funnel {
  const transformed = units
    .filter(({ size }) => scale.expectedOf(size) >= options.minimumToDraw)
    .map((unit) => ({ unit, spread: scale.spreadAt(unit.size) }))
    .filter(({ spread }) => spread > 0)
    .map(({ unit, spread }) => ({ distance: distanceOf(unit, scale, spread), spread }));
  const dispersion = computeDispersion(transformed, options);
  const setting: Setting = { scale, options, dispersion };
  const points = units.map((unit) => judge(unit, setting));
  const judgedCount = points.filter(({ flag }) => flag !== "not-judged").length;
  return {
    kind: scale.kind,
    target: scale.target,
    points,
    limits: listLimits(limitSizes(points), setting),
    dispersion,
    judgedCount,
    expectedFalseAlerts: judgedCount * 2 * ALERT_TAIL,
    expectedFalseAlarms: judgedCount * 2 * ALARM_TAIL,
  };
}
