import type { ValueGroup } from "@/lib/contracts/steering/value";
import type { Result } from "@/lib/engine/shared/result";
import type { ExportedTable, ExportUnit } from "../charts/exported-table";
import { writePeriod } from "../prepare-period";
import { prepareProvenance } from "../prepare-provenance";
import type { Writer } from "../writer";
import { writePerspective, type ValueInput } from "./prepare-value-heading";
import { writeGroup, writeOutcome } from "./write-group";

const measured = (heading: string, unit: ExportUnit) => ({ heading, unit });

/** The figure where it may be told, else an empty field: an export holds what the screen shows. */
function take<T>(result: Result<T> | null, read: (value: T) => number): number | null {
  return result?.status === "computed" ? read(result.value) : null;
}

const itself = (amount: number): number => amount;

function provenanceOf({ page, comparison }: ValueInput, writer: Writer) {
  const { outcome, period, sources } = comparison;
  return prepareProvenance(
    {
      hospital: page.frame.hospital,
      period: writePeriod(period, writer),
      definition: `${writeOutcome(outcome, writer)} · ${writePerspective(page, writer)}`,
      sources,
    },
    writer,
  );
}

/**
 * Who is behind each group as an export; cost in euro, shares 0 to 1.
 *
 * @param input page and comparison. @param writer of the reader's language.
 * @returns one row for each group; what is suppressed or too few is empty, as on screen.
 * Source: requirement D.0 (exports).
 * Example: a median of 1,234 cents is 12.34.
 */
export function prepareGroupsExport(input: ValueInput, writer: Writer): ExportedTable {
  const heading = (key: string) => writer.text(`value.table.${key}`);
  return {
    columns: [
      heading("group"),
      ...(["patients", "both"] as const).map((key) => measured(heading(key), "count")),
      ...(["response", "due"] as const).map((key) => measured(heading(key), "share")),
      ...(["median", "p90"] as const).map((key) => measured(heading(key), "euro-cents")),
      measured(heading("variation"), "index"),
    ],
    rows: input.comparison.groups.map((group) => [
      ...[writeGroup(group, writer), group.patientCount, group.pairedCount],
      ...[take(group.response.responseRate, itself), take(group.response.maturity, itself)],
      take(group.spread, ({ medianCents }) => medianCents / 100),
      take(group.spread, ({ p90Cents }) => p90Cents / 100),
      take(group.spread, ({ coefficientOfVariation }) => coefficientOfVariation),
    ]),
    ...provenanceOf(input, writer),
  };
}

/** Both intervals of a group in euro: Fieller's low and high, then those that were drawn. */
function intervalCells({ costPerOutcome, drawnCostPerOutcome }: ValueGroup) {
  return [
    take(costPerOutcome, ({ lowerCents }) => lowerCents / 100),
    take(costPerOutcome, ({ upperCents }) => upperCents / 100),
    take(drawnCostPerOutcome, ({ lower }) => lower / 100),
    take(drawnCostPerOutcome, ({ upper }) => upper / 100),
  ];
}

/**
 * How sure the ratio of each group is, as an export, in euro for one unit of outcome.
 *
 * @param input page and comparison. @param writer of the reader's language.
 * @returns one row for each group: two intervals and, for quarters, the chance of more net benefit than
 *   the one before; what cannot be told is empty.
 * Source: requirement D.0 (exports).
 * Example: an interval without a finite end has empty fields.
 */
export function prepareIntervalsExport(input: ValueInput, writer: Writer): ExportedTable {
  const { comparison, page } = input;
  const hasChance = page.choices.grouping === "period";
  const ends = (name: string) =>
    (["low", "high"] as const).map((end) =>
      measured(`${name} · ${writer.text(`charts.column.${end}`)}`, "euro-cents"),
    );
  const draws = writer.figure(comparison.draws, "count");
  return {
    columns: [
      writer.text("value.table.group"),
      ...ends(writer.text("value.interval.fieller")),
      ...ends(writer.text("value.interval.drawn", { draws })),
      ...(hasChance ? [measured(writer.text("value.interval.chance"), "share-whole")] : []),
    ],
    rows: comparison.groups.map((group) => [
      writeGroup(group, writer),
      ...intervalCells(group),
      ...(hasChance ? [take(group.chanceOverPrevious, itself)] : []),
    ]),
    ...provenanceOf(input, writer),
  };
}
