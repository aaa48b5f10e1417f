const SPACES = /[\s\u00a0\u202f'’€]/g;

/** 1.234.567 and 1.234 are thousands, as Belgian letters write them; 0.810 is not. */
function areThousands(parts: readonly string[], sign: string): boolean {
  const [first = "", ...rest] = parts;
  const areThrees = rest.every((part) => part.length === 3);
  return rest.length > 1 || (sign === "." && /^[1-9]\d{0,2}$/.test(first) && areThrees);
}

/** The decimal sign of a figure: the last of two signs, else the only one that is no thousands sign. */
function decimalSignOf(text: string): "," | "." | null {
  const comma = text.lastIndexOf(",");
  const point = text.lastIndexOf(".");
  if (comma >= 0 && point >= 0) return comma > point ? "," : ".";
  const sign = comma >= 0 ? "," : ".";
  const parts = text.split(sign);
  return parts.length === 1 || areThousands(parts, sign) ? null : sign;
}

/**
 * Reads a number as people type or paste it in Belgium: comma or point, spaces or points between
 * thousands, a minus before or behind, or brackets for a negative amount.
 *
 * @param typed any text.
 * @returns the number, or `null` for what is no number.
 * Source: design brief F.6 (traps of nl-BE and fr-BE).
 * Example: "1.234,50" is 1234.5, "(20 000)" is -20000, "1.234" is 1234, "0.81" is 0.81.
 */
export function readTypedNumber(typed: string): number | null {
  const bare = typed.replace(SPACES, "").replaceAll("−", "-");
  const isBracketed = /^\(.*\)$/.test(bare);
  const isNegative = isBracketed || bare.startsWith("-") || bare.endsWith("-");
  const figure = bare.replace(/^[(\-+]|[)-]$/g, "");
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(figure)) return null;
  const sign = decimalSignOf(figure);
  const cut = sign === null ? figure.length : figure.lastIndexOf(sign);
  const whole = figure.slice(0, cut).replaceAll(/[.,]/g, "");
  const amount = Number(`${whole === "" ? "0" : whole}.${figure.slice(cut + 1) || "0"}`);
  if (!Number.isFinite(amount)) return null;
  return isNegative && amount !== 0 ? -amount : amount;
}

/**
 * The same as whole euro cents.
 *
 * @param typed an amount in euro.
 * @returns cents, or `null` for no number, more than two decimals or an amount too large to hold.
 * Source: house rule on money.
 * Example: "12,5" is 1250; "12,345" is null.
 */
export function readTypedCents(typed: string): number | null {
  const euro = readTypedNumber(typed);
  if (euro === null) return null;
  const cents = Math.round(euro * 100);
  const isExact = Math.abs(cents - euro * 100) < 1e-4;
  return isExact && Number.isSafeInteger(cents) ? cents : null;
}
