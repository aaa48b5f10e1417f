/** A questionnaire of a moment; minutes is the time that a patient is expected to need. */
export interface ScheduledInstrument {
  readonly instrumentId: string;
  /** Variants of the pathway that get it; null is everyone. */
  readonly variants: readonly string[] | null;
  readonly minutes: number;
}

/** A moment of a pathway's schedule, in days after the index event; windows include both ends. */
export interface ScheduledMoment {
  readonly moment: string;
  readonly targetDays: number;
  readonly windowFromDays: number;
  readonly windowToDays: number;
  /** In order of priority: the load cap drops from the end. */
  readonly instruments: readonly ScheduledInstrument[];
}

/** How questionnaires are sent. All days count from the invitation unless said otherwise. */
export interface SendingRules {
  /** Days before the target day on which the invitation goes out, never before the window opens. */
  readonly inviteLeadDays: number;
  /** Days after the invitation on which a reminder follows, ascending. */
  readonly reminderDays: readonly number[];
  /** Day after the invitation on which a mail without answer is followed by a letter; null: never. */
  readonly letterAfterDays: number | null;
  /** Last day after the invitation on which anything is sent. */
  readonly stopAfterDays: number;
  /** Days before the window closes on which the last mail goes out: what comes later is not answered in time. */
  readonly mailLeadDays: number;
  /** The same for a letter, which also has to be printed and delivered. */
  readonly letterLeadDays: number;
  /** Most minutes that one moment may ask. */
  readonly maximumMinutes: number;
  /** Days between two invitations to the same patient, over all pathways. */
  readonly quietDays: number;
}

/** Why a moment is not asked any more. */
export const STOP_REASONS = [
  "deceased",
  "consent-withdrawn",
  "consent-refused",
  "refused",
  "transferred",
  "pathway-ended",
  "no-language",
  "cognitive",
  "other",
  "load-cap",
] as const;
export type StopReason = (typeof STOP_REASONS)[number];

/** Why a moment that is due cannot be sent yet. */
export const OBSTACLES = ["no-contact", "no-consent", "no-birth-year", "no-mail"] as const;
export type Obstacle = (typeof OBSTACLES)[number];

export type Channel = "mail" | "letter";

/** How a patient is reached. */
export interface Reach {
  readonly channel: Channel;
  readonly obstacle: Obstacle | null;
  /** Consent that was withdrawn or refused stops everything. */
  readonly stop: "consent-withdrawn" | "consent-refused" | null;
}

/** Something that was sent for a moment. */
export interface Sending {
  readonly moment: string;
  readonly day: number;
  readonly kind: "invitation" | "reminder";
  readonly channel: Channel | "elsewhere";
}

/** A completed questionnaire; a day that is not known is believed to be inside the window. */
export interface GivenAnswer {
  readonly instrumentId: string;
  readonly moment: string;
  readonly day: number | null;
}

/** One episode of a patient with all that the programme knows of it; days since 1970-01-01. */
export interface ProgrammeEpisode {
  readonly episodeKey: string;
  readonly anchorDay: number;
  readonly variant: string | null;
  readonly diedOnDay: number | null;
  readonly stops: readonly { readonly moment: string | null; readonly reason: StopReason }[];
  readonly answers: readonly GivenAnswer[];
  readonly sendings: readonly Sending[];
  readonly schedule: readonly ScheduledMoment[];
  readonly rules: SendingRules;
}

export const PLAN_STATUSES = [
  "not-yet-due",
  "due",
  "sent",
  "answered",
  "missed",
  "stopped",
] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** What comes next for a moment, and on which day at the earliest. */
export interface NextSending {
  readonly kind: "invitation" | "reminder";
  readonly channel: Channel;
  readonly day: number;
}

export type PlanReason =
  StopReason | Obstacle | "too-late" | "quiet-period" | "no-answer" | "never-sent" | "incomplete";

/** The state of one moment of one episode. */
export interface PlannedMoment {
  readonly episodeKey: string;
  readonly moment: string;
  readonly instrumentIds: readonly string[];
  /** Of these, the ones without an answer inside the window: what a message asks. */
  readonly openInstrumentIds: readonly string[];
  /** Left out because the moment would ask more minutes than allowed. */
  readonly droppedInstrumentIds: readonly string[];
  /** For the open questionnaires; for all of them once none is open. */
  readonly minutes: number;
  readonly inviteDay: number;
  readonly windowFromDay: number;
  readonly windowToDay: number;
  readonly status: PlanStatus;
  readonly reason: PlanReason | null;
  /** Answers for this moment that lie outside its window: kept, not counted. */
  readonly hasAnswerOutside: boolean;
  readonly lastSentDay: number | null;
  readonly sendings: number;
  readonly next: NextSending | null;
}
