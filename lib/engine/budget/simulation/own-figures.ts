import type { Coefficient } from "../coefficient";
import type { CalibratedLetter } from "./simulation-model";

/** A figure that the hospital itself may type for a scenario, with its unit and its place on the form. */
export interface OwnFigure {
  readonly key: string;
  readonly unit: string;
  readonly group: "letter" | "activity" | "events" | "cost" | "outside";
}

/** The key of a letter that nobody delivered: its amounts are typed for the scenario. */
export const TYPED_LETTER = "typed";

const unitOf = (unit: string, group: OwnFigure["group"], keys: readonly string[]) =>
  keys.map((key): OwnFigure => ({ key, unit, group }));

/** Every figure that can be typed, in the order of the form. */
export const OWN_FIGURES: readonly OwnFigure[] = [
  ...unitOf("eur", "letter", ["letter.B1", "letter.B2", "letter.B4", "letter.B8"]),
  ...unitOf("points", "letter", ["b2.ownPoints", "b2.nationalPoints"]),
  ...unitOf("eur", "letter", ["b2.givenPointValue"]),
  ...unitOf("stays", "activity", ["case.stays"]),
  ...unitOf("rate", "activity", ["case.dayShareListA"]),
  ...unitOf("days", "activity", ["case.justifiedDaysPerStay", "case.lengthOfStayDays"]),
  ...unitOf("minutes", "activity", ["case.theatreMinutesPerStay"]),
  ...unitOf("stays", "activity", ["case.listBStays"]),
  ...unitOf("rate", "activity", ["case.dayShareListB"]),
  ...unitOf("arrivals", "activity", ["case.emergencyArrivalsPerStay", "b2.edArrivals"]),
  ...unitOf("points", "activity", ["b2.cssdPoints"]),
  ...unitOf("rate", "events", ["case.complicationRate", "case.readmissionRate"]),
  ...unitOf("days", "events", [
    "case.justifiedDaysPerComplication",
    "case.daysPerComplication",
    "case.justifiedDaysPerReadmission",
    "case.daysPerReadmission",
  ]),
  ...unitOf("rate", "events", ["case.registrationCompleteness"]),
  ...unitOf("days", "events", ["case.justifiedDaysLostPerStay"]),
  ...unitOf("stays", "events", ["case.socialStays", "b8.socialStays"]),
  ...unitOf("transfers", "events", ["case.transfers"]),
  ...unitOf("days", "events", ["case.avoidableDays"]),
  ...unitOf("eur", "cost", [
    "cost.perWardDay",
    "cost.perTheatreMinute",
    "cost.perComplication",
    "cost.perReadmission",
    "cost.perTransfer",
    "cost.otherPerStay",
    "cost.oneOff",
  ]),
  ...unitOf("rate", "cost", ["cost.cashableShare"]),
  ...unitOf("eur", "outside", [
    "outside.feesPerStay",
    "outside.lowVariabilityPerStay",
    "outside.dayLumpSumsPerStay",
    "outside.drugMarginPerWardStay",
    "outside.implantMarginPerStay",
  ]),
  ...unitOf("rate", "outside", ["outside.retrocessionShare"]),
];

const BY_KEY = new Map(OWN_FIGURES.map((row) => [row.key, row]));

/**
 * Puts typed figures over those of a letter. They count as assumed until someone confirms them on the
 * calibration card. A letter that nobody delivered gets one line for each typed amount.
 *
 * @param letter calibrated, or the typed letter without lines. @param figures by key, in the unit of
 *   {@link OWN_FIGURES}; a key that is not on that list is left out.
 * @returns the letter with the typed figures.
 * Source: docs/methods/bfm-simulation.md.
 * Example: 16,692,200 typed for B2 is one line of 1,669,220,000 cents.
 */
export function withTypedFigures(
  letter: CalibratedLetter,
  figures: Readonly<Record<string, number>>,
): CalibratedLetter {
  const year = Number(letter.budgetFrom.slice(0, 4));
  const known = Object.entries(figures).filter(
    ([key, amount]) => BY_KEY.has(key) && Number.isFinite(amount),
  );
  const typed = known
    .filter(([key]) => !key.startsWith("letter."))
    .map(([key, amount]): [string, Coefficient] => {
      const unit = BY_KEY.get(key)?.unit ?? "";
      return [key, { key, amount, unit, year, grade: "assumed", source: "typed" }];
    });
  return {
    ...letter,
    lines: letter.letterKey === TYPED_LETTER ? known.flatMap(lineOf) : letter.lines,
    parameters: { ...letter.parameters, ...Object.fromEntries(typed) },
  };
}

function lineOf([key, amount]: [string, number]): CalibratedLetter["lines"] {
  if (!key.startsWith("letter.")) return [];
  const subPart = key.slice("letter.".length);
  // Without lines of its own the B4 of a typed letter is taken for the programme that is simulated.
  const label = subPart === "B4" ? "P4P" : subPart;
  const notifiedCents = Math.round(amount * 100);
  return [{ lineCode: `${subPart}-typed`, subPart, label, notifiedCents, isRecurrent: true }];
}
