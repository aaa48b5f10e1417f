import { computeB2Scenario, type EnvelopeMode } from "../compute-b2-scenario";
import { finishComponent } from "./finish-component";
import { notifiedOf } from "./notified-of";
import { computePointChange } from "./compute-point-change";
import { FigureReader, figure, sign } from "./simulation-figures";
import type { CalibratedLetter, ComponentResult, SimulationPlan } from "./simulation-model";

/**
 * B2 after the change, by points, in the chosen envelope.
 *
 * Formula: closed ΔB2 = B2 × (P'/P × Pnat/Pnat' − 1) with Pnat' = Pnat + ΔP + others' share of the same
 * relative change; price-taker ΔB2 = B2 × ΔP/P; given point value ΔB2 = ΔP × PV × (1 − linear
 * reduction). The whole times the factor of the uncertain point value (1 in the base run).
 *
 * @param letter calibrated. @param plan of the scenario.
 * @returns the change; `missing-parameter` naming the figure; reasons of the B2 scenario.
 * Source: docs/methods/bfm-b2.md, docs/methods/bfm-simulation.md.
 * Example: 300 stays of 2.40 days to f = 0.95 is −62,196.88 closed and −62,568.49 as price-taker.
 */
export function computeB2Component(
  letter: CalibratedLetter,
  plan: SimulationPlan,
): ComponentResult {
  const reader = new FigureReader(letter.parameters, plan.levers);
  const { points, warnings } = computePointChange(reader, plan.bedIndex);
  if (reader.refusal) return reader.refusal;
  if (points === 0) return finishComponent(reader, 0, warnings);
  const moves = readPoints(reader, plan, points);
  if (reader.refusal) return reader.refusal;
  const result = computeB2Scenario(
    {
      notified: notifiedOf(letter, "B2"),
      ownPoints: reader.find("b2.ownPoints"),
      nationalPoints: reader.find("b2.nationalPoints"),
    },
    { ownPoints: points, othersPoints: moves.others },
    modeOf(plan, reader),
  );
  if (result.status !== "computed") return result;
  reader.used.push(...result.value.provenance.coefficients);
  const { baseCents, changeCents } = result.value;
  const change = changeCents * moves.factor * (1 - reductionOf(reader, plan));
  writeMoves(reader, plan, moves);
  reader.write("b2Change", "eur-cents", change, [
    figure(baseCents, "eur-cents", "notified.B2"),
    sign("×"),
    figure(baseCents === 0 ? 0 : changeCents / baseCents, "relative-change", "relativeChange"),
    ...(moves.factor === 1 ? [] : [sign("×"), figure(moves.factor, "factor", FACTOR)]),
  ]);
  return finishComponent(reader, change, [
    ...warnings,
    ...result.warnings.filter((one) => one === "price-taker-bound"),
  ]);
}

/** Uncertain value of a point, as a factor of what the letter implies; 1 in the base run. */
const FACTOR = "b2.pointValueFactor";

/** Own and national points, and what the others do. */
interface PointMoves {
  readonly own: number;
  readonly change: number;
  readonly national: number;
  readonly others: number;
  readonly factor: number;
}

function readPoints(reader: FigureReader, plan: SimulationPlan, change: number): PointMoves {
  const own = reader.need("b2.ownPoints");
  const isClosed = plan.envelope === "closed";
  const national = isClosed ? reader.need("b2.nationalPoints") : 0;
  const factor = reader.need(FACTOR);
  if (own === 0) reader.refuse("no-denominator", "b2.ownPoints");
  const others = isClosed ? plan.followShare * (national - own) * (change / own) : 0;
  return { own, change, national, others, factor };
}

function writeMoves(reader: FigureReader, plan: SimulationPlan, moves: PointMoves): void {
  writeOwnPoints(reader, moves.own, moves.change);
  if (plan.envelope === "closed") {
    writeNationalPoints(reader, moves.national, moves.change, moves.others);
  }
}

function modeOf(plan: SimulationPlan, reader: FigureReader): EnvelopeMode {
  if (plan.envelope !== "given-point-value") return { kind: plan.envelope };
  const given = reader.find("b2.givenPointValue");
  if (given === null) return { kind: "given-point-value", pointValueCents: null };
  const amount = given.unit === "eur-cents" ? given.amount : Math.round(given.amount * 100);
  return { kind: "given-point-value", pointValueCents: { ...given, amount, unit: "eur-cents" } };
}

/** A price from outside the letter knows no linear reduction; what the letter implies does. */
function reductionOf(reader: FigureReader, plan: SimulationPlan): number {
  const key = "linearReduction.B2";
  if (plan.envelope !== "given-point-value" || reader.find(key) === null) return 0;
  return reader.need(key);
}

function writeOwnPoints(reader: FigureReader, own: number, change: number): void {
  reader.write("ownPointsAfter", "points", own + change, [
    figure(own, "points", "b2.ownPoints"),
    sign("+"),
    figure(change, "points", "points"),
  ]);
}

function writeNationalPoints(
  reader: FigureReader,
  national: number,
  own: number,
  others: number,
): void {
  reader.write("nationalPointsAfter", "points", national + own + others, [
    figure(national, "points", "b2.nationalPoints"),
    sign("+"),
    figure(own, "points", "points"),
    sign("+"),
    figure(others, "points", "othersPoints"),
  ]);
}
