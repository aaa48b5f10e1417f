import type { Day } from "../core/calendar";
import { dayOfMinute } from "../core/calendar";
import type { Episode } from "../core/episode";
import { FIRST_DAY } from "../core/period";
import type { Random } from "../core/random";

/** A row of the clinical events beside complications and deaths. */
export interface Registration {
  readonly type: string;
  readonly on: Day;
  readonly code: string | null;
  readonly amount: number | null;
}

/** Collects what the wards registered of one episode. */
export class Register {
  readonly rows: Registration[] = [];

  constructor(
    readonly episode: Episode,
    readonly random: Random,
  ) {}

  /** Years since the first day of the example, 0 to 3: most things improve a little. */
  get yearsIn(): number {
    return (this.episode.anchor - FIRST_DAY) / 365.25;
  }

  get dischargeDay(): Day {
    return dayOfMinute(this.episode.dischargedAt);
  }

  get nights(): number {
    return this.dischargeDay - this.episode.anchor;
  }

  /** Something that happened, on a day. */
  note(type: string, on: Day, code: string | null = null): void {
    this.rows.push({ type, on, code, amount: null });
  }

  /** Something that happened with this probability, so many days after the index event. */
  perhaps(type: string, probability: number, code: string | null = null, days = 2): void {
    if (this.random.chance(probability)) this.note(type, this.episode.anchor + days, code);
  }

  /** A check that was done (1) or not (0). */
  check(type: string, probability: number, code: string | null = null): void {
    const isDone = this.random.chance(Math.min(0.99, probability));
    this.rows.push({ type, on: this.episode.anchor, code, amount: isDone ? 1 : 0 });
  }

  /** A measured amount. */
  measure(type: string, amount: number, code: string | null = null): void {
    this.rows.push({ type, on: this.episode.anchor, code, amount });
  }
}
