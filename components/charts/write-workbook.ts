import writeExcelFile from "write-excel-file/universal";
import type { WorkbookCell, Worksheet } from "@/lib/view-models/charts/prepare-workbook";

/** Signs that no worksheet may hold; a name that carries one would make the file unreadable. */
const UNPRINTABLE = /(?![\n\t])\p{Cc}/gu;

function toCell(cell: WorkbookCell) {
  if (cell === null) return null;
  if ("amount" in cell) {
    return {
      value: cell.amount,
      type: Number,
      ...(cell.format === null ? {} : { format: cell.format }),
    };
  }
  if ("day" in cell) {
    return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
  }
  return {
    // Text stays text, so a name that begins with "=" is never a formula.
    value: cell.text.replaceAll(UNPRINTABLE, " "),
    type: String,
    alignVertical: "top" as const,
    ...(cell.isHeading ? { fontWeight: "bold" as const, wrap: true } : {}),
  };
}

/** Writes worksheets as an XLSX file; the row of headings stays in view. */
export function writeWorkbook(sheets: readonly Worksheet[]): Promise<Blob> {
  return writeExcelFile(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      data: rows.map((row) => row.map(toCell)),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
    })),
  ).toBlob();
}
