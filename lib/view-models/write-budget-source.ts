import type { Writer } from "./writer";

/**
 * Where a figure of the hospital budget was read, in the reader's language.
 *
 * @param source code of a source that ships with the product, or what a hospital typed.
 * @param writer of the reader's language.
 * @returns the words of the source; what a hospital typed stays as it is.
 * Source: house style (own texts in every language).
 * Example: `twelfths` is "KB van 14 december 2020: …" in Dutch; "Brief van 1 juli" stays so.
 */
export function writeBudgetSource(source: string, writer: Writer): string {
  if (!/^[a-z0-9-]+$/.test(source)) return source;
  const key = `budget-sources.${source}`;
  return writer.has(key) ? writer.text(key) : source;
}
