import type { Direction, InstrumentItem, InstrumentScore, ScoreKey } from "../instrument";

/** Keys `prefix1` to `prefixN`. */
export function numberedKeys(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, position) => `${prefix}${position + 1}`);
}

type ItemPattern = Omit<InstrumentItem, "key">;

/** Items that share their codes and direction. */
export function itemsLike(
  keys: readonly string[],
  pattern: ItemPattern,
): readonly InstrumentItem[] {
  return keys.map((key) => ({ key, ...pattern }));
}

/** A score in points from `minimum` to `maximum`. */
export function pointsScore(
  key: ScoreKey,
  direction: Direction,
  minimum: number,
  maximum: number,
): InstrumentScore {
  return { key, unit: "points", minimum, maximum, direction };
}

/** A score from 0 to 100. */
export function hundredScore(key: ScoreKey, direction: Direction): InstrumentScore {
  return pointsScore(key, direction, 0, 100);
}
