import type { CapacityDetailPage } from "@/lib/contracts/costing/capacity";
import type { DeductionRow } from "@/lib/contracts/costing/settings";
import type { Writer } from "../writer";

/** One row of the bar, written; shares are parts of contract time. */
interface MeltingRow {
  readonly key: string;
  readonly label: string;
  /** How the row was set: a percentage, or the age mix. */
  readonly note: string | null;
  readonly removed: string;
  readonly left: string;
  readonly leftShare: number;
  readonly removedShare: number;
  /** True for the first and the last row. */
  readonly isEnd: boolean;
}

export interface MeltingBarModel {
  readonly rows: readonly MeltingRow[];
  /** The whole chain in one line, with the amounts filled in. */
  readonly formula: string;
}

type Chain = Pick<CapacityDetailPage, "contractHours" | "steps" | "practicalHours" | "settings"> & {
  readonly row: Pick<CapacityDetailPage["row"], "suppliedMinutes">;
};

/**
 * The chain from contract hours to hours for patients, of one unit in a year.
 *
 * @param chain steps in minutes of all delivered time, with the hours of one unit that they stand for.
 * @param writer of the reader's language.
 * @returns a row for contract time, each deduction and what is left, and the chain in one line.
 * Source: TDABC report, 1.3 (bar that melts contract hours, formula printed).
 * Example: 1,976 hours less 76 and 10 % of the rest leave 1,710 hours.
 */
export function prepareMeltingBar(chain: Chain, writer: Writer): MeltingBarModel {
  const { contractHours, steps, practicalHours, settings, row } = chain;
  const hoursOf = (spent: number): number => (spent / row.suppliedMinutes) * contractHours;
  const hours = (amount: number): string => writer.figure(amount, "days");
  const end = (key: "contract" | "left", amount: number): MeltingRow => ({
    key,
    label: writer.text(`costing-capacity.melt.${key}`),
    note: null,
    removed: "",
    left: hours(amount),
    leftShare: amount / contractHours,
    removedShare: 0,
    isEnd: true,
  });
  const rows = steps.map((step, place): MeltingRow => {
    const removed = hoursOf(step.removedMinutes);
    const left = hoursOf(step.leftMinutes);
    return {
      key: `${step.deductionKey}/${place}`,
      label: nameOf(step.deductionKey, writer),
      note: noteOf(settings.deductions[place], writer),
      removed: hours(-removed),
      left: hours(left),
      leftShare: left / contractHours,
      removedShare: removed / contractHours,
      isEnd: false,
    };
  });
  const last = practicalHours ?? contractHours;
  return {
    rows: [end("contract", contractHours), ...rows, end("left", last)],
    formula: writeFormula(chain, last, writer),
  };
}

function nameOf(code: string, writer: Writer): string {
  const key = `costing-capacity.block.${code}`;
  return writer.has(key) ? writer.text(key) : code;
}

function noteOf(row: DeductionRow | undefined, writer: Writer): string | null {
  return row?.kind === "share" ? writer.figure(row.share, "ratio") : null;
}

function writeFormula(
  { contractHours, steps, settings, row }: Chain,
  left: number,
  writer: Writer,
) {
  const number = (amount: number): string => writer.figure(amount, "days");
  const signs = steps.map((step, place) => {
    const rule = settings.deductions[place];
    return rule?.kind === "share"
      ? ` × (1 − ${writer.figure(rule.share, "ratio")})`
      : ` − ${number((step.removedMinutes / row.suppliedMinutes) * contractHours)}`;
  });
  // Every percentage works on what is left of it, so brackets close before each.
  const chain = signs.reduce(
    (text, sign) =>
      sign.startsWith(" ×") && text.includes("−") ? `(${text})${sign}` : text + sign,
    number(contractHours),
  );
  const share = steps.length > 0 ? "" : ` × ${writer.figure(left / contractHours, "ratio")}`;
  return `${chain}${share} = ${number(left)}`;
}
