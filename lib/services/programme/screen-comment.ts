import "server-only";
/** A part of a text that may tell who somebody is. */
export interface Finding {
  readonly kind: "known-name" | "title-and-name" | "capital" | "number" | "mail" | "date";
  readonly start: number;
  readonly end: number;
}

const PATTERNS: readonly (readonly [Finding["kind"], RegExp])[] = [
  ["mail", /\S+@\S+\.\S+/gu],
  ["date", /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/gu],
  // Telephone, register and patient numbers: six digits or more, with the usual signs between them.
  ["number", /\+?\d(?:[\s./-]?\d){5,}/gu],
  [
    "title-and-name",
    /\b(?:[Dd]r|[Pp]rof|[Dd]okter|[Dd]octeur|[Dd]octor|[Mm]evrouw|[Mm]eneer|[Mm]ijnheer|[Dd]hr|[Mm]evr|[Mm]adame|[Mm]onsieur|[Mm]me|[Mm]r|[Mm]rs|[Mm]s|[Ff]rau|[Hh]err|[Zz]uster|[Ss]œur|[Ii]nfirmière)\.?\s+\p{Lu}[\p{L}'’-]+(?:\s+(?:\p{Ll}{2,3}\s+){0,2}\p{Lu}[\p{L}'’-]+)?/gu,
  ],
  // A capital inside a sentence; German writes every noun so, there it says nothing.
  ["capital", /(?<=[\p{L}\d,;:]["'’)]?\s)\p{Lu}[\p{L}'’-]+/gu],
];

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function listNames(names: readonly string[]): readonly string[] {
  const parts = names.flatMap((name) => name.split(/[\s.,]+/u));
  return [...new Set(parts)].filter((part) => part.length >= 3 && /^\p{Lu}/u.test(part));
}

/**
 * Marks what may name a person: names that the product knows (its own accounts), a title with a name,
 * capitals inside a sentence, long numbers, dates, mail addresses. It finds less and more than a
 * reader would, so a person always decides.
 *
 * Example: "Dokter Peeters nam de tijd" has "Dokter Peeters" marked.
 */
export function screenComment(
  text: string,
  language: string,
  knownNames: readonly string[],
): readonly Finding[] {
  const names = listNames(knownNames).map(escape);
  const known: readonly (readonly [Finding["kind"], RegExp])[] =
    names.length === 0
      ? []
      : [["known-name", new RegExp(`(?<!\\p{L})(?:${names.join("|")})(?!\\p{L})`, "gu")]];
  const patterns = [...PATTERNS, ...known].filter(
    ([kind]) => kind !== "capital" || language !== "de",
  );
  const found = patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({
      kind,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  // Longer marks win over marks inside them.
  const ordered = found.sort((a, b) => a.start - b.start || b.end - a.end);
  return ordered.reduce<Finding[]>(
    (kept, one) => (one.start >= (kept.at(-1)?.end ?? 0) ? [...kept, one] : kept),
    [],
  );
}

/** The text with every mark replaced, as a proposal for who releases it. */
export function maskFindings(text: string, findings: readonly Finding[]): string {
  return [...findings]
    .reverse()
    .reduce((masked, { start, end }) => `${masked.slice(0, start)}[…]${masked.slice(end)}`, text);
}
