import type { CalibratedLetter, LeverKey, SimulationPlan } from "@/lib/engine/budget";
import { writeBudgetParameter } from "../write-budget-parameter";
import type { Writer } from "../writer";
import { writeSource } from "./prepare-explanation";

/** A lever as it is drawn: a slider and a number, both in the unit that people say. */
export interface LeverModel {
  readonly key: LeverKey;
  readonly label: string;
  /** Behind the number, e.g. "%" or "d"; empty without one. */
  readonly unit: string;
  /** What the stored level is multiplied by for the reader: 100 for a share. */
  readonly scale: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  /** In the reader's unit; null while the level of now is unknown. */
  readonly now: number | null;
  readonly level: number | null;
  readonly nowText: string;
  /** Where the level of now comes from; null where nothing was counted. */
  readonly sourceText: string | null;
  readonly isMoved: boolean;
}

interface LeverShape {
  readonly parameter: string | null;
  readonly unit: "percent" | "days" | "minutes" | "count" | "points" | "m2" | "steps";
  readonly step: number;
  /** Ends that do not follow the level of now. */
  readonly ends?: readonly [number, number];
}

const share = (parameter: string): LeverShape => ({
  parameter,
  unit: "percent",
  step: 0.5,
  ends: [0, 100],
});

const SHAPES: Readonly<Record<LeverKey, LeverShape>> = {
  dayShareListA: { ...share("case.dayShareListA"), step: 1 },
  dayShareListB: { ...share("case.dayShareListB"), step: 1 },
  lengthOfStayDays: { parameter: "case.lengthOfStayDays", unit: "days", step: 0.1 },
  complicationRate: { ...share("case.complicationRate"), ends: [0, 30] },
  readmissionRate: { ...share("case.readmissionRate"), ends: [0, 30] },
  theatreMinutesPerStay: { parameter: "case.theatreMinutesPerStay", unit: "minutes", step: 1 },
  stays: { parameter: "case.stays", unit: "count", step: 5 },
  p4pScore: { parameter: "b4.p4p.score", unit: "points", step: 1 },
  registrationCompleteness: share("case.registrationCompleteness"),
  socialStays: { parameter: "case.socialStays", unit: "count", step: 1 },
  transfers: { parameter: "case.transfers", unit: "count", step: 1 },
  avoidableDays: { parameter: "case.avoidableDays", unit: "days", step: 1 },
  squareMetres: { parameter: null, unit: "m2", step: 50, ends: [0, 5000] },
  decileSteps: { parameter: null, unit: "steps", step: 1, ends: [-2, 2] },
};

/** The levers that stand in view; the others open on a press. */
export const MAIN_LEVERS: readonly LeverKey[] = [
  "dayShareListA",
  "lengthOfStayDays",
  "complicationRate",
  "readmissionRate",
  "theatreMinutesPerStay",
  "stays",
  "p4pScore",
];

/** The levers behind "more". */
export const OTHER_LEVERS: readonly LeverKey[] = [
  "dayShareListB",
  "registrationCompleteness",
  "socialStays",
  "transfers",
  "avoidableDays",
  "squareMetres",
  "decileSteps",
];

/** The word behind a number; counts and steps carry none. */
function writeUnit(unit: LeverShape["unit"], writer: Writer): string {
  const key = `simulator.leverUnit.${unit}`;
  return writer.has(key) ? writer.text(key) : "";
}

/** Two decimals are all that a lever is set to. */
const round = (amount: number): number => Math.round(amount * 100) / 100;

function endsOf(
  lever: LeverKey,
  shape: LeverShape,
  now: number,
  letter: CalibratedLetter,
): readonly [number, number] {
  if (lever === "p4pScore") return [0, letter.parameters["b4.p4p.maximumScore"]?.amount ?? 100];
  if (shape.ends) return [shape.ends[0], Math.max(shape.ends[1], Math.ceil(now))];
  return [0, Math.max(shape.step * 20, Math.ceil(now * 2))];
}

/**
 * A lever with its ends, its level of now and its level in the plan.
 *
 * @param lever of the closed list. @param letter with typed figures. @param plan as it stands.
 * @param writer of the reader's language.
 * @returns numbers in the reader's unit, shares as per cent; `now` is null while nobody gave it.
 * Source: design brief D.5.
 * Example: a day share of 0.08 is 8 with "%" behind it.
 */
export function prepareLever(
  lever: LeverKey,
  letter: CalibratedLetter,
  plan: SimulationPlan,
  writer: Writer,
): LeverModel {
  const shape = SHAPES[lever];
  const scale = shape.unit === "percent" ? 100 : 1;
  const found = shape.parameter === null ? null : letter.parameters[shape.parameter];
  const base = found === null ? 0 : found?.amount;
  const target = plan.levers[lever];
  const common = {
    key: lever,
    label: writer.text(`simulator.lever.${lever}`),
    unit: writeUnit(shape.unit, writer),
    scale,
    step: shape.step,
    sourceText: found ? writeSource(found, writer) : null,
  };
  if (base === undefined) {
    const figure = writeBudgetParameter(shape.parameter ?? "", writer);
    const nowText = writer.text("simulator.leverAbsent", { figure });
    const ends = { minimum: 0, maximum: 1 };
    return { ...common, ...ends, now: null, level: null, nowText, isMoved: false };
  }
  const now = round(base * scale);
  const [minimum, maximum] = endsOf(lever, shape, now, letter);
  const amount = `${writer.number(now)} ${common.unit}`.trim();
  return {
    ...common,
    ...{ minimum, maximum, now },
    level: target === undefined ? now : round(target * scale),
    nowText: writer.text("simulator.now", { amount }),
    isMoved: target !== undefined && target !== base,
  };
}

/**
 * A level as a sentence says it: per cent, days, minutes.
 *
 * @param lever of the closed list. @param level as stored. @param writer of the reader's language.
 * @returns the level with its unit.
 * Source: house style.
 * Example: a readmission rate of 0.045 is "4,5 %" in Dutch.
 */
export function writeLevel(lever: LeverKey, level: number, writer: Writer): string {
  const { unit } = SHAPES[lever];
  const amount = writer.number(round(level * (unit === "percent" ? 100 : 1)));
  return `${amount} ${writeUnit(unit, writer)}`.trim();
}
