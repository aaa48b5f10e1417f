import type { BudgetGrade } from "../steering/review-contents";
import type { SourceStamp } from "../steering/figure";
import type { SteeringFrame } from "../steering/pages";
import type { DaysEffect, MixDrift } from "@/lib/engine/budget";
import type { Result } from "@/lib/engine/shared/result";
import type { MeanInterval } from "@/lib/engine/statistics";

/** What can be missing in loaded records, by kind of record. A closed list. */
export const REGISTRATION_CHECKS = [
  "stay-without-justified-days",
  "stay-without-apr-drg",
  "stay-without-severity",
  "stay-without-discharge",
  "stay-without-ward",
  "episode-without-diagnosis",
  "episode-without-apr-drg",
  "episode-without-severity",
  "activity-without-end",
  "activity-without-minutes",
  "activity-without-resource",
] as const;

export type RegistrationCheck = (typeof REGISTRATION_CHECKS)[number];

/** Registrations of which the completeness is counted elsewhere. */
export const REGISTRATION_DOMAINS = [
  "mzg",
  "nrg",
  "medical-products",
  "riziv-statistics",
  "social-parameters",
] as const;

export type RegistrationDomain = (typeof REGISTRATION_DOMAINS)[number];

/** Records of one ward under one check. */
export interface CheckedWard {
  readonly wardCode: string | null;
  readonly wardName: string | null;
  readonly records: number;
  readonly missing: number;
}

export interface CheckedRecords {
  readonly check: RegistrationCheck;
  readonly records: number;
  readonly missing: number;
  /** Worst first. */
  readonly wards: readonly CheckedWard[];
}

/** A record to complete: its own number, never a patient. */
export interface WorkItem {
  readonly recordKey: string;
  readonly wardName: string | null;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

/** The mix of one quarter. */
export interface MixQuarter {
  readonly quarter: string;
  readonly stays: number;
  /** Stays of severity 1 to 4, in that order. */
  readonly bySeverity: readonly [number, number, number, number];
  readonly unknown: number;
  readonly meanSeverity: Result<MeanInterval>;
}

/** A count that somebody made of a registration. */
export interface RegistrationCount {
  readonly id: string;
  readonly domain: RegistrationDomain;
  readonly halfYear: string;
  readonly countedOn: string;
  readonly expected: number;
  readonly delivered: number;
  readonly errorsOpen: number;
  readonly points: number | null;
  readonly source: string;
  readonly grade: BudgetGrade;
  readonly author: string;
}

/** When a registration of a half-year is due. */
export interface RegistrationDeadline {
  readonly registration: RegistrationDomain | "stathosp";
  /** Null for what is due once a year. */
  readonly halfYear: string | null;
  readonly dueOn: string;
  readonly grade: BudgetGrade;
  readonly source: string;
}

/** What a count depends on in euro. */
export interface CountEffect {
  readonly count: RegistrationCount;
  readonly euro: Result;
}

export interface RegistrationPage {
  readonly frame: SteeringFrame;
  /** The year that ends with the chosen quarter; `until` is the day after the last. */
  readonly span: { readonly from: string; readonly until: string };
  readonly checks: readonly CheckedRecords[];
  readonly chosen: RegistrationCheck;
  /** Null for who may not see record numbers. */
  readonly work: readonly WorkItem[] | null;
  readonly workLimit: number;
  readonly openStayDays: number;
  readonly missingEffect: Result<DaysEffect>;
  readonly mix: readonly MixQuarter[];
  readonly drift: Result<MixDrift>;
  readonly driftEffect: Result<DaysEffect>;
  readonly pointValue: Result;
  /** Every registration that can be counted. */
  readonly domains: readonly RegistrationDomain[];
  readonly counts: readonly CountEffect[];
  readonly deadlines: readonly RegistrationDeadline[];
  readonly today: string;
  readonly mayWrite: boolean;
  readonly sources: readonly SourceStamp[];
}
