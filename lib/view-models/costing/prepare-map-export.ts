import type { MapPricing } from "@/lib/contracts/costing/workbench";
import {
  listExpectedLines,
  type ExpectedLine,
  type MapConsumable,
  type MapResource,
  type PathwayMap,
} from "@/lib/engine/costing";
import type { ExportedTable, ExportUnit } from "../charts/exported-table";
import { prepareProvenance, type ProvenanceParts } from "../prepare-provenance";
import type { Writer } from "../writer";
import { writeCostPeriod } from "./write-cost-period";

const COLUMNS = [
  "step",
  "label",
  "key",
  "name",
  "equation",
  "units",
  "sharing",
  "group",
  "occurrence",
  "minutes",
  "rate",
  "cost",
  "origin",
  "n",
  "taken",
  "expires",
  "gap",
] as const;

const UNITS: Readonly<Partial<Record<(typeof COLUMNS)[number], ExportUnit>>> = {
  minutes: "minutes",
  rate: "euro-per-minute",
  cost: "euro-cents",
};

/**
 * The step table of a map as an export: unrounded, money in euro. A line
 * for each resource and consumable; what is not known is an empty field, never 0.
 *
 * @param map a draft or version.
 * @param pricing rates and names of the resources.
 * @param writer of the reader's language, for the headings.
 * @returns one row for each line, with its origin.
 * Source: requirement D.5 (export of every table).
 * Example: 30 minutes at 1 euro are 30, 1 and 30.
 */
export function prepareMapExport(
  map: PathwayMap,
  pricing: MapPricing & { readonly frame: Pick<ProvenanceParts, "hospital"> },
  writer: Writer,
): ExportedTable {
  const names = new Map(pricing.resources.map(({ resourceKey, name }) => [resourceKey, name]));
  const steps = new Map(map.steps.map((step) => [step.stepKey, step]));
  const lines = listExpectedLines(map, { ...pricing, amounts: {} });
  const rows = lines.map((line) => {
    const step = steps.get(line.stepKey);
    const use = step?.resources.find(({ useKey }) => useKey === line.useKey);
    const good = step?.consumables.find(({ useKey }) => useKey === line.useKey);
    return [
      ...(step ? [step.name, writer.text(`costing.label.${step.label}`)] : [null, null]),
      line.key,
      good ? good.name : (names.get(line.key) ?? null),
      ...(use ? cellsOfUse(use, line) : cellsOfGood(good, line)),
      inEuro(line.unitCents),
      inEuro(line.unroundedCents),
      ...(use ? provenanceCells(use, writer) : [null, null, null, null]),
      line.gap === null
        ? null
        : writer.text(`pathway-maps.gap.${line.gap}`, { detail: line.gapDetail ?? "" }),
    ];
  });
  const { frame, rateYears, sources } = pricing;
  const [newest] = rateYears;
  return {
    columns: COLUMNS.map((key) => {
      const heading = writer.text(`pathway-maps.csv.${key}`);
      const unit = UNITS[key];
      return unit ? { heading, unit } : heading;
    }),
    rows,
    ...prepareProvenance(
      {
        hospital: frame.hospital,
        period: newest ? writeCostPeriod(newest, writer) : null,
        sources,
      },
      writer,
    ),
  };
}

const inEuro = (cents: number | null) => (cents === null ? null : cents / 100);

function cellsOfUse(use: MapResource, { multiplier, minutes }: ExpectedLine) {
  const { equation, unitsInParallel, patientsSharing, groupSize } = use;
  const occurrence = (multiplier * patientsSharing * groupSize) / unitsInParallel;
  const written = Number.isFinite(occurrence) ? occurrence : null;
  return [equation, unitsInParallel, patientsSharing, groupSize, written, minutes];
}

function cellsOfGood(good: MapConsumable | undefined, { multiplier }: ExpectedLine) {
  const quantity = good?.quantity ?? 0;
  return [null, quantity, null, null, quantity > 0 ? multiplier / quantity : null, null];
}

function provenanceCells({ provenance }: MapResource, writer: Writer) {
  const { origin, observationCount, takenOn, expiresOn } = provenance;
  return [writer.text(`pathway-maps.origin.${origin}`), observationCount, takenOn, expiresOn];
}
