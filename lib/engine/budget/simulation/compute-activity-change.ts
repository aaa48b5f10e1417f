import { figure, sign, type FigureReader, type LeverLevel } from "./simulation-figures";

const UNMOVED: LeverLevel = { now: 0, next: 0, isMoved: false };

/** The levels that decide how many days are made, read only when one of them moves. */
interface StayMix {
  readonly stays: LeverLevel;
  readonly dayShareListA: LeverLevel;
  readonly dayShareListB: LeverLevel;
  /** Stays for a code of list B; they are paid as day stays wherever they lie. */
  readonly listBStays: number;
}

function readMix(reader: FigureReader): StayMix {
  const hasListB = reader.isMoved("dayShareListB") || reader.find("case.listBStays") !== null;
  const stays = reader.level("stays");
  const listBStays = hasListB ? reader.need("case.listBStays") : 0;
  if (listBStays < 0 || listBStays > Math.min(stays.now, stays.next)) {
    reader.refuse("outside-method-range", "case.listBStays");
  }
  const dayShareListB = listBStays > 0 ? reader.level("dayShareListB") : UNMOVED;
  return { stays, dayShareListA: reader.level("dayShareListA"), dayShareListB, listBStays };
}

function isMixMoved(reader: FigureReader): boolean {
  return reader.isMoved("stays") || reader.isMoved("dayShareListA");
}

/** Days that an event (complication, readmission) adds, for the change in how often it happens. */
function addEvents(
  reader: FigureReader,
  lever: "complicationRate" | "readmissionRate",
  parameter: string,
  key: string,
): number {
  if (!reader.isMoved(lever)) return 0;
  const rate = reader.level(lever);
  const { next: stays } = reader.level("stays");
  const days = reader.need(parameter);
  return reader.write(key, "days", stays * (rate.next - rate.now) * days, [
    figure(stays, "stays", "stays"),
    sign("×"),
    sign("("),
    figure(rate.next, "rate", lever),
    sign("−"),
    figure(rate.now, "rate", `case.${lever}`),
    sign(")"),
    sign("×"),
    figure(days, "days", parameter),
  ]);
}

/**
 * Says how many justified days a year of the changed activity earns more or less.
 *
 * Formula: ΔJD = Δ[(n − n_B) × ((1 − d) × average + d × f)] + n' × Δc × days per complication + n' × Δr
 * × days per readmission + n' × Δq × days lost per stay that is not fully registered. Stays of list B
 * earn f wherever they lie, so moving them changes nothing. Own length of stay changes nothing: the
 * national average decides.
 *
 * @param reader of the figures; only what a moved lever needs is asked for.
 * @returns days, any sign; a refusal stays in the reader.
 * Source: KB/AR 25 April 2002, annex 3; docs/methods/bfm-simulation.md.
 * Example: 300 stays from 2.40 days to f = 0.95 are −435 days.
 */
export function computeJustifiedDaysChange(reader: FigureReader): number {
  const mixed = isMixMoved(reader) ? changeOfMix(reader) : 0;
  const complications = addEvents(
    reader,
    "complicationRate",
    "case.justifiedDaysPerComplication",
    "justifiedDaysOfComplications",
  );
  const readmissions = addEvents(
    reader,
    "readmissionRate",
    "case.justifiedDaysPerReadmission",
    "justifiedDaysOfReadmissions",
  );
  return mixed + complications + readmissions + changeOfRegistration(reader);
}

function changeOfMix(reader: FigureReader): number {
  const { stays, dayShareListA, listBStays } = readMix(reader);
  const average = reader.need("case.justifiedDaysPerStay");
  const factor = reader.need("b2.dayFactor");
  const perStay = (share: number) => (1 - share) * average + share * factor;
  const converted = (stays.next - listBStays) * (dayShareListA.next - dayShareListA.now);
  const added = (stays.next - stays.now) * perStay(dayShareListA.now);
  if (dayShareListA.isMoved) writeConversion(reader, converted, average, factor);
  if (stays.isMoved) {
    reader.write("justifiedDaysOfVolume", "days", added, [
      sign("("),
      figure(stays.next, "stays", "stays"),
      sign("−"),
      figure(stays.now, "stays", "case.stays"),
      sign(")"),
      sign("×"),
      figure(perStay(dayShareListA.now), "days", null),
    ]);
  }
  return converted * (factor - average) + added;
}

function writeConversion(
  reader: FigureReader,
  converted: number,
  average: number,
  factor: number,
): void {
  reader.write("justifiedDaysOfDaySurgery", "days", converted * (factor - average), [
    figure(converted, "stays", "convertedStays"),
    sign("×"),
    sign("("),
    figure(factor, "days", "b2.dayFactor"),
    sign("−"),
    figure(average, "days", "case.justifiedDaysPerStay"),
    sign(")"),
  ]);
}

function changeOfRegistration(reader: FigureReader): number {
  if (!reader.isMoved("registrationCompleteness")) return 0;
  const completeness = reader.level("registrationCompleteness");
  const { next: stays } = reader.level("stays");
  const lost = reader.need("case.justifiedDaysLostPerStay");
  const days = stays * (completeness.next - completeness.now) * lost;
  return reader.write("justifiedDaysOfRegistration", "days", days, [
    figure(stays, "stays", "stays"),
    sign("×"),
    sign("("),
    figure(completeness.next, "rate", "registrationCompleteness"),
    sign("−"),
    figure(completeness.now, "rate", "case.registrationCompleteness"),
    sign(")"),
    sign("×"),
    figure(lost, "days", "case.justifiedDaysLostPerStay"),
  ]);
}

/**
 * Says how many real days on the wards change through mix, volume, length of stay and avoidable
 * days; complications and readmissions come apart, because their cost does too.
 *
 * Formula: ΔRD = Δ[(n − n_B)((1 − d)L + d × δ) + n_B((1 − d_B)L + d_B × δ)] + Δ avoidable days, δ the real
 * days of a day stay.
 *
 * @param reader of the figures.
 * @returns days, any sign; a refusal stays in the reader.
 * Source: operation 8 counts days of surgical day hospital as realised days.
 * Example: 300 stays of 2.1 days that become day stays are −330 days.
 */
export function computeWardDaysChange(reader: FigureReader): number {
  const isMoved =
    isMixMoved(reader) || reader.isMoved("lengthOfStayDays") || reader.isMoved("dayShareListB");
  return (isMoved ? changeOfRealDays(reader) : 0) + changeOfAvoidableDays(reader);
}

function changeOfRealDays(reader: FigureReader): number {
  const { stays, dayShareListA, dayShareListB, listBStays } = readMix(reader);
  const length = reader.level("lengthOfStayDays");
  const dayStay = reader.need("b2.dayStayRealisedDays");
  const perStay = (share: number, days: number) => (1 - share) * days + share * dayStay;
  const now =
    (stays.now - listBStays) * perStay(dayShareListA.now, length.now) +
    listBStays * perStay(dayShareListB.now, length.now);
  const next =
    (stays.next - listBStays) * perStay(dayShareListA.next, length.next) +
    listBStays * perStay(dayShareListB.next, length.next);
  return reader.write("wardDays", "days", next - now, [
    figure(next, "days", "nextDays"),
    sign("−"),
    figure(now, "days", "nowDays"),
  ]);
}

function changeOfAvoidableDays(reader: FigureReader): number {
  if (!reader.isMoved("avoidableDays")) return 0;
  const days = reader.level("avoidableDays");
  return reader.write("avoidableDaysChange", "days", days.next - days.now, [
    figure(days.next, "days", "avoidableDays"),
    sign("−"),
    figure(days.now, "days", "case.avoidableDays"),
  ]);
}

/**
 * Real days of the change in complications and readmissions.
 *
 * Formula: n' × Δrate × days per event.
 *
 * @param reader of the figures. @returns days, any sign; a refusal stays in the reader.
 * Source: docs/methods/bfm-simulation.md.
 * Example: 200 stays, complications from 10 % to 8 %, 5 days each are −20 days.
 */
export function computeEventDaysChange(reader: FigureReader): number {
  return (
    addEvents(reader, "complicationRate", "case.daysPerComplication", "daysOfComplications") +
    addEvents(reader, "readmissionRate", "case.daysPerReadmission", "daysOfReadmissions")
  );
}

/**
 * Admissions that change: volume and readmissions; day stays are admissions too.
 *
 * Formula: Δn + n' × Δr.
 *
 * @param reader of the figures. @returns admissions, any sign; a refusal stays in the reader.
 * Source: docs/methods/bfm-simulation.md.
 * Example: 200 stays that go from 5 % to 4 % readmissions are −2 admissions.
 */
export function computeAdmissionsChange(reader: FigureReader): number {
  const volume = reader.isMoved("stays") ? reader.level("stays") : UNMOVED;
  if (!reader.isMoved("readmissionRate")) return volume.next - volume.now;
  const rate = reader.level("readmissionRate");
  return volume.next - volume.now + reader.level("stays").next * (rate.next - rate.now);
}

/**
 * Stays that leave the ward for day surgery, both lists together.
 *
 * Formula: (n' − n_B) × Δd + n_B × Δd_B.
 *
 * @param reader of the figures. @returns stays, any sign; a refusal stays in the reader.
 * Source: docs/methods/bfm-simulation.md.
 * Example: 1,000 stays from 8 % to 25 % are 170 stays.
 */
export function computeConvertedStays(reader: FigureReader): number {
  if (!reader.isMoved("dayShareListA") && !reader.isMoved("dayShareListB")) return 0;
  const { stays, dayShareListA, dayShareListB, listBStays } = readMix(reader);
  return (
    (stays.next - listBStays) * (dayShareListA.next - dayShareListA.now) +
    listBStays * (dayShareListB.next - dayShareListB.now)
  );
}
