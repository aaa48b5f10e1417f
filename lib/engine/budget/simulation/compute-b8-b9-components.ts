import { finishComponent } from "./finish-component";
import { linesOf } from "./notified-of";
import { FigureReader, figure, sign } from "./simulation-figures";
import type { CalibratedLetter, ComponentResult, SimulationPlan } from "./simulation-model";

/**
 * B8 after the change: social stays of the pathway move the new part of the social profile.
 *
 * Formula: ΔB8 = w × new × ((1 + g) / (1 + s × g + (1 − s) × follow × g) − 1), g the change over the social
 * stays of the hospital, s its share of the national social stays (0 when that is not known: an
 * upper bound).
 *
 * @param letter calibrated. @param plan of the scenario.
 * @returns the change; `missing-parameter` naming the figure when social stays move.
 * Source: docs/methods/bfm-other-parts.md, docs/methods/bfm-simulation.md.
 * Example: w 0.34, new 240,000 and 1 % more social stays, only we, is +816.00.
 */
export function computeB8Component(
  letter: CalibratedLetter,
  plan: SimulationPlan,
): ComponentResult {
  const reader = new FigureReader(letter.parameters, plan.levers);
  if (!reader.isMoved("socialStays")) return finishComponent(reader, 0);
  const stays = reader.level("socialStays");
  const hospital = reader.need("b8.socialStays");
  const weight = reader.need("b8.weightNew");
  const next = reader.needCents("b8.new");
  if (reader.refusal) return reader.refusal;
  if (hospital <= 0 || stays.now > hospital) {
    reader.refuse("outside-method-range", "b8.socialStays");
    return finishComponent(reader, 0);
  }
  const national = reader.find("b8.nationalSocialStays");
  const share = national ? hospital / reader.need("b8.nationalSocialStays") : 0;
  const growth = (stays.next - stays.now) / hospital;
  const price = 1 + share * growth + (1 - share) * plan.followShare * growth;
  const change = weight * next * ((1 + growth) / price - 1);
  reader.write("socialGrowth", "relative-change", growth, [
    sign("("),
    figure(stays.next, "stays", "socialStays"),
    sign("−"),
    figure(stays.now, "stays", "case.socialStays"),
    sign(")"),
    sign("÷"),
    figure(hospital, "stays", "b8.socialStays"),
  ]);
  reader.write("b8Change", "eur-cents", change, [
    figure(weight, "rate", "b8.weightNew"),
    sign("×"),
    figure(next, "eur-cents", "b8.new"),
    sign("×"),
    figure((1 + growth) / price - 1, "relative-change", "shareOfStays"),
  ]);
  return finishComponent(reader, change, national ? [] : ["price-taker-bound"]);
}

/**
 * B9 after the change: lines with a condition fall away when the condition is not kept.
 *
 * Formula: ΔB9 = −Σ notified × part of the line that the condition decides, when it is not kept; 0 else.
 *
 * @param letter calibrated; `condition.<line>` is that part, 0 to 1. @param plan of the scenario.
 * @returns the change; `missing-parameter` when conditions are broken and no line says which part.
 * Source: docs/methods/bfm-simulation.md.
 * Example: a line of 100,000 with a condition on half of it loses 50,000.
 */
export function computeB9Component(
  letter: CalibratedLetter,
  plan: SimulationPlan,
): ComponentResult {
  const reader = new FigureReader(letter.parameters, plan.levers);
  if (plan.areConditionsMet) return finishComponent(reader, 0);
  const lines = linesOf(letter, "B9").filter((line) => reader.find(`condition.${line.lineCode}`));
  if (lines.length === 0) reader.refuse("missing-parameter", "condition");
  let lost = 0;
  for (const line of lines) {
    const part = reader.need(`condition.${line.lineCode}`);
    if (!(part >= 0 && part <= 1)) {
      reader.refuse("outside-method-range", `condition.${line.lineCode}`);
    }
    lost += reader.write("conditionLost", "eur-cents", -line.notifiedCents * part, [
      figure(line.notifiedCents, "eur-cents", `line.${line.lineCode}`),
      sign("×"),
      figure(part, "rate", `condition.${line.lineCode}`),
    ]);
  }
  return finishComponent(reader, lost);
}
