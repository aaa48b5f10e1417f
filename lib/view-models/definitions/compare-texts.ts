/** A piece of two texts: in both, only in the first, or only in the second. */
export interface TextPiece {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

const wordsOf = (text: string): readonly string[] => text.match(/\s*\S+/g) ?? [];

/** Lengths of the longest common sequence of the ends of two lists of words. */
function commonLengths(before: readonly string[], after: readonly string[]) {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const isSame = before[row]?.trim() === after[column]?.trim();
      lengths[row * width + column] = isSame
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  return at;
}

/**
 * Puts two texts into one, word by word, so that a reader sees what was taken out and put in.
 *
 * Formula: longest common subsequence of words; white space belongs to the word after it.
 *
 * @param before the first text; may be empty.
 * @param after the second text; may be empty.
 * @returns pieces in reading order, neighbours of one kind joined. Without the added pieces they are
 *   the words of `before`, without the removed ones the words of `after`; a word that is in both is
 *   written as in `after`.
 * Source: Wagner and Fischer, The string-to-string correction problem, J. ACM 1974;21:168-173.
 * Example: "binnen 30 dagen" and "binnen 90 dagen" differ in removed "30" and added "90".
 */
export function compareTexts(before: string, after: string): readonly TextPiece[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  const common = commonLengths(old, fresh);
  const pieces: TextPiece[] = [];
  const push = (kind: TextPiece["kind"], text: string) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text };
    else pieces.push({ kind, text });
  };
  let [row, column] = [0, 0];
  while (row < old.length || column < fresh.length) {
    const [oldWord, freshWord] = [old[row], fresh[column]];
    if (oldWord !== undefined && oldWord.trim() === freshWord?.trim()) {
      push("same", freshWord);
      row += 1;
      column += 1;
    } else if (oldWord !== undefined && common(row + 1, column) >= common(row, column + 1)) {
      push("removed", oldWord);
      row += 1;
    } else {
      push("added", freshWord ?? "");
      column += 1;
    }
  }
  return pieces;
}
