import type { Day, WallMinute } from "./calendar";
import type { Random } from "./random";

export type PathwayCode = "hip-knee" | "breast" | "stroke" | "heart-failure" | "mother-child";
export type Sex = "female" | "male";
export type Region = "flanders" | "wallonia" | "brussels";
export type Language = "nl" | "fr" | "other";
export type Grade = "I" | "II" | "IIIa" | "IIIb" | "IVa" | "IVb" | "V";

export interface Person {
  readonly patientId: string;
  readonly age: number;
  readonly sex: Sex;
  readonly region: Region;
  readonly language: Language;
}

/** One passage through a pathway with all that happened; every file is a view on these. */
export interface Episode {
  readonly id: string;
  readonly pathway: PathwayCode;
  readonly person: Person;
  readonly variant: string;
  readonly wardCode: string;
  readonly anchor: Day;
  readonly admittedAt: WallMinute;
  readonly dischargedAt: WallMinute;
  readonly isDayCase: boolean;
  readonly isPlanned: boolean;
  readonly severity: 1 | 2 | 3 | 4;
  readonly aprDrg: string;
  readonly diagnosis: string;
  readonly procedure: string | null;
  readonly destination: string;
  readonly complication: Complication | null;
  readonly readmission: Readmission | null;
  /** Day of death as far as the hospital knows. */
  readonly died: Day | null;
  readonly isDeceasedInHospital: boolean;
}

export interface Complication {
  readonly grade: Grade;
  readonly code: string;
  readonly on: Day;
}

export interface Readmission {
  readonly admittedAt: WallMinute;
  readonly dischargedAt: WallMinute;
  readonly isPlanned: boolean;
  readonly wardCode: string;
  readonly aprDrg: string;
}

/** Minutes of one resource in one step. */
export interface Use {
  readonly step: string;
  readonly activity: string;
  readonly resource: string;
  readonly minutes: number;
  /** When it began, if a clock saw it; otherwise the day is not known more closely. */
  readonly startedAt: WallMinute;
  readonly source: "measured" | "observed" | "estimated";
}

export interface Goods {
  readonly step: string;
  readonly article: string;
  readonly description: string;
  readonly category: "implant" | "medicine" | "material" | "blood" | "other";
  readonly quantity: number;
  readonly unitPriceEur: number;
  readonly on: Day;
}

/** Mean severity (0 none, 4 extreme) of MO, SC, UA, PD and AD. */
export type Severities = readonly [number, number, number, number, number];

export type Moment = "t0" | "3m" | "12m";

/** How a pathway behaves in this hospital: everything that is specific to it, in one object. */
export interface PathwayProfile {
  readonly code: PathwayCode;
  readonly episodesPerYear: number;
  /** Relative activity of January to December. */
  readonly season: readonly number[];
  readonly isPlanned: boolean;
  readonly variants: readonly (readonly [string, number])[];
  readonly femaleShare: number;
  drawAge(random: Random): number;
  /** The clinical part of an episode whose person, day and variant are known. */
  drawCare(context: CareContext): Care;
  readonly eq5d: Readonly<Record<Moment, Severities>>;
  /** Days between the anchor and the first questionnaire: before it when planned, after it when not. */
  readonly baselineDays: readonly [number, number];
  readonly responseShare: Readonly<Record<Moment, number>>;
  listUses(episode: Episode, random: Random): readonly Use[];
  listGoods(episode: Episode, random: Random): readonly Goods[];
}

export interface CareContext {
  readonly random: Random;
  readonly anchor: Day;
  readonly variant: string;
  readonly person: Person;
  /** Years since the first day of the example, 0 to 3. */
  readonly yearsIn: number;
}

/** What a profile decides about an episode. */
export interface Care {
  readonly wardCode: string;
  readonly severity: 1 | 2 | 3 | 4;
  readonly nights: number;
  readonly aprDrg: string;
  readonly diagnosis: string;
  readonly procedure: string | null;
  readonly destination: string;
  readonly gradeOneProbability: number;
  readonly seriousProbability: number;
  readonly complicationCodes: readonly string[];
  readonly readmissionProbability: number;
  readonly deathInHospitalProbability: number;
  readonly deathAfterProbability: number;
}
