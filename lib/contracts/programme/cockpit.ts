import type { DisclosedCell } from "@/lib/engine/disclosure/index";
import type { Fraction, ProgrammeRate } from "@/lib/engine/programme/index";
import type { Result } from "@/lib/engine/shared/result";
import type { SourceStamp } from "../steering/figure";
import type { PathwayRecord } from "../steering/pathway";
import type { SteeringFrame } from "../steering/pages";

/** First and last day of the index events that a figure rests on, both included. */
export interface Cohort {
  readonly from: string;
  readonly to: string;
}

/** How many were asked and answered at one moment. */
export interface MomentRow {
  readonly moment: string;
  readonly targetDays: number;
  readonly windowFromDays: number;
  readonly windowToDays: number;
  readonly cohort: Cohort;
  /** Alive at the end of the window and not excluded. */
  readonly eligible: number;
  readonly sent: number;
  readonly answered: number;
  readonly answeredOutside: number;
  readonly stopped: number;
  /** Asks again what the first moment asked, so that two answers make a pair. */
  readonly isRepeated: boolean;
  /** Later episodes whose window is still open or has yet to open. */
  readonly notYetDue: number;
}

/** One group of a breakdown: each rate judged on its own number of patients. */
export interface GroupRow {
  readonly key: string;
  readonly eligible: DisclosedCell;
  readonly participation: Result<Fraction>;
  readonly response: Result<Fraction>;
  readonly pairs: Result<Fraction>;
}

export const GROUPINGS = ["age", "sex", "language", "ward"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A characteristic of responders beside that of everyone who could be asked. */
export interface BalanceRow {
  readonly key: "age" | "female" | "severe" | "otherLanguage" | "outsideFlanders";
  /** A mean for age, a share for the others; null where too few. */
  readonly responders: number | null;
  readonly everyone: number | null;
  readonly difference: Result;
}

/** The response cockpit of one pathway at one follow-up moment. */
export interface CockpitPage {
  readonly frame: SteeringFrame;
  readonly pathway: PathwayRecord | null;
  readonly moments: readonly MomentRow[];
  /** The follow-up moment that rates, groups and balance are about; null without schedule. */
  readonly chosen: MomentRow | null;
  readonly baselineMoment: string | null;
  readonly rates: Readonly<Record<ProgrammeRate, Result<Fraction>>> | null;
  readonly groups: Readonly<Record<Grouping, readonly GroupRow[]>> | null;
  readonly balance: readonly BalanceRow[];
  /** Day of the newest answer; windows that closed later are not judged yet. Null: no answers. */
  readonly knownUntil: string | null;
  readonly sources: readonly SourceStamp[];
  readonly minimumCount: number;
}
