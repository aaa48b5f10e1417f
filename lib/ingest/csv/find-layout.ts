import "server-only";
import { parse } from "csv-parse/sync";
import { ImportFault } from "@/lib/contracts/import/fault";
import { classifyDecimal, type DecimalEvidence, type DecimalSign } from "../fields/read-number";
import { SEPARATORS, type ReadingOptions, type Separator } from "../reading-options";

/** Rows of the head of a file; where its quotes do not match, only the header can be believed. */
export function parseHead(head: string, separator: Separator, rows = 2000): string[][] {
  const options = {
    delimiter: separator,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    bom: true,
    to: rows,
  };
  try {
    return parse(head, options);
  } catch {
    return [head.slice(0, Math.max(0, head.indexOf("\n"))).split(separator)];
  }
}

/** A header name as it is compared: without blanks around it, in small letters. */
export const normaliseName = (name: string) => name.trim().toLowerCase();

function countKnown(header: readonly string[], known: ReadonlySet<string>): number {
  return header.filter((name) => known.has(normaliseName(name))).length;
}

/** The separator that yields the most known column names, then the most columns. */
export function findSeparator(head: string, knownColumns: readonly string[]): Separator {
  const known = new Set(knownColumns.map(normaliseName));
  const ranked = SEPARATORS.map((separator) => {
    const header = parseHead(head, separator, 1)[0] ?? [];
    return { separator, known: countKnown(header, known), columns: header.length };
  }).sort((a, b) => b.known - a.known || b.columns - a.columns);
  return ranked[0]?.separator ?? ";";
}

/** The declared separator, refused when another one plainly fits the header better. */
export function chooseSeparator(
  head: string,
  knownColumns: readonly string[],
  options: ReadingOptions & { readonly fileName: string },
): Separator {
  const best = findSeparator(head, knownColumns);
  if (options.separator === undefined || options.separator === best) return best;
  const declaredColumns = parseHead(head, options.separator, 1)[0]?.length ?? 0;
  if (declaredColumns > 1) return options.separator;
  throw new ImportFault("wrong-separator", {
    file: options.fileName,
    declared: options.separator,
    suggested: best,
  });
}

/** What the numbers of a file say about its decimal sign, with the cells that leave a doubt. */
export interface DecimalFinding {
  readonly sign: DecimalSign | null;
  readonly isMixed: boolean;
  readonly ambiguous: readonly string[];
}

/** Weighs the texts of numeric columns. One clear sign decides; two are a fault of the file. */
export function findDecimalSign(texts: Iterable<string>): DecimalFinding {
  const seen = new Set<DecimalEvidence>();
  const ambiguous: string[] = [];
  for (const text of texts) {
    const evidence = classifyDecimal(text);
    seen.add(evidence);
    if (evidence === "ambiguous" && ambiguous.length < 5) ambiguous.push(text);
  }
  const isMixed = seen.has(",") && seen.has(".");
  const sign = seen.has(",") ? "," : seen.has(".") ? "." : null;
  return { sign: isMixed ? null : sign, isMixed, ambiguous };
}

/** The decimal sign of a file: declared, or proven by its numbers; a doubt stops the delivery. */
export function chooseDecimalSign(
  texts: Iterable<string>,
  options: ReadingOptions & { readonly fileName: string },
): DecimalSign | null {
  if (options.decimalSign !== undefined) return options.decimalSign;
  const finding = findDecimalSign(texts);
  if (finding.isMixed) throw new ImportFault("mixed-decimal", { file: options.fileName });
  if (finding.sign === null && finding.ambiguous.length > 0) {
    const found = finding.ambiguous[0] ?? "";
    throw new ImportFault("ambiguous-decimal", { file: options.fileName, found });
  }
  return finding.sign;
}
