import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import { computeTimeFigures, type TimeFigures } from "./compute-directly-follows";
import { groupRoomDays, type RoomDay, type TheatreBlock, type TheatreCase } from "./theatre-log";

export const METHOD: Method = {
  id: "theatre-figures",
  version: "1.0.0",
  source:
    "Association of Anesthesia Clinical Directors, Procedural Times Glossary (Donham RT, Mazzei WJ, Jones RL. Am J Anesthesiol 1996;23(5S):3-12)",
};

/** First cases of room days that began on time. */
export interface OnTimeStarts {
  readonly onTime: number;
  readonly firstCases: number;
  /** Room days without a planned start. */
  readonly unplanned: number;
}

/** The planned first case of a day; of two with the same plan the one that came in first. */
function firstPlanned({
  cases,
}: RoomDay): (TheatreCase & { readonly scheduledMinute: number }) | null {
  const planned = cases.flatMap((one) =>
    one.scheduledMinute === null ? [] : [{ ...one, scheduledMinute: one.scheduledMinute }],
  );
  return planned.toSorted((a, b) => a.scheduledMinute - b.scheduledMinute)[0] ?? null;
}

/**
 * The share of first cases that are in the room on time.
 *
 * Formula: first cases with patient in the room ≤ planned start + grace, over first cases with a plan.
 *
 * @param cases cases with room and plan. @param graceMinutes 0 or more, e.g. 0, 5 or 15.
 * @returns counts; `not-delivered` where no case has a room and a planned start.
 * Source: see METHOD.
 * Example: planned 07:00 and in at 07:05 is late with grace 0 and on time with grace 5.
 */
export function computeOnTimeStarts(
  cases: readonly TheatreCase[],
  graceMinutes: number,
): Result<OnTimeStarts> {
  const days = groupRoomDays(cases);
  const first = days.map(firstPlanned).filter((one) => one !== null);
  if (first.length === 0) return notComputable("not-delivered", METHOD, "planned-start");
  const onTime = first.filter((one) => one.inMinute <= one.scheduledMinute + graceMinutes).length;
  return computed(
    { onTime, firstCases: first.length, unplanned: days.length - first.length },
    "cases",
    first.length,
    METHOD,
  );
}

export interface Turnovers {
  readonly minutes: TimeFigures;
  readonly counted: number;
  /** The next patient came in before the previous was out. */
  readonly overlapping: number;
  /** Longer than the limit: a planned break, not a turnover. */
  readonly breaks: number;
}

interface Gap {
  /** When the room was last empty. */
  readonly from: number;
  readonly minutes: number;
}

/** Stretches between cases of one room on one day; negative where they overlap. */
function listGaps({ cases }: RoomDay): readonly Gap[] {
  let from = cases[0]?.outMinute ?? 0;
  return cases.slice(1).map((next) => {
    const gap = { from, minutes: next.inMinute - from };
    from = Math.max(from, next.outMinute);
    return gap;
  });
}

/**
 * Time between two patients in the same room on the same day.
 *
 * Formula: patient in − latest patient out before it; negative ones (overlap) and those above the limit
 * (planned breaks) are counted apart.
 *
 * @param cases cases with a room. @param limitMinutes above it a gap is a break, more than 0.
 * @returns times in minutes with what was left out; `not-delivered` where no case names a room.
 * Source: see METHOD; the limit keeps planned breaks out and is a setting of the reader.
 * Example: out 09:17 and in 09:48 is 31 minutes.
 */
export function computeTurnovers(
  cases: readonly TheatreCase[],
  limitMinutes: number,
): Result<Turnovers> {
  const days = groupRoomDays(cases);
  if (days.length === 0) return notComputable("not-delivered", METHOD, "room");
  const gaps = days.flatMap(listGaps).map(({ minutes }) => minutes);
  const counted = gaps.filter((minutes) => minutes >= 0 && minutes <= limitMinutes);
  return computed(
    {
      minutes: computeTimeFigures(counted),
      counted: counted.length,
      overlapping: gaps.filter((minutes) => minutes < 0).length,
      breaks: gaps.filter((minutes) => minutes > limitMinutes).length,
    },
    "minutes",
    counted.length,
    METHOD,
  );
}

/** Booked against actual length. */
export interface BookedActual {
  /** Actual − booked for each case. */
  readonly difference: TimeFigures;
  readonly bookedMinutes: number;
  readonly actualMinutes: number;
  /** Cases longer than booked. */
  readonly longer: number;
  /** Cases without a booked length. */
  readonly unbooked: number;
}

/**
 * How long cases took against what was booked.
 *
 * Formula: difference = (patient out − patient in) − booked minutes, for cases that have both.
 *
 * @param cases cases of a log. @returns sums and differences in minutes; `not-delivered` where no case
 *   has a booked length.
 * Source: see METHOD.
 * Example: booked 90 and in the room for 132 minutes is a difference of 42.
 */
export function computeBookedActual(cases: readonly TheatreCase[]): Result<BookedActual> {
  const booked = cases.flatMap(({ roomMinutes, bookedMinutes }) =>
    bookedMinutes === null ? [] : [{ roomMinutes, bookedMinutes }],
  );
  if (booked.length === 0) return notComputable("not-delivered", METHOD, "booked-minutes");
  const differences = booked.map((one) => one.roomMinutes - one.bookedMinutes);
  const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);
  return computed(
    {
      difference: computeTimeFigures(differences),
      bookedMinutes: sum(booked.map((one) => one.bookedMinutes)),
      actualMinutes: sum(booked.map((one) => one.roomMinutes)),
      longer: differences.filter((minutes) => minutes > 0).length,
      unbooked: cases.length - booked.length,
    },
    "minutes",
    booked.length,
    METHOD,
  );
}

export interface TheatreUtilisation {
  readonly roomDays: number;
  readonly blockMinutes: number;
  /** Patient in the room inside the block; overlapping cases count once. */
  readonly usedMinutes: number;
  /** With the turnovers inside the block. */
  readonly usedWithTurnoverMinutes: number;
  /** Patient in the room before or after the block. */
  readonly outsideMinutes: number;
}

const MINUTES_PER_DAY = 1440;

/** Start of the local day of a case in wall-clock minutes. */
const midnightOf = (minute: number) => Math.floor(minute / MINUTES_PER_DAY) * MINUTES_PER_DAY;

interface DayUse {
  readonly used: number;
  readonly turnover: number;
  readonly outside: number;
}

function useOfDay(roomDay: RoomDay, block: TheatreBlock, limitMinutes: number): DayUse {
  const midnight = midnightOf(roomDay.cases[0]?.inMinute ?? 0);
  const [from, to] = [midnight + block.fromMinute, midnight + block.toMinute];
  const inside = (start: number, end: number) =>
    Math.max(0, Math.min(end, to) - Math.max(start, from));
  let [used, all, reached] = [0, 0, -Infinity];
  for (const { inMinute, outMinute } of roomDay.cases) {
    const start = Math.max(inMinute, reached);
    if (outMinute <= start) continue;
    used += inside(start, outMinute);
    all += outMinute - start;
    reached = outMinute;
  }
  const turnover = listGaps(roomDay)
    .filter(({ minutes }) => minutes > 0 && minutes <= limitMinutes)
    .reduce((sum, gap) => sum + inside(gap.from, gap.from + gap.minutes), 0);
  return { used, turnover, outside: all - used };
}

/**
 * How much of the staffed time of rooms a patient was in them.
 *
 * Formula: raw = patient-in-room minutes inside the block / block minutes; adjusted adds the turnovers
 * inside the block. A room day counts when at least one case was in it.
 *
 * @param cases cases with a room. @param block staffed hours of a room, null where nobody typed them.
 * @param limitMinutes as for turnovers.
 * @returns minutes behind both shares; `missing-parameter` without a block, `not-delivered` without
 *   rooms, `outside-method-range` for a block that does not end after it begins.
 * Source: see METHOD.
 * Example: one case 07:00 to 09:00 in a block of 07:00 to 11:00 is 120 of 240 minutes.
 */
export function computeTheatreUtilisation(
  cases: readonly TheatreCase[],
  block: TheatreBlock | null,
  limitMinutes: number,
): Result<TheatreUtilisation> {
  if (block === null) return notComputable("missing-parameter", METHOD, "block");
  if (block.toMinute <= block.fromMinute) {
    return notComputable("outside-method-range", METHOD, "block");
  }
  const days = groupRoomDays(cases);
  if (days.length === 0) return notComputable("not-delivered", METHOD, "room");
  const uses = days.map((day) => useOfDay(day, block, limitMinutes));
  const sum = (pick: (use: DayUse) => number) => uses.reduce((total, use) => total + pick(use), 0);
  const usedMinutes = sum(({ used }) => used);
  return computed(
    {
      roomDays: days.length,
      blockMinutes: days.length * (block.toMinute - block.fromMinute),
      usedMinutes,
      usedWithTurnoverMinutes: usedMinutes + sum(({ turnover }) => turnover),
      outsideMinutes: sum(({ outside }) => outside),
    },
    "minutes",
    days.length,
    METHOD,
  );
}

/** What the room costs, for each case. */
export interface TheatreCost {
  readonly meanCents: number;
  readonly totalCents: number;
  readonly minutes: number;
}

/**
 * The cost of the theatre for each case at a given rate.
 *
 * Formula: minutes with the patient in the room × rate. Turnover is not in it: it belongs to the
 * capacity behind the rate, never to both. Rounded once, at the end.
 *
 * @param cases cases of a log. @param rateCentsPerMinute more than 0; null where none is known.
 * @returns cents; `missing-parameter` without a rate, `no-denominator` without cases,
 *   `outside-method-range` for a rate that is not above 0.
 * Source: time-driven activity-based costing (Kaplan and Anderson 2007), practical-capacity rate.
 * Example: two cases of 60 and 120 minutes at 800 cents cost 72 000 cents each on average.
 */
export function computeTheatreCost(
  cases: readonly TheatreCase[],
  rateCentsPerMinute: number | null,
): Result<TheatreCost> {
  if (rateCentsPerMinute === null) return notComputable("missing-parameter", METHOD, "rate");
  if (!(rateCentsPerMinute > 0)) return notComputable("outside-method-range", METHOD, "rate");
  if (cases.length === 0) return notComputable("no-denominator", METHOD);
  const minutes = cases.reduce((sum, { roomMinutes }) => sum + roomMinutes, 0);
  const exact = minutes * rateCentsPerMinute;
  return computed(
    { meanCents: Math.round(exact / cases.length), totalCents: Math.round(exact), minutes },
    "eur-cents",
    cases.length,
    METHOD,
  );
}
