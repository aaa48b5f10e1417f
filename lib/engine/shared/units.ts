declare const unit: unique symbol;

/** A whole number of euro cents. Adding it to minutes does not compile. */
export type EuroCents = number & { readonly [unit]: "euro-cents" };

/** Minutes of capacity or care; may carry decimals. */
export type Minutes = number & { readonly [unit]: "minutes" };

/** An unrounded rate in euro cents for each minute. */
export type EuroCentsPerMinute = number & { readonly [unit]: "euro-cents-per-minute" };

/** Marks a number as whole euro cents. Throws when it is not a safe whole number. */
export function euroCents(amount: number): EuroCents {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not whole euro cents: ${amount}`);
  return (amount === 0 ? 0 : amount) as EuroCents;
}

/** Marks a number as minutes. Throws when it is negative or not finite. */
export function minutes(amount: number): Minutes {
  if (!Number.isFinite(amount) || amount < 0) throw new RangeError(`not minutes: ${amount}`);
  return (amount === 0 ? 0 : amount) as Minutes;
}

/**
 * Rounds an unrounded amount in cents half away from zero, the commercial rule that Belgian
 * bookkeeping uses. Round once, at the end of a calculation.
 */
export function roundToCents(amountInCents: number): EuroCents {
  if (!Number.isFinite(amountInCents)) throw new RangeError(`not an amount: ${amountInCents}`);
  if (Number.isInteger(amountInCents)) return euroCents(amountInCents);
  // The nudge undoes the binary representation of amounts such as 1.005 euro. It is relative, but
  // never so large that it could lift an amount of billions over a half.
  const size = Math.abs(amountInCents);
  const nudge = Math.min(size * Number.EPSILON * 4, 1e-6);
  return euroCents(Math.sign(amountInCents) * Math.floor(size + nudge + 0.5));
}
