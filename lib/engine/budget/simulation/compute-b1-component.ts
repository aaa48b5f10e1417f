import type { Coefficient } from "../coefficient";
import { computeB1Scenario, type B1Drivers } from "../compute-b1-scenario";
import {
  computeEventDaysChange,
  computeJustifiedDaysChange,
  computeWardDaysChange,
} from "./compute-activity-change";
import { finishComponent } from "./finish-component";
import { notifiedOf } from "./notified-of";
import { FigureReader, figure, sign } from "./simulation-figures";
import type { CalibratedLetter, ComponentResult, SimulationPlan } from "./simulation-model";

const SURFACE = ["general", "maintenance", "heating"].map((name) => `b1.groupCostPerM2.${name}`);

/**
 * B1 after the change: the day correction when it is run again, and the surface rule. The transport
 * line 610 is fixed: fewer transfers are a saving, not a revenue.
 *
 * Formula: ΔB1 = [core(JD + ΔJD, RD + ΔRD) − core(JD, RD)] × switch + Δm² × Σ cost per m², times 1 − linear
 * reduction.
 *
 * @param letter calibrated. @param plan of the scenario.
 * @returns the change; a switch between 0 and 1 is refused; reasons of the B1 scenario.
 * Source: KB/AR 25 April 2002, operation 8 and the surface rule; docs/methods/bfm-simulation.md.
 * Example: −435 justified and −330 real days with the switch on are −16,289.59.
 */
export function computeB1Component(
  letter: CalibratedLetter,
  plan: SimulationPlan,
): ComponentResult {
  const reader = new FigureReader(letter.parameters, plan.levers);
  const squareMetres = reader.level("squareMetres").next;
  const isRerun = readSwitch(reader);
  const moves = { squareMetres, ...(isRerun ? readDays(reader) : NO_DAYS) };
  if (reader.refusal) return reader.refusal;
  if (Object.values(moves).every((change) => change === 0)) return finishComponent(reader, 0);
  const costs = squareMetres === 0 ? [] : SURFACE.map((key) => inCents(reader, key));
  const drivers = isRerun ? readDrivers(reader) : NO_DRIVERS;
  if (reader.refusal) return reader.refusal;
  const result = computeB1Scenario(
    {
      notified: notifiedOf(letter, "B1"),
      drivers,
      isDayCorrectionRerun: isRerun,
      costsPerSquareMetre: costs.filter((row) => row !== null),
    },
    moves,
  );
  if (result.status !== "computed") return result;
  reader.used.push(...result.value.provenance.coefficients);
  const reduction = reader.find("linearReduction.B1") ? reader.need("linearReduction.B1") : 0;
  const change = result.value.changeCents * (1 - reduction);
  writeChange(reader, moves, change);
  return finishComponent(reader, change);
}

const NO_DAYS = { justifiedDays: 0, realisedDays: 0 };

function readDays(reader: FigureReader): typeof NO_DAYS {
  return {
    justifiedDays: computeJustifiedDaysChange(reader),
    realisedDays: computeWardDaysChange(reader) + computeEventDaysChange(reader),
  };
}

const NO_DRIVERS: B1Drivers = {
  commonServices: null,
  hotelServices: null,
  commonDayShare: null,
  hotelDayShare: null,
  justifiedDays: null,
  realisedDays: null,
};

/** Whether operation 8 is run again: 1 or 0, never something between. */
function readSwitch(reader: FigureReader): boolean {
  const amount = reader.need("b1.rerunDayCorrection");
  if (amount !== 0 && amount !== 1) reader.refuse("outside-method-range", "b1.rerunDayCorrection");
  return amount === 1;
}

function inCents(reader: FigureReader, key: string): Coefficient | null {
  const amount = reader.needCents(key);
  const found = reader.find(key);
  return found && { ...found, amount, unit: "eur-cents" };
}

function readDrivers(reader: FigureReader): B1Drivers {
  const sumOf = (names: readonly string[]): Coefficient | null => {
    const parts = names.map((name) => inCents(reader, `b1.${name}`));
    const [first] = parts;
    if (!first || parts.includes(null)) return null;
    const amount = parts.reduce((sum, part) => sum + (part?.amount ?? 0), 0);
    return { ...first, key: `b1.${names.join("+")}`, amount };
  };
  reader.need("b1.dayCorrectionShareDays");
  reader.need("b1.dayCorrectionShareHotel");
  reader.need("b1.JD");
  reader.need("b1.RD");
  return {
    commonServices: sumOf(["general", "maintenance", "heating", "administration"]),
    hotelServices: sumOf(["laundry", "food"]),
    commonDayShare: reader.find("b1.dayCorrectionShareDays"),
    hotelDayShare: reader.find("b1.dayCorrectionShareHotel"),
    justifiedDays: reader.find("b1.JD"),
    realisedDays: reader.find("b1.RD"),
  };
}

interface B1Moves {
  readonly justifiedDays: number;
  readonly realisedDays: number;
  readonly squareMetres: number;
}

function writeChange(reader: FigureReader, moves: B1Moves, change: number): void {
  const justified = reader.find("b1.JD")?.amount ?? 0;
  const realised = reader.find("b1.RD")?.amount ?? 0;
  if (moves.justifiedDays !== 0 || moves.realisedDays !== 0) {
    const ratio = (justified + moves.justifiedDays) / (realised + moves.realisedDays);
    reader.write("dayRatio", "ratio", ratio, [
      sign("("),
      figure(justified, "days", "b1.JD"),
      sign("+"),
      figure(moves.justifiedDays, "days", "justifiedDays"),
      sign(")"),
      sign("÷"),
      sign("("),
      figure(realised, "days", "b1.RD"),
      sign("+"),
      figure(moves.realisedDays, "days", "realisedDays"),
      sign(")"),
    ]);
  }
  if (moves.squareMetres !== 0) {
    const perMetre = SURFACE.reduce(
      (sum, key) => sum + Math.round((reader.find(key)?.amount ?? 0) * 100),
      0,
    );
    reader.write("surface", "eur-cents", moves.squareMetres * perMetre, [
      figure(moves.squareMetres, "m2", "squareMetres"),
      sign("×"),
      figure(perMetre, "eur-cents", "b1.groupCostPerM2"),
    ]);
  }
  reader.write("b1Change", "eur-cents", change, []);
}
