import type { Settlement } from "@/lib/engine/payment";
import type { Writer } from "../writer";

/** A line of the two accounts; a null amount is a line that nobody can fill in yet. */
export interface AccountRow {
  readonly key: string;
  readonly label: string;
  readonly amount: string | null;
  readonly note: string | null;
  readonly isTotal: boolean;
}

const LINES = ["targetCents", "countedCents", "settlementCents"] as const;

/**
 * What payer and hospital settle, and beside it what the hospital really keeps: a cap limits the
 * settlement, never the cost.
 *
 * @param settlement a computed settlement. @param writer of the reader's language.
 * @returns the account of the contract and the account of the hospital.
 * Source: research on bundle simulators ("keep real margin and settlement apart").
 * Example: cost above the cap stands only in the account of the hospital.
 */
export function prepareAccountRows(
  settlement: Settlement,
  writer: Writer,
): { readonly contract: readonly AccountRow[]; readonly hospital: readonly AccountRow[] } {
  const row = (key: string, cents: number | null, note: string | null = null): AccountRow => ({
    key,
    label: writer.text(`payment.account.${key}`),
    amount: cents === null ? null : writer.figure(cents, "eur"),
    note,
    isTotal: key === "settlementCents" || key === "marginCents",
  });
  const { limitedBy, marginCents, targetCents } = settlement;
  const limit = limitedBy === "none" ? null : writer.text(`payment.limit.${limitedBy}`);
  const isBonus = targetCents === 0;
  return {
    contract: LINES.filter((key) => !isBonus || key === "settlementCents").map((key) =>
      row(key, settlement[key], key === "settlementCents" ? limit : null),
    ),
    hospital: [
      row("realCents", settlement.realCents),
      row("aboveCapCents", settlement.aboveCapCents),
      row(
        "marginCents",
        marginCents,
        marginCents === null ? writer.text("payment.account.noMargin") : null,
      ),
    ],
  };
}
