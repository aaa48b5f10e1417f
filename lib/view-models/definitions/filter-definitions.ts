import type { DefinitionLine } from "@/lib/contracts/steering/definitions";

/** What a reader of the dictionary looks for; null is everything. */
export interface DefinitionFilter {
  readonly search: string | null;
  readonly theme: string | null;
  readonly pathway: string | null;
  readonly state: string | null;
  readonly signing: string | null;
}

export const DEFINITION_SORTS = ["name", "kpi", "theme", "state"] as const;
export type DefinitionSort = (typeof DEFINITION_SORTS)[number];

/** Small letters without accents, so that "reanimatie" finds "Réanimation". */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function hasWords(line: DefinitionLine, search: string): boolean {
  const { code, name, kpiCodes } = line;
  const text = plain([code, name.nl, name.fr, name.en, ...kpiCodes].join(" "));
  return plain(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const SIGNINGS: ReadonlyMap<string, (line: DefinitionLine) => boolean> = new Map([
  ["signed", (line: DefinitionLine) => line.isSigned],
  ["unsigned", (line: DefinitionLine) => !line.isSigned],
  ["draft", (line: DefinitionLine) => line.hasDraft],
]);

/**
 * The lines of the dictionary that fit what a reader looks for.
 *
 * @param lines every definition.
 * @param filter words (all of them, in any language, accents ignored), theme, pathway (a definition of
 *   every pathway fits each), state and signing; null leaves it open.
 * @returns the lines in their order; empty when none fits.
 * Source: design brief D.11 (dictionary with search).
 * Example: the words "K35" find the infections of the KPI dictionary.
 */
export function filterDefinitions(
  lines: readonly DefinitionLine[],
  filter: DefinitionFilter,
): readonly DefinitionLine[] {
  return testsOf(filter).reduce((left, test) => left.filter(test), lines);
}

/** One test for each choice that was made. */
function testsOf(filter: DefinitionFilter): readonly ((line: DefinitionLine) => boolean)[] {
  const { search, theme, pathway, state, signing } = filter;
  const tests: ((line: DefinitionLine) => boolean)[] = [];
  if (search !== null) tests.push((line) => hasWords(line, search));
  if (theme !== null) tests.push((line) => line.theme === theme);
  if (pathway !== null) tests.push((line) => isOfPathway(line, pathway));
  if (state !== null) tests.push((line) => line.state === state);
  const isSigning = signing === null ? undefined : SIGNINGS.get(signing);
  if (isSigning !== undefined) tests.push(isSigning);
  return tests;
}

const isOfPathway = ({ pathways }: DefinitionLine, code: string): boolean =>
  pathways.length === 0 || pathways.includes(code);

/** What a column sorts by; without a number of the KPI dictionary a line comes last. */
function keyOf(line: DefinitionLine, sort: DefinitionSort, wordOf: WordOf): string {
  return sort === "kpi" ? (line.kpiCodes[0] ?? "Z") : wordOf(line, sort);
}

/** What stands in a column, in the reader's language. */
type WordOf = (line: DefinitionLine, column: Exclude<DefinitionSort, "kpi">) => string;

/**
 * Sorts the lines of the dictionary by a column, and within it by name.
 *
 * @param lines lines in any order.
 * @param sort the column.
 * @param isDescending true for the other way round.
 * @param wordOf what stands in a column, in the reader's language.
 * @returns a new list.
 * Source: design brief D.11.
 * Example: by "kpi" K01 comes before K35, and definitions without a number come last.
 */
export function sortDefinitions(
  lines: readonly DefinitionLine[],
  sort: DefinitionSort,
  isDescending: boolean,
  wordOf: WordOf,
): readonly DefinitionLine[] {
  const sign = isDescending ? -1 : 1;
  return [...lines].sort((a, b) => {
    const order = keyOf(a, sort, wordOf).localeCompare(keyOf(b, sort, wordOf));
    return order === 0 ? wordOf(a, "name").localeCompare(wordOf(b, "name")) : order * sign;
  });
}
