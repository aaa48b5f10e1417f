import type { FunnelComparison } from "@/lib/contracts/steering/funnels";
import type { Funnel } from "@/lib/engine/statistics";
import type { NotComputable } from "@/lib/engine/shared/result";
import type { Writer } from "../writer";
import { writeModel, writeTerm, writeTermLimits } from "./prepare-model-notes";

/** Above this, differences of patients or of registration are larger than anything else. */
const MAP_NOT_TEST = 4;

/**
 * What is said of the spread between units.
 *
 * @param funnel with its dispersion.
 * @param writer of the reader's language.
 * @returns sentences: whether extra spread is in the limits, with φ and τ², and the warning over 4.
 * Source: statistics 2.3 (put φ and τ on the page).
 * Example: nine wards give "Te weinig eenheden om extra spreiding te schatten".
 */
export function writeDispersion(funnel: Funnel, writer: Writer): readonly string[] {
  const { dispersion } = funnel;
  const { phi, tauSquared, rankability, standing } = dispersion;
  const numbers = {
    phi: phi === null ? "–" : writer.number(Math.round(phi * 100) / 100),
    tau: tauSquared === null ? "–" : writer.number(Math.round(Math.sqrt(tauSquared) * 1000) / 1000),
    rankability: rankability === null ? "–" : writer.figure(rankability, "ratio-whole"),
  };
  return [
    writer.text(`funnels.dispersion.${standing}`, numbers),
    ...(phi !== null && standing !== "too-few-units"
      ? [writer.text("funnels.rankability", numbers)]
      : []),
    ...(phi !== null && phi > MAP_NOT_TEST && standing !== "too-few-units"
      ? [writer.text("funnels.mapNotTest")]
      : []),
  ];
}

/**
 * Why there is no adjusted side.
 *
 * @param reason of the adjusted funnel.
 * @param writer of the reader's language.
 * @returns a sentence of what is missing and what to do.
 * Source: requirement R052; statistics 3.2.
 * Example: `predicted-score` says that the source delivers no predicted score.
 */
export function writeNoAdjustment(reason: NotComputable, writer: Writer): string {
  const [kind = "", term = ""] = (reason.detail ?? "").split(":");
  const key = `funnels.noAdjustment.${kind}`;
  if (writer.has(key)) return writer.text(key, { term: writeTerm(term, writer) });
  return writer.text(`states.reason.${reason.reason}`);
}

/**
 * What the adjusted side rests on.
 *
 * @param comparison with its gain reference or its risk model.
 * @param writer of the reader's language.
 * @returns sentences with formula, reference, source and limits; empty without adjustment.
 * Source: outcomes 6.7; statistics 3.1 to 3.3.
 * Example: a published reference names the publisher and its n.
 */
export function writeAdjustment(comparison: FunnelComparison, writer: Writer): readonly string[] {
  const { gain, risk, score } = comparison;
  if (gain) {
    return [
      writer.text("funnels.adjustment.gain"),
      ...(score
        ? [...writeModel(score.model, writer), ...writeTermLimits(score.model, writer)]
        : [writer.text("funnels.adjustment.gainSource")]),
      writer.text(`funnels.adjustment.${gain.kind}`, {
        cases: writer.figure(gain.cases, "count"),
        mean: writer.number(gain.meanGain),
        spread: writer.number(gain.standardDeviation),
        source: gain.source ?? "",
      }),
    ];
  }
  const model = risk?.model;
  return model ? [...writeModel(model, writer), ...writeTermLimits(model, writer)] : [];
}
