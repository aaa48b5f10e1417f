import type { Coefficient } from "../coefficient";
import { computeP4pScenario, type P4pIndicator } from "../compute-p4p-scenario";
import { computeAdmissionsChange } from "./compute-activity-change";
import { computeBedChange, computePointChange } from "./compute-point-change";
import { finishComponent } from "./finish-component";
import { isPayForPerformance, linesOf, notifiedOf } from "./notified-of";
import { FigureReader, figure, sign } from "./simulation-figures";
import type {
  CalibratedLetter,
  ComponentResult,
  SimulationLine,
  SimulationPlan,
} from "./simulation-model";

const INDICATOR = /^b4\.p4p\.indicator\.([^.]+)\.budget$/;

/**
 * B4 after the change: pay for performance by score and beds, and every line for which a key is
 * given.
 *
 * Formula: P4P as {@link computeP4pScenario}, others growing by their share of the same relative change;
 * keyed lines ΔB4 = notified × Σ weight × (driver'/driver − 1).
 *
 * @param letter calibrated. @param plan of the scenario.
 * @returns the change; a letter without a P4P line and an unmoved score is 0.
 * Source: docs/methods/bfm-other-parts.md, docs/methods/bfm-simulation.md.
 * Example: from 60 to 65 of 80 points at 40,000,000 euro is +22,043.94 with 272 beds.
 */
export function computeB4Component(
  letter: CalibratedLetter,
  plan: SimulationPlan,
): ComponentResult {
  const reader = new FigureReader(letter.parameters, plan.levers);
  const notified = notifiedOf(letter, "B4", isPayForPerformance);
  const beds = notified === null ? 0 : computeBedChange(reader, plan.bedIndex);
  if (reader.refusal) return reader.refusal;
  const keyed = computeKeyedLines(
    reader,
    linesOf(letter, "B4", (line) => !isPayForPerformance(line)),
    plan,
  );
  const isScored = reader.isMoved("p4pScore") || beds !== 0;
  if (reader.refusal) return reader.refusal;
  if (!isScored) return finishComponent(reader, keyed);
  const paid = computePayForPerformance(reader, notified, beds, plan.followShare);
  if (typeof paid !== "number") return paid;
  return finishComponent(reader, keyed + paid);
}

/**
 * B5 or another part that follows keys: half of B5 goes by beds.
 *
 * Formula: Δ = Σ_lines notified × Σ weight × (driver'/driver − 1).
 *
 * @param letter calibrated. @param subPart e.g. `B5`. @param plan of the scenario.
 * @returns the change; 0 for lines without a key.
 * Source: KB/AR 25 April 2002 (B5: half on points by beds and acts, half on turnover).
 * Example: 1,240,000 euro for a half by beds, beds −1 %, is −6,200.
 */
export function computeKeyedComponent(
  letter: CalibratedLetter,
  subPart: string,
  plan: SimulationPlan,
): ComponentResult {
  const reader = new FigureReader(letter.parameters, plan.levers);
  return finishComponent(reader, computeKeyedLines(reader, linesOf(letter, subPart), plan));
}

/** Hospital-wide drivers that a line may follow, with how far the plan moves them. */
function readDriver(
  reader: FigureReader,
  driver: string,
  plan: SimulationPlan,
): { readonly now: number; readonly change: number } | null {
  switch (driver) {
    case "justifiedBeds":
      return {
        now: reader.need("b4.p4p.beds"),
        change: computeBedChange(reader, plan.bedIndex),
      };
    case "ownPoints":
      return {
        now: reader.need("b2.ownPoints"),
        change: computePointChange(reader, plan.bedIndex).points,
      };
    case "admissions":
      return {
        now: reader.need("pay.referenceAdmissions"),
        change: computeAdmissionsChange(reader),
      };
    default:
      reader.refuse("outside-method-range", `key.${driver}`);
      return null;
  }
}

function computeKeyedLines(
  reader: FigureReader,
  lines: readonly SimulationLine[],
  plan: SimulationPlan,
): number {
  let total = 0;
  for (const line of lines) {
    for (const driver of ["justifiedBeds", "ownPoints", "admissions"]) {
      if (reader.find(`key.${line.lineCode}.${driver}`)) {
        total += computeKeyedLine(reader, line, driver, plan);
      }
    }
  }
  return total;
}

function computeKeyedLine(
  reader: FigureReader,
  line: SimulationLine,
  driver: string,
  plan: SimulationPlan,
): number {
  const key = `key.${line.lineCode}.${driver}`;
  const weight = reader.need(key);
  const moved = readDriver(reader, driver, plan);
  if (reader.refusal || !moved) return 0;
  if (moved.now <= 0) {
    reader.refuse("no-denominator", driver);
    return 0;
  }
  const change = line.notifiedCents * weight * (moved.change / moved.now);
  if (change === 0) return 0;
  return reader.write(`keyedLine.${driver}`, "eur-cents", change, [
    figure(line.notifiedCents, "eur-cents", `line.${line.lineCode}`),
    sign("×"),
    figure(weight, "rate", key),
    sign("×"),
    figure(moved.change, "key", driver),
    sign("÷"),
    figure(moved.now, "key", driver),
  ]);
}

function computePayForPerformance(
  reader: FigureReader,
  notified: Coefficient | null,
  beds: number,
  followShare: number,
): number | ComponentResult {
  const score = reader.level("p4pScore");
  const now = reader.need("b4.p4p.beds");
  const maximum = reader.find("b4.p4p.maximumScore") ? reader.need("b4.p4p.maximumScore") : null;
  if (maximum !== null && score.next > maximum) reader.refuse("outside-method-range", "p4pScore");
  const indicators = readIndicators(reader, score.now);
  if (reader.refusal) return reader.refusal;
  const growth = score.now === 0 ? 1 : score.next / score.now;
  const standing = {
    scoreByIndicator: Object.fromEntries(
      indicators.map((one) => [one.indicatorKey, nextScore(one, score.next, growth)]),
    ),
    beds: now + beds,
    othersFactor: 1 + followShare * (growth * ((now + beds) / now) - 1),
  };
  const result = computeP4pScenario(notified, indicators, now, standing);
  if (result.status !== "computed") return result;
  reader.used.push(...result.value.provenance.coefficients);
  reader.write("p4pChange", "eur-cents", result.value.changeCents, [
    figure(result.value.scenarioCents, "eur-cents", "p4pNext"),
    sign("−"),
    figure(result.value.baseCents, "eur-cents", "notified.B4"),
  ]);
  return result.value.changeCents;
}

/** One total score becomes the new score; attainment of single indicators grows along, never past 1. */
function nextScore(indicator: P4pIndicator, total: number, growth: number): number {
  return indicator.indicatorKey === "total" ? total : Math.min(1, indicator.score * growth);
}

/** The programme as one total score, or indicator by indicator when the card gives them. */
function readIndicators(reader: FigureReader, score: number): readonly P4pIndicator[] {
  const keys = reader.listKeys(INDICATOR);
  const read = (prefix: string, indicatorKey: string, own: number): P4pIndicator => {
    const budget = reader.find(`${prefix}.budget`);
    const amount = reader.needCents(`${prefix}.budget`);
    reader.need(`${prefix}.nationalSum`);
    return {
      indicatorKey,
      budget: budget && { ...budget, amount, unit: "eur-cents" },
      nationalSum: reader.find(`${prefix}.nationalSum`),
      score: own,
    };
  };
  if (keys.length === 0) return [read("b4.p4p", "total", score)];
  return keys.map((key) =>
    read(`b4.p4p.indicator.${key}`, key, reader.need(`b4.p4p.indicator.${key}.attainment`)),
  );
}
