import type { MapPricing } from "@/lib/contracts/costing/workbench";
import {
  listExpectedLines,
  type ExpectedLine,
  type MapConsumable,
  type MapResource,
  type PathwayMap,
} from "@/lib/engine/costing";
import type { Writer } from "../writer";

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

/** Quotes a text; a spreadsheet must not read a name as a formula. */
function quote(text: string): string {
  const harmless = /^[=+\-@\t]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const write = (cell: string | number | null | undefined): string =>
  typeof cell === "string" ? quote(cell) : (cell?.toString() ?? "");

/**
 * The step table of a map as CSV (RFC 4180): comma, decimal point, unrounded, money in euro. A line
 * for each resource and consumable; what is not known is an empty field, never 0.
 *
 * @param map a draft or version.
 * @param pricing rates and names of the resources.
 * @param writer of the reader's language, for the headings.
 * @returns text with CRLF line ends.
 * Source: requirement D.5 (export of every table).
 * Example: 30 minutes at 1 euro are written `…,30,1,30,…`.
 */
export function prepareMapCsv(map: PathwayMap, pricing: MapPricing, writer: Writer): string {
  const names = new Map(pricing.resources.map(({ resourceKey, name }) => [resourceKey, name]));
  const steps = new Map(map.steps.map((step) => [step.stepKey, step]));
  const lines = listExpectedLines(map, { resources: pricing.resources, amounts: {} });
  const rows = lines.map((line) => {
    const step = steps.get(line.stepKey);
    const use = step?.resources.find(({ useKey }) => useKey === line.useKey);
    const good = step?.consumables.find(({ useKey }) => useKey === line.useKey);
    return [
      step?.name,
      step ? writer.text(`costing.label.${step.label}`) : null,
      line.key,
      good ? good.name : names.get(line.key),
      ...(use ? cellsOfUse(use, line) : cellsOfGood(good, line)),
      inEuro(line.unitCents),
      inEuro(line.unroundedCents),
      ...(use ? provenanceCells(use, writer) : [null, null, null, null]),
      line.gap === null ? null : writer.text(`pathway-maps.gap.${line.gap}`, { detail: "" }),
    ].map(write);
  });
  const head = COLUMNS.map((column) => write(writer.text(`pathway-maps.csv.${column}`)));
  return [head, ...rows].map((fields) => `${fields.join(",")}\r\n`).join("");
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
