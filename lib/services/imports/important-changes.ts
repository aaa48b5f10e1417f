import "server-only";
import {
  INSTRUMENTS,
  thresholdsOf,
  type InstrumentId,
  type Threshold,
} from "@/lib/engine/instruments/index";
import type { ImportantChange } from "@/lib/repositories/publishing/score-rollups";

/** Populations of the published thresholds, as the joint that a pathway or variant is about. */
const JOINT_OF_POPULATION: Readonly<Record<string, string>> = {
  "hip-replacement": "hip",
  "knee-replacement": "knee",
};

/**
 * One threshold for each score and joint: what counts as important for an individual patient where
 * that was published, otherwise the group's.
 */
function preferIndividual(thresholds: readonly Threshold[]): Threshold | undefined {
  return (
    thresholds.find(({ kind }) => kind === "mic-individual") ??
    thresholds.find(({ kind }) => kind === "mic-group")
  );
}

/** The threshold that counts as an important change of a score for the patients of one joint. */
export function chooseImportantChange(
  instrumentId: InstrumentId,
  scoreKey: string,
  joint: string,
): Threshold | undefined {
  return preferIndividual(
    thresholdsOf(instrumentId).filter(
      (threshold) =>
        threshold.scoreKey === scoreKey &&
        threshold.appliesTo === "change" &&
        JOINT_OF_POPULATION[threshold.population] === joint,
    ),
  );
}

/** The thresholds with which the share of patients with an important change is counted. */
export function listImportantChanges(): readonly ImportantChange[] {
  return Object.values(INSTRUMENTS).flatMap((instrument) =>
    instrument.scores.flatMap(({ key, direction }) =>
      ["hip", "knee"].flatMap((joint): ImportantChange[] => {
        const chosen = chooseImportantChange(instrument.id, key, joint);
        if (chosen === undefined) return [];
        const sign = direction === "higher-is-worse" ? -1 : 1;
        return [{ instrumentId: instrument.id, scoreKey: key, joint, amount: chosen.amount, sign }];
      }),
    ),
  );
}
