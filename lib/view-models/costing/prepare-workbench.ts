import type { MapPricing } from "@/lib/contracts/costing/workbench";
import {
  computeExpectedPathwayCost,
  findMapFaults,
  type ExpectedAmount,
  type ExpectedPathwayCost,
  type PathwayMap,
  type StepLabel,
} from "@/lib/engine/costing";
import type { Result } from "@/lib/engine/shared/result";
import type { Writer } from "../writer";
import { writeStudyPrices, type WrittenPrices } from "./price-study";
import { writeFault, writeGap } from "./write-map-gap";

/** An amount as it stands on the screen. */
export interface WrittenAmount {
  /** "€ 84,50", or null when it cannot be said. */
  readonly amount: string | null;
  /** What is known of an incomplete amount: "minstens € 80". */
  readonly atLeast: string | null;
  readonly minutes: string;
}

export interface WorkbenchLine {
  readonly useKey: string;
  readonly minutes: string | null;
  /** Euro for a minute or a unit. */
  readonly rate: string | null;
  readonly cost: string | null;
  readonly gap: string | null;
  /** True where nothing is missing but the reader may not see a physician's rate. */
  readonly isRateHidden: boolean;
  readonly isExpired: boolean;
}

export interface WorkbenchStep extends WrittenAmount {
  readonly stepKey: string;
  readonly lines: readonly WorkbenchLine[];
  readonly faults: readonly string[];
  /** Share of the known total, 0 to 1, for the bar beside the step. */
  readonly share: number;
}

export interface WorkbenchPart extends WrittenAmount {
  readonly key: string;
  readonly name: string;
  readonly share: number;
}

/** What the workbench shows of a map, all parts written. */
export interface WorkbenchModel {
  readonly total: WrittenAmount;
  readonly withoutPhysicians: WrittenAmount;
  /** False where the reader may not see what a minute of a physician costs. */
  readonly isTotalVisible: boolean;
  readonly steps: ReadonlyMap<string, WorkbenchStep>;
  readonly byLabels: readonly WorkbenchPart[];
  readonly byGroups: readonly WorkbenchPart[];
  readonly faults: readonly string[];
  readonly gaps: readonly string[];
  readonly expiredCount: number;
  /** Of which year's prices the totals speak, and where years do not fit together. */
  readonly prices: WrittenPrices;
  /** The computed cost, for comparison; null while the map contradicts itself. */
  readonly cost: ExpectedPathwayCost | null;
}

const LABELS: readonly StepLabel[] = ["value-adding", "necessary", "waste"];

interface Context {
  readonly map: PathwayMap;
  readonly pricing: MapPricing;
  readonly writer: Writer;
}

function writeAmount(
  result: Result,
  amount: Pick<ExpectedAmount, "knownCents" | "minutes">,
  writer: Writer,
): WrittenAmount {
  const isKnown = result.status === "computed";
  return {
    amount: isKnown ? writer.figure(result.value, "eur-exact") : null,
    atLeast: isKnown
      ? null
      : writer.text("pathway-maps.atLeast", {
          amount: writer.figure(amount.knownCents, "eur-exact"),
        }),
    minutes: writer.figure(amount.minutes, "duration"),
  };
}

const NOTHING: WrittenAmount = { amount: null, atLeast: null, minutes: "" };

/** Of a step or part, the side that this reader may see. */
function visibleSide(amount: ExpectedAmount, { pricing }: Context): Result {
  return pricing.isWithPhysicians ? amount.total : amount.withoutPhysicians;
}

function writeLines(cost: ExpectedPathwayCost, stepKey: string, context: Context) {
  const { pricing, writer } = context;
  return cost.lines
    .filter((line) => line.stepKey === stepKey)
    .map((line): WorkbenchLine => {
      const isRateHidden = line.isPhysician === true && !pricing.isWithPhysicians;
      const unit = line.kind === "resource" ? "eur-per-minute" : "eur-exact";
      return {
        useKey: line.useKey,
        minutes:
          line.kind === "resource" && line.minutes !== null
            ? writer.figure(line.minutes, "points")
            : null,
        rate: line.unitCents === null ? null : writer.figure(line.unitCents, unit),
        cost: line.unroundedCents === null ? null : writer.figure(line.unroundedCents, "eur-exact"),
        gap: writeGap(line, isRateHidden, writer),
        isRateHidden: isRateHidden && line.gap === "missing-rate",
        isExpired: cost.expired.some(
          (row) => row.stepKey === stepKey && row.useKey === line.useKey,
        ),
      };
    });
}

function shareOf(part: number, cost: ExpectedPathwayCost): number {
  return cost.knownCents === 0 ? 0 : part / cost.knownCents;
}

function listLabels(cost: ExpectedPathwayCost, context: Context): readonly WorkbenchPart[] {
  return LABELS.map((label) => ({
    key: label,
    name: context.writer.text(`costing.label.${label}`),
    share: shareOf(cost.byLabels[label].knownCents, cost),
    ...writeAmount(
      visibleSide(cost.byLabels[label], context),
      cost.byLabels[label],
      context.writer,
    ),
  }));
}

function nameOfGroup(kind: string, groupKey: string | null, writer: Writer): string {
  if (kind === "overhead") return writer.text("pathway-maps.overhead");
  const key = kind === "consumable" ? "consumables" : groupKey;
  const known = `costing.group.${key ?? ""}`;
  return writer.has(known) ? writer.text(known) : (groupKey ?? writer.text("pathway-maps.unknown"));
}

function listGroups(cost: ExpectedPathwayCost, { writer, pricing }: Context) {
  return cost.byGroups
    .filter(({ isPhysician }) => pricing.isWithPhysicians || !isPhysician)
    .map((group): WorkbenchPart => ({
      key: `${group.kind} ${group.resourceGroupKey ?? ""} ${group.isPhysician}`,
      name: nameOfGroup(group.kind, group.resourceGroupKey, writer),
      share: shareOf(group.knownCents, cost),
      amount: writer.figure(group.knownCents, "eur-exact"),
      atLeast: null,
      minutes: writer.figure(group.minutes, "duration"),
    }))
    .sort((a, b) => b.share - a.share);
}

function listGaps(cost: ExpectedPathwayCost, { map, pricing, writer }: Context) {
  const names = new Map(map.steps.map(({ stepKey, name }) => [stepKey, name]));
  const hidden = (isPhysician: boolean | null) => isPhysician === true && !pricing.isWithPhysicians;
  return cost.gaps
    .filter((line) => !(line.gap === "missing-rate" && hidden(line.isPhysician)))
    .map((line) => {
      const reason = writeGap(line, false, writer) ?? "";
      return writer.text("pathway-maps.gapAt", {
        step: names.get(line.stepKey) ?? line.stepKey,
        key: line.key,
        reason,
      });
    });
}

function listSteps(cost: ExpectedPathwayCost | null, context: Context) {
  const { map, writer } = context;
  const nameOf = nameOfPlace(map);
  const faults = findMapFaults(map);
  return new Map(
    map.steps.map(({ stepKey }): [string, WorkbenchStep] => {
      const step = cost?.steps.find((one) => one.stepKey === stepKey);
      const own = faults.filter((fault) => fault.stepKey === stepKey);
      const base = {
        stepKey,
        lines: cost ? writeLines(cost, stepKey, context) : [],
        faults: own.map((fault) => writeFault(fault, nameOf, writer)),
      };
      if (!cost || !step) return [stepKey, { ...base, ...NOTHING, share: 0 }];
      const written = writeAmount(visibleSide(step, context), step, writer);
      return [stepKey, { ...base, ...written, share: shareOf(step.knownCents, cost) }];
    }),
  );
}

function usedKeysOf({ steps }: PathwayMap): ReadonlySet<string> {
  return new Set(steps.flatMap((step) => step.resources.map(({ resourceKey }) => resourceKey)));
}

/** The name of a step or section by its key. */
function nameOfPlace(map: PathwayMap): (key: string) => string {
  const names = new Map([
    ...map.steps.map(({ stepKey, name }) => [stepKey, name] as const),
    ...map.sections.map(({ sectionKey, name }) => [sectionKey, name] as const),
  ]);
  return (key) => names.get(key) ?? key;
}

/**
 * Computes a map with the engine and writes everything that the workbench shows of it. Runs in the
 * browser after every change, and on the server for the first picture: one calculation for both.
 *
 * @param map a draft or version.
 * @param pricing rates, and whether the reader sees those of physicians.
 * @param today ISO day against which minutes expire.
 * @param writer of the reader's language.
 * @returns totals, steps, parts, faults and gaps in words; amounts are null where they cannot be said.
 * Source: design brief D.5 (costing workbench); TDABC report 0.3, 0.6.
 * Example: a visit of 84.50 is written "€ 84,50".
 */
export function prepareWorkbench(
  map: PathwayMap,
  pricing: MapPricing,
  today: string,
  writer: Writer,
): WorkbenchModel {
  const context: Context = { map, pricing, writer };
  const { resources, study } = pricing;
  const question = { resources, study, amounts: {} };
  const result = computeExpectedPathwayCost(map, question, today);
  const cost = result.status === "computed" ? result.value : null;
  const nameOf = nameOfPlace(map);
  return {
    total: cost ? writeAmount(cost.total, cost, writer) : NOTHING,
    withoutPhysicians: cost
      ? writeAmount(cost.withoutPhysicians, { ...cost, knownCents: knownWithout(cost) }, writer)
      : NOTHING,
    isTotalVisible: pricing.isWithPhysicians,
    steps: listSteps(cost, context),
    byLabels: cost ? listLabels(cost, context) : [],
    byGroups: cost ? listGroups(cost, context) : [],
    faults: findMapFaults(map).map((fault) => writeFault(fault, nameOf, writer)),
    gaps: cost ? listGaps(cost, context) : [],
    expiredCount: cost?.expired.length ?? 0,
    prices: writeStudyPrices(pricing, usedKeysOf(map), writer),
    cost,
  };
}

function knownWithout(cost: ExpectedPathwayCost) {
  const physicians = cost.cells.filter(({ isPhysician }) => isPhysician);
  const cents = physicians.reduce((sum, { amountCents }) => sum + amountCents, 0);
  return (cost.knownCents - cents) as typeof cost.knownCents;
}
