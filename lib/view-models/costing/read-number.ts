/**
 * Reads a number as people in Belgium type it: comma or point, spaces between thousands, a percent
 * sign. With both comma and point, the last one is the decimal.
 *
 * @param typed e.g. "7,5", "1 250.5", "40 %".
 * @returns the number (a percentage as a share), or null when it is none.
 * Source: design brief F.6 (input takes comma and point and shows what it understood).
 * Example: "1.250,5" is 1250.5, "7,5" is 7.5, "40 %" is 0.4.
 */
export function readNumber(typed: string): number | null {
  const bare = typed.replace(/[\s\u00a0\u202f€]/gu, "").replace(/−/gu, "-");
  const isShare = bare.endsWith("%");
  const digits = isShare ? bare.slice(0, -1) : bare;
  const decimal = Math.max(digits.lastIndexOf(","), digits.lastIndexOf("."));
  const hasBoth = digits.includes(",") && digits.includes(".");
  const whole = decimal < 0 ? digits : digits.slice(0, decimal);
  const plain = `${hasBoth ? whole.replace(/[.,]/gu, "") : whole}${decimal < 0 ? "" : `.${digits.slice(decimal + 1)}`}`;
  if (!/^-?\d*\.?\d*$/u.test(plain) || !/\d/u.test(plain)) return null;
  return isShare ? Number(plain) / 100 : Number(plain);
}
