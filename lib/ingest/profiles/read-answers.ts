import { ITEM_COLUMNS, itemsOf, type ItemRange } from "@/lib/contracts/import/instrument-items";
import type { RowRefusal } from "./contract-profile";

/** Answers by item key; null is "not answered". */
export type AnswerCodes = Readonly<Record<string, number | null>>;

const NOT_ANSWERED = new Set(["", "na", "n/a", "nvt", "null", "."]);

function refusal(refused: RowRefusal["refusal"], column: string, found: string): RowRefusal {
  return { refusal: refused, column, found };
}

function isPossible({ minimum, maximum, codes, notApplicableCode }: ItemRange, code: number) {
  if (code === notApplicableCode) return true;
  return codes === undefined ? code >= minimum && code <= maximum : codes.includes(code);
}

function readAnswer(item: ItemRange, text: string): number | null | RowRefusal {
  if (NOT_ANSWERED.has(text.toLowerCase())) return null;
  if (!/^\d{1,4}$/.test(text)) return refusal("not-a-whole-number", item.key, text);
  const code = Number(text);
  if (item.missingCodes.includes(code)) return null;
  return isPossible(item, code) ? code : refusal("answer-out-of-range", item.key, text);
}

/** Reads answers of one instrument from texts by item key; refuses impossible codes and blanks. */
export function readItemAnswers(
  items: readonly ItemRange[],
  textOf: (key: string) => string | undefined,
): { readonly answers: AnswerCodes } | RowRefusal {
  const answers: Record<string, number | null> = {};
  let answered = 0;
  for (const item of items) {
    const answer = readAnswer(item, textOf(item.key)?.trim() ?? "");
    if (answer !== null && typeof answer === "object") return answer;
    answers[item.key] = answer;
    if (answer !== null) answered += 1;
  }
  return answered === 0 ? { refusal: "no-answers", column: null, found: null } : { answers };
}

/** Reads the item columns of an answers file; an answer in a column of another instrument is a fault. */
export function readAnswerColumns(
  instrumentId: string,
  cells: ReadonlyMap<string, string>,
): { readonly answers: AnswerCodes } | RowRefusal {
  const items = itemsOf(instrumentId);
  if (items === null) return refusal("unknown-instrument", "instrument", instrumentId);
  const texts = new Map([...cells].map(([name, text]) => [name.toLowerCase(), text]));
  const own = new Set(items.map(({ key }) => key.toLowerCase()));
  for (const [name, text] of texts) {
    if (own.has(name) || !ITEM_COLUMNS.has(name) || NOT_ANSWERED.has(text.toLowerCase())) continue;
    return refusal("answer-of-other-instrument", name, text);
  }
  return readItemAnswers(items, (key) => texts.get(key.toLowerCase()));
}
