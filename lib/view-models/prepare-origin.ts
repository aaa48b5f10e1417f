import type { HospitalRecord } from "@/lib/contracts/steering/review-contents";
import type { ExportedTable } from "./prepare-table-csv";
import type { Writer } from "./writer";

/**
 * What marks every row of an export of example or open data: rows get copied without their file.
 *
 * @param hospital whose figures they are. @param writer of the reader's language.
 * @returns heading and note; null for a hospital's own figures.
 * Source: house rule on exports.
 * Example: rows of the example hospital carry "Voorbeeldgegevens".
 */
export function prepareOrigin(
  { dataKind }: Pick<HospitalRecord, "dataKind">,
  writer: Writer,
): ExportedTable["origin"] {
  if (dataKind === "own") return null;
  return {
    heading: writer.text("charts.column.origin"),
    note: writer.text(`trust.origin.${dataKind}`),
  };
}
