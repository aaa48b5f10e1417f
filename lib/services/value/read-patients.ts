import "server-only";
import type { ValueOutcome } from "@/lib/contracts/steering/value";
import type { ScopedTx } from "@/lib/db/with-scope";
import { computeQualityAdjustedTime, findInstrument } from "@/lib/engine/instruments";
import type { CohortFilter } from "@/lib/repositories/outcomes";
import {
  listFollowedValuePatients,
  listValuePatients,
  type FollowedValueRow,
} from "@/lib/repositories/value-reads";
import { chooseImportantChange } from "../imports/important-changes";

/** One patient of a group: where it belongs, its outcome (higher is better) and its cost. */
export interface GroupedPatient {
  readonly variant: string;
  readonly periodStart: string;
  readonly outcomeGain: number | null;
  readonly costCents: number | null;
}

/** Perspective, outcome and pathway that patients are read for. */
export interface PatientQuestion {
  readonly cohort: CohortFilter;
  readonly outcome: ValueOutcome;
  readonly isWithPhysicians: boolean;
}

const DAYS_OF_YEAR = 365;
// Index scores carry three decimals; the tolerance undoes their binary differences (0.96 - 0.65).
const TOLERANCE = 1e-9;

/** 1 where a higher score is better, -1 where it is worse. */
function signOf({ instrumentId, scoreKey }: ValueOutcome): 1 | -1 {
  const score = findInstrument(instrumentId)?.scores.find(({ key }) => key === scoreKey);
  return score?.direction === "higher-is-worse" ? -1 : 1;
}

/** The joint that a pathway or a variant of it is about; published changes differ by joint. */
function jointOf(pathwayCode: string, variant: string): string {
  if (pathwayCode === "hip-replacement" || variant === "hip") return "hip";
  if (pathwayCode === "knee-replacement" || variant === "knee") return "knee";
  return "any";
}

/** The published important change of an outcome for one variant; null where there is none. */
export function findImportantChange(
  outcome: ValueOutcome,
  pathwayCode: string,
  variant: string,
): { readonly amount: number; readonly source: string } | null {
  const instrument = findInstrument(outcome.instrumentId);
  if (!instrument) return null;
  const joint = jointOf(pathwayCode, variant);
  const found = chooseImportantChange(instrument.id, outcome.scoreKey, joint);
  return found ? { amount: found.amount, source: found.source } : null;
}

function perspectiveOf(
  { costCents, physicianCents }: Pick<FollowedValueRow, "costCents" | "physicianCents">,
  isWithPhysicians: boolean,
): number | null {
  if (costCents === null || isWithPhysicians) return costCents;
  return costCents - (physicianCents ?? 0);
}

function yearsOf(row: FollowedValueRow): number | null {
  const time = computeQualityAdjustedTime(
    {
      measurements: [
        { years: 0, index: row.before },
        { years: 0.25, index: row.months3 },
        { years: 1, index: row.months12 },
      ],
      diedAfterYears: row.diedAfterDays === null ? null : row.diedAfterDays / DAYS_OF_YEAR,
    },
    1,
  );
  return time.status === "computed" ? time.value.gainYears : null;
}

async function readFollowed(
  tx: ScopedTx,
  { cohort, outcome, isWithPhysicians }: PatientQuestion,
): Promise<readonly GroupedPatient[]> {
  const rows = await listFollowedValuePatients(tx, cohort, outcome.instrumentId);
  return rows.map((row) => ({
    variant: row.variant,
    periodStart: row.periodStart,
    costCents: perspectiveOf(row, isWithPhysicians),
    // An early death has a complete line long before a year is over; the others would be missing.
    outcomeGain: row.before === null ? null : yearsOf(row),
  }));
}

/** Patients with their outcome and cost; what was not measured or not delivered is null. */
export async function readPatients(
  tx: ScopedTx,
  question: PatientQuestion,
): Promise<readonly GroupedPatient[]> {
  const { cohort, outcome, isWithPhysicians } = question;
  if (outcome.kind === "quality-time") return readFollowed(tx, question);
  const sign = signOf(outcome);
  const changes = new Map<string, number | null>();
  const changeOf = (variant: string): number | null => {
    const known = changes.get(variant);
    if (known !== undefined) return known;
    const change = findImportantChange(outcome, cohort.pathwayCode, variant)?.amount ?? null;
    changes.set(variant, change);
    return change;
  };
  const outcomeOf = (variant: string, before: number | null, after: number | null) => {
    if (before === null || after === null) return null;
    const gain = sign * (after - before);
    if (outcome.kind === "gain") return gain;
    const change = changeOf(variant);
    return change === null ? null : Number(gain >= change - TOLERANCE);
  };
  const rows = await listValuePatients(tx, cohort, outcome);
  return rows.map((row) => ({
    variant: row.variant,
    periodStart: row.periodStart,
    costCents: perspectiveOf(row, isWithPhysicians),
    outcomeGain: outcomeOf(row.variant, row.before, row.after),
  }));
}
