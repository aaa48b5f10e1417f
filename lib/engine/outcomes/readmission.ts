import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import { dayNumberOf } from "./calendar-day";
import { computeProportion, type Proportion } from "./proportion";
import type { DischargeDestination, ReadmissionRule, StayCategory } from "./readmission-rule";

export const METHOD: Method = {
  id: "unplanned-readmission",
  version: "1.0.0",
  source: "CMS hospital-wide readmission methodology (QualityNet), Belgian proxy for planned",
};

/** One stay with what the readmission rule needs; local calendar dates `YYYY-MM-DD`. */
export interface ReadmissionStay {
  readonly stayId: string;
  readonly patientId: string;
  readonly admissionDate: string;
  readonly dischargeDate: string | null;
  /** Admission type "emergency" in the minimal hospital data: the Belgian proxy for unplanned. */
  readonly isEmergency: boolean;
  readonly isDayCase: boolean;
  readonly category: StayCategory;
  readonly destination: DischargeDestination | null;
}

export const NOT_INDEX_REASONS = [
  "not-discharged",
  "date-fault",
  "day-case",
  "excluded-category",
  "excluded-destination",
  "follow-up-incomplete",
] as const;

export type NotIndexReason = (typeof NOT_INDEX_REASONS)[number];

/** What the rule says of one stay as an index stay. */
export type ReadmissionClass =
  | { readonly stayId: string; readonly kind: "not-index"; readonly reason: NotIndexReason }
  | { readonly stayId: string; readonly kind: "not-readmitted" }
  | {
      readonly stayId: string;
      readonly kind: "readmitted";
      readonly readmissionStayId: string;
      readonly daysAfterDischarge: number;
    };

export interface ReadmissionSummary {
  readonly proportion: Proportion;
  readonly ruleId: string;
  readonly notIndex: Readonly<Record<NotIndexReason, number>>;
}

/** A stay with its admission as a day number; `discharge` is null while it is open or unreadable. */
interface DatedStay {
  readonly stay: ReadmissionStay;
  readonly admission: number;
  readonly discharge: number | null;
}

/** A stay whose dates can be read and follow each other: it may be an index stay. */
interface EndedStay extends DatedStay {
  readonly discharge: number;
}

function datedStayOf(stay: ReadmissionStay): DatedStay | null {
  const admission = dayNumberOf(stay.admissionDate);
  if (admission === null) return null;
  const discharge = stay.dischargeDate === null ? null : dayNumberOf(stay.dischargeDate);
  return { stay, admission, discharge };
}

function isEnded(dated: DatedStay | null): dated is EndedStay {
  return dated !== null && dated.discharge !== null && dated.discharge >= dated.admission;
}

function isExcludedDestination(stay: ReadmissionStay, rule: ReadmissionRule): boolean {
  return stay.destination !== null && rule.excludedIndexDestinations.includes(stay.destination);
}

function notIndexReasonOf(
  { stay, discharge }: EndedStay,
  rule: ReadmissionRule,
  observedUntil: number,
): NotIndexReason | null {
  if (stay.isDayCase && !rule.includesDayCaseIndex) return "day-case";
  if (rule.excludedIndexCategories.includes(stay.category)) return "excluded-category";
  if (isExcludedDestination(stay, rule)) return "excluded-destination";
  return discharge + rule.windowDays > observedUntil ? "follow-up-incomplete" : null;
}

/** A stay that continues a transfer: admitted on the day an earlier stay left for acute care. */
function isContinuation(dated: DatedStay, ofPatient: readonly DatedStay[]): boolean {
  return ofPatient.some(
    (earlier) =>
      earlier !== dated &&
      earlier.stay.destination === "acute-hospital" &&
      earlier.discharge === dated.admission,
  );
}

/** Days from the discharge of the index stay to a later admission; null when it is not later. */
function daysAfter(index: EndedStay, later: DatedStay): number | null {
  if (later.stay === index.stay) return null;
  // Two stays that fill the same day follow each other in one direction only.
  const isTwin = later.admission === index.admission && later.discharge === index.discharge;
  if (isTwin && later.stay.stayId < index.stay.stayId) return null;
  const days = later.admission - index.discharge;
  return days < 0 ? null : days;
}

interface Readmission {
  readonly stay: ReadmissionStay;
  readonly days: number;
}

function firstReadmissionOf(
  index: EndedStay,
  candidates: readonly DatedStay[],
  rule: ReadmissionRule,
): Readmission | null {
  for (const later of candidates) {
    const days = daysAfter(index, later);
    if (days === null) continue;
    if (days > rule.windowDays) return null;
    if (later.stay.isEmergency) return { stay: later.stay, days };
    if (rule.plannedAdmissionEndsWindow) return null;
  }
  return null;
}

function byPatient(stays: readonly ReadmissionStay[]): Map<string, DatedStay[]> {
  const patients = new Map<string, DatedStay[]>();
  for (const stay of stays) {
    const dated = datedStayOf(stay);
    if (dated === null) continue;
    const ofPatient = patients.get(stay.patientId);
    if (ofPatient) ofPatient.push(dated);
    else patients.set(stay.patientId, [dated]);
  }
  return patients;
}

/** The acute admissions of one patient that can be a readmission, in order of time. */
function candidatesOf(ofPatient: readonly DatedStay[], rule: ReadmissionRule): DatedStay[] {
  return ofPatient
    .filter(
      (dated) =>
        !dated.stay.isDayCase &&
        !rule.nonAcuteCategories.includes(dated.stay.category) &&
        !isContinuation(dated, ofPatient),
    )
    .sort(
      (a, b) =>
        a.admission - b.admission ||
        // On one day an emergency comes first, so that the order of the file cannot decide.
        Number(b.stay.isEmergency) - Number(a.stay.isEmergency) ||
        (a.stay.stayId < b.stay.stayId ? -1 : 1),
    );
}

/**
 * Classifies every stay as index stay or not, and each index stay as readmitted or not.
 *
 * Formula: readmitted = the first acute admission of the same patient on day 0 to `windowDays` after
 * discharge is an emergency. A stay on the day that an earlier stay was transferred to acute care
 * continues it and is no readmission; the transferring stay is no index stay.
 *
 * @param stays all known stays of the patients, in any order; also those outside the period that may
 *   be readmissions.
 * @param rule the rule version.
 * @param observedUntil last local date up to which admissions are known, `YYYY-MM-DD`.
 * @returns one class for each stay, in the order of the input; an invalid `observedUntil` leaves
 *   every stay `follow-up-incomplete`.
 * Source: CMS hospital-wide readmission methodology; rule record.
 * Example: discharge on 1 March, emergency on 31 March: readmitted after 30 days.
 */
export function classifyReadmissions(
  stays: readonly ReadmissionStay[],
  rule: ReadmissionRule,
  observedUntil: string,
): readonly ReadmissionClass[] {
  const lastDay = dayNumberOf(observedUntil) ?? Number.NEGATIVE_INFINITY;
  const candidates = new Map<string, DatedStay[]>();
  for (const [patientId, ofPatient] of byPatient(stays)) {
    candidates.set(patientId, candidatesOf(ofPatient, rule));
  }
  return stays.map((stay): ReadmissionClass => {
    const { stayId, patientId } = stay;
    if (stay.dischargeDate === null) return { stayId, kind: "not-index", reason: "not-discharged" };
    const index = datedStayOf(stay);
    if (!isEnded(index)) return { stayId, kind: "not-index", reason: "date-fault" };
    const reason = notIndexReasonOf(index, rule, lastDay);
    if (reason !== null) return { stayId, kind: "not-index", reason };
    const readmission = firstReadmissionOf(index, candidates.get(patientId) ?? [], rule);
    return readmission === null
      ? { stayId, kind: "not-readmitted" }
      : {
          stayId,
          kind: "readmitted",
          readmissionStayId: readmission.stay.stayId,
          daysAfterDischarge: readmission.days,
        };
  });
}

/**
 * Computes the unplanned readmission rate from classified stays.
 *
 * Formula: readmitted index stays / index stays; each index stay counts once.
 *
 * @param classes the classes of the stays in the scope and period of the figure.
 * @param rule the rule with which they were classified.
 * @returns a Wilson proportion and the stays left out by reason; `no-denominator` without index stay.
 * Source: CMS hospital-wide readmission methodology.
 * Example: 1 readmitted stay among 3 index stays gives a rate of 1/3.
 */
export function computeReadmissionRate(
  classes: readonly ReadmissionClass[],
  rule: ReadmissionRule,
): Result<ReadmissionSummary> {
  const notIndex: Record<NotIndexReason, number> = {
    "not-discharged": 0,
    "date-fault": 0,
    "day-case": 0,
    "excluded-category": 0,
    "excluded-destination": 0,
    "follow-up-incomplete": 0,
  };
  let readmitted = 0;
  let indexStays = 0;
  for (const classified of classes) {
    if (classified.kind === "not-index") notIndex[classified.reason] += 1;
    else indexStays += 1;
    if (classified.kind === "readmitted") readmitted += 1;
  }
  const proportion = computeProportion(readmitted, indexStays);
  if (proportion.status === "not-computable") {
    return notComputable(proportion.reason, METHOD, "indexStays");
  }
  const summary = { proportion: proportion.value, ruleId: rule.id, notIndex };
  return computed(summary, "rate", indexStays, METHOD);
}
