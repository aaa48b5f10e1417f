import type { PaymentSpan } from "@/lib/contracts/budget/payment-page";
import type { Writer } from "../writer";

/**
 * A span of whole months in words.
 *
 * @param span first day, and the day after the last. @param writer of the reader's language.
 * @returns first and last month.
 * Source: requirement D.0 (every figure has its period).
 * Example: from 2025-07-01 until 2026-07-01 is "juli 2025 – juni 2026".
 */
export function writeSpan({ from, until }: PaymentSpan, writer: Writer): string {
  const last = new Date(Date.parse(until) - 86_400_000).toISOString().slice(0, 10);
  return `${writer.date(from, "month")} – ${writer.date(last, "month")}`;
}
