/**
 * A text as a field of a CSV file (RFC 4180); a spreadsheet must not read a name as a formula.
 *
 * @param text any text.
 * @returns the text, quoted where it holds a comma, a quote or a line end.
 * Source: RFC 4180; OWASP, CSV injection.
 * Example: `a,b` becomes `"a,b"`, and `=1+1` becomes `'=1+1`.
 */
export function writeCsvField(text: string): string {
  const harmless = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
