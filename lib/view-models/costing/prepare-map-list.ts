import type { MapListPage, PathwayMapSummary } from "@/lib/contracts/costing/workbench";
import type { ExportedTable } from "../charts/exported-table";
import { prepareProvenance } from "../prepare-provenance";
import type { Writer } from "../writer";
import { priceStudy } from "./price-study";
import { prepareWorkbench, type WorkbenchModel } from "./prepare-workbench";

/** A pathway as the list shows it; figures are null where no version holds or something is missing. */
export interface MapListRow {
  readonly summary: PathwayMapSummary;
  readonly name: string;
  /** What the workbench says of the version that holds; null without one. */
  readonly model: WorkbenchModel | null;
  readonly version: number | null;
  readonly steps: number | null;
  readonly minutes: number | null;
  /** The side that the reader may see, in cents. */
  readonly costCents: number | null;
  readonly wasteCents: number | null;
}

const valueOf = (result: { readonly status: string; readonly value?: number } | undefined) =>
  result?.status === "computed" ? (result.value ?? null) : null;

function toRow(summary: PathwayMapSummary, page: MapListPage, writer: Writer): MapListRow {
  const { current } = summary;
  const name = writer.localised(summary.pathway.name);
  const none = { model: null, version: null, steps: null, minutes: null };
  if (current === null) return { summary, name, ...none, costCents: null, wasteCents: null };
  const { map, protocol } = current.document;
  const model = prepareWorkbench(map, priceStudy(page, protocol), page.today, writer);
  const { cost, isTotalVisible } = model;
  const side = isTotalVisible ? "total" : "withoutPhysicians";
  return {
    summary,
    name,
    model,
    version: current.version,
    steps: map.steps.length,
    minutes: cost?.minutes ?? null,
    costCents: valueOf(cost?.[side]),
    wasteCents: valueOf(cost?.byLabels.waste[side]),
  };
}

/** What each column of the list sorts by. */
export const MAP_LIST_COLUMNS: Readonly<
  Record<string, (row: MapListRow) => string | number | null>
> = {
  pathway: ({ name }) => name,
  version: ({ version }) => version,
  steps: ({ steps }) => steps,
  minutes: ({ minutes }) => minutes,
  cost: ({ costCents }) => costCents,
  waste: ({ wasteCents }) => wasteCents,
  drafts: ({ summary }) => summary.drafts.length,
};

/**
 * Prices the version that holds of every pathway, for the list and its export.
 *
 * @param page every pathway that the reader may see, with rates.
 * @param writer of the reader's language.
 * @returns one row for each pathway, in the order of the pathways.
 * Source: design brief D.5 (costing).
 * Example: a pathway without a confirmed version has a name and drafts, and no figures.
 */
export function listMapRows(page: MapListPage, writer: Writer): readonly MapListRow[] {
  return page.summaries.map((summary) => toRow(summary, page, writer));
}

/**
 * The list of pathways as an export: money in euro, time in minutes of all resources together.
 *
 * @param page the list, for its provenance.
 * @param rows as they stand on the screen.
 * @param writer for the headings.
 * @returns one row for each pathway.
 * Source: requirement of the costing screens (export of every table).
 * Example: 558,795 cents are 5587.95.
 */
export function prepareMapListExport(
  page: MapListPage,
  rows: readonly MapListRow[],
  writer: Writer,
): ExportedTable {
  const head = (key: string): string => writer.text(`pathway-maps.list.${key}`);
  const inEuro = (cents: number | null) => (cents === null ? null : cents / 100);
  return {
    columns: [
      head("pathway"),
      head("version"),
      { heading: head("steps"), unit: "count" },
      { heading: head("minutes"), unit: "minutes" },
      { heading: head("cost"), unit: "euro-cents" },
      { heading: head("waste"), unit: "euro-cents" },
      { heading: head("drafts"), unit: "count" },
    ],
    rows: rows.map((row) => [
      row.name,
      row.version,
      row.steps,
      row.minutes,
      inEuro(row.costCents),
      inEuro(row.wasteCents),
      row.summary.drafts.length,
    ]),
    ...prepareProvenance({ hospital: page.frame.hospital, sources: page.sources }, writer),
  };
}
