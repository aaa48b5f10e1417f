import { computeIntensiveBeds } from "../compute-justified-beds";
import { computeJustifiedDaysChange } from "./compute-activity-change";
import { figure, sign, type FigureReader } from "./simulation-figures";

/** Beds of these indices carry beds with intensive character. */
const INTENSIVE_INDICES: ReadonlySet<string> = new Set(["CD", "E"]);
const ORDINARY = "CD";

/** What a year of the changed activity does to own beds and points. */
export interface PointChange {
  readonly justifiedDays: number;
  readonly beds: number;
  readonly points: number;
  readonly warnings: readonly string[];
}

/**
 * Says how many B2 points the changed activity earns more or less: beds with their basic and
 * supplementary points, beds with intensive character, and the blocks of theatre, emergency,
 * sterilisation and medical products.
 *
 * Formula: Δbeds = ΔJD / (occupancy × days); Δpoints = (Δbeds − Δintensive) × (basic + supplementary) +
 * Δintensive × points of an intensive bed + steps × points of a decile × ordinary beds + blocks ×
 * Δkey / key. Blocks follow volume, never own minutes: standard times are the key.
 *
 * @param reader of the figures. @param bedIndex of the wards.
 * @returns changes and warnings; a refusal stays in the reader.
 * Source: KB/AR 25 April 2002, art. 46 and annex 3; docs/methods/bfm-simulation.md.
 * Example: −435 days at 80 % and 1.20 points a bed are −1.489726 beds and −1.787671 points.
 */
export function computePointChange(reader: FigureReader, bedIndex: string): PointChange {
  const justifiedDays = computeJustifiedDaysChange(reader);
  const beds = justifiedDays === 0 ? 0 : computeBeds(reader, bedIndex, justifiedDays);
  const intensive = beds === 0 ? NO_INTENSIVE : computeIntensiveChange(reader, bedIndex, beds);
  const ofBeds = beds === 0 ? 0 : computeBedPoints(reader, bedIndex, beds, intensive.beds);
  const points = ofBeds + computeDecileStep(reader) + computeBlocks(reader, justifiedDays);
  return { justifiedDays, beds, points, warnings: intensive.warnings };
}

/**
 * Justified beds that the changed activity earns more or less.
 *
 * Formula: Δbeds = ΔJD / (occupancy × days of the year).
 *
 * @param reader of the figures. @param bedIndex of the wards.
 * @returns beds, any sign; a refusal stays in the reader.
 * Source: KB/AR 25 April 2002, annex 3.
 * Example: −435 days at 80 % are −1.489726 beds.
 */
export function computeBedChange(reader: FigureReader, bedIndex: string): number {
  const justifiedDays = computeJustifiedDaysChange(reader);
  return justifiedDays === 0 ? 0 : computeBeds(reader, bedIndex, justifiedDays);
}

function computeBeds(reader: FigureReader, bedIndex: string, justifiedDays: number): number {
  const occupancy = reader.need(`b2.occ.${bedIndex}`);
  const daysPerYear = reader.need("b2.daysPerYear");
  if (reader.refusal) return 0;
  if (!(occupancy > 0 && occupancy <= 1 && daysPerYear > 0)) {
    reader.refuse("outside-method-range", `b2.occ.${bedIndex}`);
    return 0;
  }
  return reader.write("justifiedBeds", "beds", justifiedDays / (occupancy * daysPerYear), [
    figure(justifiedDays, "days", "justifiedDays"),
    sign("÷"),
    sign("("),
    figure(occupancy, "rate", `b2.occ.${bedIndex}`),
    sign("×"),
    figure(daysPerYear, "days", "b2.daysPerYear"),
    sign(")"),
  ]);
}

interface IntensiveChange {
  readonly beds: number;
  readonly warnings: readonly string[];
}

const NO_INTENSIVE: IntensiveChange = { beds: 0, warnings: [] };

/** Beds of intensive character follow the C, D and E beds once these pass the minimum. */
function computeIntensiveChange(
  reader: FigureReader,
  bedIndex: string,
  beds: number,
): IntensiveChange {
  if (!INTENSIVE_INDICES.has(bedIndex)) return NO_INTENSIVE;
  const known = [...INTENSIVE_INDICES].map((index) => reader.find(`b2.JB.${index}`)?.amount);
  const [ordinary, children] = known;
  const share = reader.find("b2.intensiveShare");
  const minimum = reader.find("b2.intensiveMinimumBeds");
  // Without the whole of C, D and E nobody can tell whether the minimum holds; it is said.
  if (ordinary === undefined || children === undefined || !share || !minimum) {
    return { beds: 0, warnings: ["intensive-not-computed"] };
  }
  const now = computeIntensiveBeds(ordinary + children, share, minimum);
  const next = computeIntensiveBeds(ordinary + children + beds, share, minimum);
  if (now.status !== "computed" || next.status !== "computed") {
    reader.refuse("outside-method-range", "b2.intensiveShare");
    return NO_INTENSIVE;
  }
  reader.used.push(share, minimum);
  return { beds: next.value - now.value, warnings: [] };
}

function computeBedPoints(
  reader: FigureReader,
  bedIndex: string,
  beds: number,
  intensive: number,
): number {
  const perBed = pointsOf(reader, bedIndex);
  const bedPoints = reader.write("bedPoints", "points", beds * perBed, [
    figure(beds, "beds", "justifiedBeds"),
    sign("×"),
    figure(perBed, "points-per-bed", `b2.pointsPerBed.${bedIndex}`),
  ]);
  if (intensive === 0) return bedPoints;
  const perIntensive = reader.need("b2.pointsPerBed.intensive");
  const perOrdinary = bedIndex === ORDINARY ? perBed : pointsOf(reader, ORDINARY);
  const more = intensive * (perIntensive - perOrdinary);
  return (
    bedPoints +
    reader.write("intensivePoints", "points", more, [
      figure(intensive, "beds", "intensiveBeds"),
      sign("×"),
      sign("("),
      figure(perIntensive, "points-per-bed", "b2.pointsPerBed.intensive"),
      sign("−"),
      figure(perOrdinary, "points-per-bed", `b2.pointsPerBed.${ORDINARY}`),
      sign(")"),
    ])
  );
}

function pointsOf(reader: FigureReader, bedIndex: string): number {
  const basic = reader.need(`b2.pointsPerBed.${bedIndex}`);
  const supplementary = `b2.supplementaryPointsPerBed.${bedIndex}`;
  return basic + (reader.find(supplementary) ? reader.need(supplementary) : 0);
}

/** A decile is a step: no gain inside it, a jump at its boundary. */
function computeDecileStep(reader: FigureReader): number {
  const { next: steps, isMoved } = reader.level("decileSteps");
  if (!isMoved) return 0;
  const perBed = reader.need("b2.decileStepPointsPerBed");
  const beds = reader.need("b2.JB.CD") - intensiveBedsNow(reader);
  return reader.write("decilePoints", "points", steps * perBed * beds, [
    figure(steps, "steps", "decileSteps"),
    sign("×"),
    figure(perBed, "points-per-bed", "b2.decileStepPointsPerBed"),
    sign("×"),
    figure(beds, "beds", "b2.JB.CD"),
  ]);
}

/** Beds of intensive character that are taken out of C and D; 0 while they are not known. */
function intensiveBedsNow(reader: FigureReader): number {
  const [ordinary, children] = [reader.find("b2.JB.CD"), reader.find("b2.JB.E")];
  if (!ordinary || !children) return 0;
  const now = computeIntensiveBeds(
    ordinary.amount + children.amount,
    reader.find("b2.intensiveShare"),
    reader.find("b2.intensiveMinimumBeds"),
  );
  return now.status === "computed" ? now.value : 0;
}

/** Points that follow acts and arrivals; they move with the number of stays only. */
function computeBlocks(reader: FigureReader, justifiedDays: number): number {
  if (!reader.isMoved("stays")) return 0;
  const stays = reader.level("stays");
  const more = stays.next - stays.now;
  const minutes = more * reader.need("case.theatreMinutesPerStay");
  const arrivals = more * reader.need("case.emergencyArrivalsPerStay");
  return (
    computeBlock(reader, "theatre", "b2.orPoints", { change: minutes, whole: "b2.orMinutes" }) +
    computeBlock(reader, "sterilisation", "b2.cssdPoints", {
      change: minutes,
      whole: "b2.orMinutes",
    }) +
    computeBlock(reader, "emergency", "b2.edPoints", { change: arrivals, whole: "b2.edArrivals" }) +
    computeBlock(reader, "products", "b2.productPoints", { change: justifiedDays, whole: "b1.JD" })
  );
}

function computeBlock(
  reader: FigureReader,
  key: string,
  points: string,
  driver: { readonly change: number; readonly whole: string },
): number {
  if (driver.change === 0) return 0;
  const block = reader.need(points);
  const whole = reader.need(driver.whole);
  if (reader.refusal) return 0;
  if (whole <= 0) {
    reader.refuse("no-denominator", driver.whole);
    return 0;
  }
  return reader.write(`blockPoints.${key}`, "points", (block * driver.change) / whole, [
    figure(block, "points", points),
    sign("×"),
    figure(driver.change, "key", null),
    sign("÷"),
    figure(whole, "key", driver.whole),
  ]);
}
