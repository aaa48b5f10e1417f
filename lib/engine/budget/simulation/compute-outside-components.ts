import {
  computeConvertedStays,
  computeEventDaysChange,
  computeWardDaysChange,
} from "./compute-activity-change";
import { finishComponent } from "./finish-component";
import { FigureReader, figure, sign } from "./simulation-figures";
import type { CalibratedLetter, ComponentResult, SimulationPlan } from "./simulation-model";

/** Capacity that a change sets free, apart from what of it becomes money. */
export interface FreedCapacity {
  readonly wardDays: number;
  readonly theatreMinutes: number;
  readonly cents: number;
}

/** Money that goes by the number of stays: fees, fixed amounts of low-variability care, lump sums. */
const PER_STAY = {
  fees: { amount: "outside.feesPerStay", kept: "outside.retrocessionShare" },
  "low-variability": { amount: "outside.lowVariabilityPerStay", kept: "outside.retrocessionShare" },
  "day-lump-sums": { amount: "outside.dayLumpSumsPerStay", kept: null },
  implants: { amount: "outside.implantMarginPerStay", kept: null },
} as const;

/**
 * Money beside the budget that follows the number of stays. The same acts are done in day surgery, so a
 * change of setting leaves fees, fixed amounts and implants where they are.
 *
 * Formula: Δ = Δn × amount per stay × part that the hospital keeps (retrocession; 1 elsewhere).
 *
 * @param letter calibrated. @param key of the component. @param plan of the scenario.
 * @returns the change; 0 while the number of stays stays; `missing-parameter` naming the figure else.
 * Source: docs/methods/bfm-simulation.md (fees, 8.1; low-variability care, 8.2; lump sums, 8.3).
 * Example: 10 stays more, 900 euro of fees, 30 % kept, is +2,700.00.
 */
export function computePerStayComponent(
  letter: CalibratedLetter,
  key: keyof typeof PER_STAY,
  plan: SimulationPlan,
): ComponentResult {
  const reader = new FigureReader(letter.parameters, plan.levers);
  if (!reader.isMoved("stays")) return finishComponent(reader, 0, ["same-acts"]);
  const stays = reader.level("stays");
  const { amount, kept } = PER_STAY[key];
  const perStay = reader.needCents(amount);
  const share = kept === null ? 1 : reader.need(kept);
  if (share < 0 || share > 1) reader.refuse("outside-method-range", kept ?? amount);
  const change = (stays.next - stays.now) * perStay * share;
  reader.write("perStayChange", "eur-cents", change, [
    sign("("),
    figure(stays.next, "stays", "stays"),
    sign("−"),
    figure(stays.now, "stays", "case.stays"),
    sign(")"),
    sign("×"),
    figure(perStay, "eur-cents", amount),
    ...(kept === null ? [] : [sign("×"), figure(share, "rate", kept)]),
  ]);
  return finishComponent(reader, change);
}

/**
 * Drugs net: the lump sum per admission on a ward less what the drugs cost. A stay that becomes day
 * surgery leaves that lump sum.
 *
 * Formula: Δ = Δ admissions on a ward × margin per admission.
 *
 * @param letter calibrated. @param plan of the scenario.
 * @returns the change; 0 while ward admissions stay; `missing-parameter` naming the margin else.
 * Source: docs/methods/bfm-simulation.md (8.4).
 * Example: 100 stays to day surgery at a margin of 12 euro is −1,200.00.
 */
export function computeDrugComponent(
  letter: CalibratedLetter,
  plan: SimulationPlan,
): ComponentResult {
  const reader = new FigureReader(letter.parameters, plan.levers);
  const admissions = computeWardAdmissions(reader);
  if (reader.refusal) return reader.refusal;
  if (admissions === 0) return finishComponent(reader, 0);
  const margin = reader.needCents("outside.drugMarginPerWardStay");
  const change = admissions * margin;
  reader.write("drugChange", "eur-cents", change, [
    figure(admissions, "stays", "wardAdmissions"),
    sign("×"),
    figure(margin, "eur-cents", "outside.drugMarginPerWardStay"),
  ]);
  return finishComponent(reader, change);
}

function computeWardAdmissions(reader: FigureReader): number {
  const converted = computeConvertedStays(reader);
  if (!reader.isMoved("stays")) return -converted;
  const { now, next } = reader.level("stays");
  return (next - now) * (1 - reader.need("case.dayShareListA")) - converted;
}

/**
 * The capacity that the change sets free: days on wards, minutes of theatre, and events that no
 * longer happen, at their cost by time-driven costing.
 *
 * Formula: freed = −(Δ ward days × cost per day + Δ theatre minutes × cost per minute + n' × Δ rate × cost
 * per event).
 *
 * @param reader of the figures. @returns days, minutes and unrounded euro cents; a refusal stays in
 *   the reader.
 * Source: docs/methods/time-driven-costing.md.
 * Example: −330 days at 310 euro are 102,300 euro freed.
 */
export function computeFreedCapacity(reader: FigureReader): FreedCapacity {
  const wardDays = computeWardDaysChange(reader);
  const theatreMinutes = computeTheatreMinutes(reader);
  const days = wardDays === 0 ? 0 : wardDays * reader.needCents("cost.perWardDay");
  const theatre =
    theatreMinutes === 0 ? 0 : theatreMinutes * reader.needCents("cost.perTheatreMinute");
  const events =
    costOfEvents(reader, "complicationRate", "cost.perComplication") +
    costOfEvents(reader, "readmissionRate", "cost.perReadmission");
  const freed = {
    wardDays: -(wardDays + computeEventDaysChange(reader)),
    theatreMinutes: -theatreMinutes,
    cents: -(days + theatre + events),
  };
  return freed;
}

function computeTheatreMinutes(reader: FigureReader): number {
  if (!reader.isMoved("theatreMinutesPerStay") && !reader.isMoved("stays")) return 0;
  const minutes = reader.level("theatreMinutesPerStay");
  const stays = reader.level("stays");
  return stays.next * minutes.next - stays.now * minutes.now;
}

function costOfEvents(
  reader: FigureReader,
  lever: "complicationRate" | "readmissionRate",
  parameter: string,
): number {
  if (!reader.isMoved(lever)) return 0;
  const { now, next } = reader.level(lever);
  return reader.level("stays").next * (next - now) * reader.needCents(parameter);
}

/**
 * What of the freed capacity becomes money, and cost that is money at once: transfers, and the other
 * cost of a stay. Positive is a saving.
 *
 * Formula: freed × cashable share − Δ transfers × cost − Δn × other cost per stay.
 *
 * @param letter calibrated. @param plan of the scenario.
 * @returns the change; `missing-parameter` naming the figure.
 * Source: docs/methods/bfm-simulation.md; docs/methods/time-driven-costing.md (capacity is not cash).
 * Example: 102,300 euro freed at a cashable share of 0.5 is +51,150.00.
 */
export function computeCostComponent(
  letter: CalibratedLetter,
  plan: SimulationPlan,
): ComponentResult {
  const reader = new FigureReader(letter.parameters, plan.levers);
  const freed = computeFreedCapacity(reader);
  const share = freed.cents === 0 ? 0 : reader.need("cost.cashableShare");
  if (share < 0 || share > 1) reader.refuse("outside-method-range", "cost.cashableShare");
  if (freed.cents !== 0) {
    reader.write("cashable", "eur-cents", freed.cents * share, [
      figure(freed.cents, "eur-cents", "freedCapacity"),
      sign("×"),
      figure(share, "rate", "cost.cashableShare"),
    ]);
  }
  return finishComponent(reader, freed.cents * share + computeDirectCost(reader));
}

function computeDirectCost(reader: FigureReader): number {
  let change = 0;
  if (reader.isMoved("transfers")) {
    const transfers = reader.level("transfers");
    const perTransfer = reader.needCents("cost.perTransfer");
    change -= (transfers.next - transfers.now) * perTransfer;
    reader.write("transferCost", "eur-cents", -(transfers.next - transfers.now) * perTransfer, [
      figure(transfers.now - transfers.next, "transfers", "transfers"),
      sign("×"),
      figure(perTransfer, "eur-cents", "cost.perTransfer"),
    ]);
  }
  if (reader.isMoved("stays")) {
    const stays = reader.level("stays");
    const perStay = reader.needCents("cost.otherPerStay");
    change -= (stays.next - stays.now) * perStay;
    reader.write("otherCost", "eur-cents", -(stays.next - stays.now) * perStay, [
      figure(stays.now - stays.next, "stays", "stays"),
      sign("×"),
      figure(perStay, "eur-cents", "cost.otherPerStay"),
    ]);
  }
  return change;
}
