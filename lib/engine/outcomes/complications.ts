import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import {
  CLAVIEN_DINDO_GRADES,
  computeComplicationIndex,
  type ClavienDindoGrade,
} from "./complication-index";
import { computeProportion, type Proportion } from "./proportion";

export const METHOD: Method = {
  id: "complications-clavien-dindo",
  version: "1.0.0",
  source:
    "Dindo D, Demartines N, Clavien PA. Ann Surg 2004;240:205-213; one highest grade per patient",
};

/** The complications of one operated patient; null when they were not recorded (not: none). */
export interface PatientComplications {
  readonly grades: readonly ClavienDindoGrade[] | null;
}

export interface ComplicationSummary {
  /** Patients by highest grade; `none` are recorded patients without any complication. */
  readonly patientsByHighestGrade: Readonly<Record<ClavienDindoGrade | "none", number>>;
  readonly anyComplication: Result<Proportion>;
  /** Highest grade II or worse. */
  readonly gradeTwoOrWorse: Result<Proportion>;
  /** Highest grade IIIa or worse ("severe"). */
  readonly severe: Result<Proportion>;
  readonly meanComplicationIndex: number;
  readonly recordedPatients: number;
  readonly unrecordedPatients: number;
}

/**
 * The worst grade among a patient's complications.
 *
 * @param grades complications in any order.
 * @returns the worst grade, or null when there is none.
 * Source: Dindo 2004.
 * Example: I, IIIb, II gives IIIb.
 */
export function classifyHighestGrade(
  grades: readonly ClavienDindoGrade[],
): ClavienDindoGrade | null {
  return CLAVIEN_DINDO_GRADES.findLast((grade) => grades.includes(grade)) ?? null;
}

function meanIndexOf(recorded: readonly (readonly ClavienDindoGrade[])[]): number {
  const sum = recorded.reduce((total, grades) => {
    const index = computeComplicationIndex(grades);
    return total + (index.status === "computed" ? index.value : 0);
  }, 0);
  return sum / recorded.length;
}

/**
 * Summarises complications over operated patients: by highest grade, shares and mean CCI.
 *
 * Formula: share(grade g or worse) = patients whose highest grade is g or worse / recorded patients.
 *
 * @param patients one row per operated patient; null grades stay out and are counted.
 * @returns counts, Wilson proportions and the mean index, denominator = recorded patients;
 *   `no-denominator` when no patient was recorded.
 * Source: Dindo 2004; Slankamenac 2013.
 * Example: grades none, [I], [II, IIIa] and [V]: 3 of 4 any, 2 of 4 grade II or worse.
 */
export function computeComplications(
  patients: readonly PatientComplications[],
): Result<ComplicationSummary> {
  const recorded = patients.flatMap(({ grades }) => (grades === null ? [] : [grades]));
  if (recorded.length === 0) return notComputable("no-denominator", METHOD, "recordedPatients");
  const highest = recorded.map((grades) => classifyHighestGrade(grades) ?? "none");
  const countOf = (grade: ClavienDindoGrade | "none"): number =>
    highest.filter((worst) => worst === grade).length;
  const shareFrom = (grade: ClavienDindoGrade): Result<Proportion> => {
    const counted = CLAVIEN_DINDO_GRADES.slice(CLAVIEN_DINDO_GRADES.indexOf(grade));
    const patientsCounted = counted.reduce((sum, worse) => sum + countOf(worse), 0);
    return computeProportion(patientsCounted, recorded.length);
  };
  const summary: ComplicationSummary = {
    patientsByHighestGrade: {
      none: countOf("none"),
      I: countOf("I"),
      II: countOf("II"),
      IIIa: countOf("IIIa"),
      IIIb: countOf("IIIb"),
      IVa: countOf("IVa"),
      IVb: countOf("IVb"),
      V: countOf("V"),
    },
    anyComplication: shareFrom("I"),
    gradeTwoOrWorse: shareFrom("II"),
    severe: shareFrom("IIIa"),
    meanComplicationIndex: meanIndexOf(recorded),
    recordedPatients: recorded.length,
    unrecordedPatients: patients.length - recorded.length,
  };
  return computed(summary, "rate", recorded.length, METHOD);
}
