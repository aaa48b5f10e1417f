import { MINUTES_PER_DAY, atTime, type WallMinute } from "../core/calendar";
import type { Episode, Use } from "../core/episode";
import type { Random } from "../core/random";

type Source = Use["source"];

/** Collects the uses of one episode; minutes vary around their usual length. */
export class UseList {
  readonly uses: Use[] = [];

  constructor(private readonly random: Random) {}

  /** A step of usual length, lengthened or shortened by chance and rounded to half minutes. */
  add(step: string, at: WallMinute, rows: readonly UseRow[]): void {
    for (const [activity, resource, usualMinutes, source = "estimated"] of rows) {
      const spread = source === "measured" ? 0.22 : 0.12;
      const minutes = Math.max(1, Math.round(this.random.lognormal(usualMinutes, spread) * 2) / 2);
      this.uses.push({ step, activity, resource, minutes, startedAt: at, source });
    }
  }

  /** Minutes that are what they are, e.g. the time a bed was occupied. */
  addExact(step: string, at: WallMinute, rows: readonly UseRow[]): void {
    for (const [activity, resource, minutes, source = "measured"] of rows) {
      if (minutes > 0) this.uses.push({ step, activity, resource, minutes, startedAt: at, source });
    }
  }
}

export type UseRow = readonly [
  activity: string,
  resource: string,
  usualMinutes: number,
  source?: Source,
];

export interface StayCare {
  readonly step: string;
  readonly bed: string;
  readonly nurse: string;
  readonly physician: string;
  readonly nurseMinutesPerDay: number;
  readonly physicianMinutesPerDay: number;
  /** When the ward takes over from the theatre or the emergency department; else the admission. */
  readonly from?: WallMinute;
}

/**
 * The stay on a ward: bed minutes by the clock, nursing and rounds by the day. Part of the last days
 * of a stay that ends elsewhere than at home is waiting, and stands in its own step.
 */
export function addStay(list: UseList, episode: Episode, care: StayCare, waitingDays = 0): void {
  const bedMinutes = episode.dischargedAt - episode.admittedAt;
  const waitingMinutes = Math.min(bedMinutes * 0.6, waitingDays * MINUTES_PER_DAY);
  const days = Math.max(0.4, (bedMinutes - waitingMinutes) / MINUTES_PER_DAY);
  const from = Math.min(care.from ?? episode.admittedAt, episode.dischargedAt);
  list.addExact(care.step, from, [["Bed", care.bed, Math.round(bedMinutes - waitingMinutes)]]);
  list.add(care.step, from, [
    ["Verpleegkundige zorg", care.nurse, days * care.nurseMinutesPerDay],
    ["Zaalronde", care.physician, days * care.physicianMinutesPerDay],
  ]);
  if (waitingMinutes < MINUTES_PER_DAY / 4) return;
  const since = Math.round(episode.dischargedAt - waitingMinutes);
  list.addExact("discharge-wait", since, [
    ["Wachten in bed", care.bed, Math.round(waitingMinutes)],
  ]);
  list.add("discharge-wait", since, [
    ["Zorg tijdens het wachten", care.nurse, (waitingMinutes / MINUTES_PER_DAY) * 110],
  ]);
}

/** Mid-morning of a day relative to the index event. */
export const onDay = (episode: Episode, days: number): WallMinute =>
  atTime(episode.anchor + days, 10);
