import type { RegisterField } from "@/lib/contracts/budget/registers";
import type { Writer } from "../writer";

/**
 * A field of a register in words.
 *
 * @param field how it is written. @param amount as kept; null is not filled in.
 * @param writer of the reader's language.
 * @returns the words; a dash for what is not filled in.
 * Source: house style.
 * Example: money of 100 cents is "€ 1".
 */
export function writeRegisterField(
  { kind }: RegisterField,
  amount: string | number | null,
  writer: Writer,
): string {
  if (amount === null) return "–";
  if (typeof amount === "number") {
    return kind === "money" ? writer.figure(amount, "eur") : String(amount).replace(".", ",");
  }
  if (kind === "date") return writer.date(amount, "dayNumeric");
  return kind === "choice" ? writer.text(`budget-registers.choice.${amount}`) : amount;
}
