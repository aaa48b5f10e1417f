import { isoDateOf, textOfMinute, type Day, type WallMinute } from "./calendar";

/** A cell of an export: what it means, not yet how it is written. */
export type Cell =
  | null
  | string
  | { readonly day: Day }
  | { readonly minute: WallMinute }
  | { readonly number: number; readonly decimals: number }
  | { readonly yes: boolean };

export interface Table {
  /** Import contract that the file follows. */
  readonly profile: string;
  readonly fileName: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export const day = (at: Day | null): Cell => (at === null ? null : { day: at });
export const minute = (at: WallMinute | null): Cell => (at === null ? null : { minute: at });
export const yes = (answer: boolean): Cell => ({ yes: answer });
export const whole = (amount: number | null): Cell =>
  amount === null ? null : { number: amount, decimals: 0 };
export const decimal = (amount: number | null, decimals: number): Cell =>
  amount === null ? null : { number: amount, decimals };

/** Belgian hospitals export the day as dd/mm/yyyy and the decimal as a comma, without thousands. */
function textOf(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  if ("day" in cell) return belgianDate(isoDateOf(cell.day));
  if ("minute" in cell) {
    const text = textOfMinute(cell.minute);
    return `${belgianDate(text.slice(0, 10))} ${text.slice(11)}`;
  }
  if ("yes" in cell) return cell.yes ? "1" : "0";
  return cell.number.toFixed(cell.decimals).replace(".", ",");
}

const belgianDate = (iso: string): string =>
  `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;

const quoted = (text: string): string =>
  /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** The file as a Belgian hospital system writes it: semicolons and Windows line ends. */
export function writeCsv(table: Table): string {
  const lines = [table.columns.join(";")];
  for (const row of table.rows) {
    if (row.length !== table.columns.length) {
      throw new RangeError(`${table.fileName}: a row of ${row.length} cells`);
    }
    lines.push(row.map((cell) => quoted(textOf(cell))).join(";"));
  }
  return `${lines.join("\r\n")}\r\n`;
}
