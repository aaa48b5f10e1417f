import { checkClaims, type ChartVerdict } from "@/lib/engine/shared/check-claim";

/** A word that no chart carries, with the indicator it was said about. */
export interface ClaimNote {
  readonly word: string;
  /** Null when the sentence names no indicator. */
  readonly indicatorName: string | null;
}

/**
 * The notes beside a text that claims more than the charts show; each word and indicator once.
 *
 * @param text what somebody is typing.
 * @param verdicts the charts on the page.
 * @param names names of the indicators in the reader's language.
 * @returns notes in order; empty when every claim is carried.
 * Source: requirement D.1 (claim check).
 * Example: "Ligduur daalt." beside common variation gives "daalt" about "Ligduur".
 */
export function prepareClaimNotes(
  text: string,
  verdicts: readonly ChartVerdict[],
  names: readonly { readonly code: string; readonly name: string }[],
): readonly ClaimNote[] {
  const nameOf = new Map(names.map(({ code, name }) => [code, name]));
  const notes = checkClaims(text, verdicts).map(({ word, indicatorCode }): ClaimNote => ({
    word,
    indicatorName: indicatorCode === null ? null : (nameOf.get(indicatorCode) ?? indicatorCode),
  }));
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}
