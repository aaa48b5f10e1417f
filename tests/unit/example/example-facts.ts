import type { Cell, Table } from "@/prisma/example/core/csv-table";
import { makeExampleTables } from "@/prisma/example/generate";

type Row = Readonly<Record<string, Cell>>;

/** The deliveries as rows by column name; made once for every test file. */
const tables = new Map<string, Table>(makeExampleTables().map((table) => [table.profile, table]));

export function rowsOf(profile: string): readonly Row[] {
  const table = tables.get(profile);
  if (table === undefined) throw new Error(`no delivery ${profile}`);
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column, index) => [column, row[index] ?? null])),
  );
}

export function textOf(cell: Cell | undefined): string {
  return typeof cell === "string" ? cell : "";
}

export function numberOf(cell: Cell | undefined): number {
  return cell !== null && typeof cell === "object" && "number" in cell ? cell.number : Number.NaN;
}

export function dayOfCell(cell: Cell | undefined): number {
  if (cell === null || typeof cell !== "object") return Number.NaN;
  if ("day" in cell) return cell.day;
  return "minute" in cell ? Math.floor(cell.minute / 1440) : Number.NaN;
}

export function isYes(cell: Cell | undefined): boolean {
  return cell !== null && typeof cell === "object" && "yes" in cell && cell.yes;
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
