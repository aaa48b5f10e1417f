import type { SteeringFrame } from "@/lib/contracts/steering/pages";
import type { ExportedTable } from "../prepare-table-csv";
import type { Writer } from "../writer";

/**
 * What marks every row of an exported table that does not hold a hospital's own figures.
 *
 * @param frame whose figures they are.
 * @param writer of the reader's language.
 * @returns heading and note of the origin column, or null for own figures.
 * Source: requirement D.0 (example data carry their origin into every export).
 * Example: a table of the example hospital says so on every row.
 */
export function originOfTable(
  frame: Pick<SteeringFrame, "hospital">,
  writer: Writer,
): ExportedTable["origin"] {
  const { dataKind } = frame.hospital;
  if (dataKind === "own") return null;
  return {
    heading: writer.text("charts.column.origin"),
    note: writer.text(`trust.origin.${dataKind}`),
  };
}
