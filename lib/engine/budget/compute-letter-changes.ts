import { euroCents, type EuroCents } from "../shared/units";

/** A line of a letter, as far as a comparison needs it. */
export interface ComparedLine {
  readonly subPart: string;
  readonly lineCode: string;
  readonly label: string;
  readonly previousCents: number | null;
  readonly notifiedCents: number;
  readonly isRecurrent: boolean;
  readonly originYear: number | null;
}

/** What became of a line from one letter to the other. */
export type LineFate = "new" | "gone" | "changed" | "same";

/** One line in two letters. */
export interface LineChange {
  readonly subPart: string;
  readonly lineCode: string;
  readonly label: string;
  readonly isRecurrent: boolean;
  readonly originYear: number | null;
  readonly fate: LineFate;
  readonly beforeCents: EuroCents | null;
  readonly afterCents: EuroCents | null;
  /** After minus before; an absent line counts as nothing. */
  readonly changeCents: EuroCents;
  /** Change relative to before; `null` where before is absent, zero or negative. */
  readonly changeShare: number | null;
  /** The newer letter carries over another amount than the older one notified. */
  readonly carriedOverCents: EuroCents | null;
}

/** Two letters line by line, what comes back each year apart from what comes once. */
export interface LetterChanges {
  readonly recurrent: readonly LineChange[];
  readonly oneOff: readonly LineChange[];
  readonly recurrentChangeCents: EuroCents;
  readonly oneOffChangeCents: EuroCents;
}

const keyOf = ({ subPart, lineCode, originYear, isRecurrent }: ComparedLine): string =>
  [subPart, lineCode, originYear ?? "", isRecurrent].join("|");

function fateOf(before: ComparedLine | undefined, after: ComparedLine | undefined): LineFate {
  if (before === undefined) return "new";
  if (after === undefined) return "gone";
  return before.notifiedCents === after.notifiedCents ? "same" : "changed";
}

const toCents = (line: ComparedLine | undefined): EuroCents | null =>
  line ? euroCents(line.notifiedCents) : null;

/** What the newer letter carries over, where that is another amount than was notified. */
function carriedOver(before?: ComparedLine, after?: ComparedLine): EuroCents | null {
  const previous = after?.previousCents ?? null;
  if (!before || previous === null || previous === before.notifiedCents) return null;
  return euroCents(previous);
}

function changeOf(
  line: ComparedLine,
  before: ComparedLine | undefined,
  after: ComparedLine | undefined,
): LineChange {
  const { subPart, lineCode, label, isRecurrent, originYear } = line;
  const beforeCents = toCents(before);
  const afterCents = toCents(after);
  const from = beforeCents ?? 0;
  const changeCents = euroCents((afterCents ?? 0) - from);
  return {
    ...{ subPart, lineCode, label, isRecurrent, originYear },
    fate: fateOf(before, after),
    ...{ beforeCents, afterCents, changeCents },
    changeShare: after && from > 0 ? changeCents / from : null,
    carriedOverCents: carriedOver(before, after),
  };
}

const sumOf = (changes: readonly LineChange[]): EuroCents =>
  euroCents(changes.reduce((sum, { changeCents }) => sum + changeCents, 0));

/**
 * Compares two budget letters line by line.
 *
 * Formula: change = after − before; share = change / before, only where before is above zero.
 *
 * @param before lines of the earlier letter.
 * @param after lines of the later letter; a line is the same one by sub-part, code, origin year and
 *   whether it comes back.
 * @returns every line of both, recurrent apart from one-off, in the order of sub-part and code.
 * Source: letter layout of three columns, BFM report 7: column 1 is the last column of the letter before.
 * Example: 100.00 that becomes 103.00 is changed by 3.00 and 3 %.
 */
export function computeLetterChanges(
  before: readonly ComparedLine[],
  after: readonly ComparedLine[],
): LetterChanges {
  const earlier = new Map(before.map((line) => [keyOf(line), line]));
  const later = new Map(after.map((line) => [keyOf(line), line]));
  const changes = [...new Map([...earlier, ...later])]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, line]) => changeOf(line, earlier.get(key), later.get(key)));
  const recurrent = changes.filter(({ isRecurrent }) => isRecurrent);
  const oneOff = changes.filter(({ isRecurrent }) => !isRecurrent);
  return {
    recurrent,
    oneOff,
    recurrentChangeCents: sumOf(recurrent),
    oneOffChangeCents: sumOf(oneOff),
  };
}
