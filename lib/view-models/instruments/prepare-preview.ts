import type { InstrumentItem } from "@/lib/engine/instruments";

/** The words of one item, from a pack, the product or its key. */
interface ItemWords {
  readonly label: string;
  readonly note: string | null;
  readonly levels: readonly { readonly code: number; readonly label: string }[];
}

/** One question as the patient will see it. */
export interface PreviewedQuestion extends ItemWords {
  /** Ends of a scale on which a number is chosen; null for a list of answers. */
  readonly scale: { readonly from: number; readonly to: number } | null;
}

/**
 * One question of the preview: a list of answers, or a scale where only some of its codes have a name.
 *
 * @param item the item of the skeleton, for its range.
 * @param words what the item and its answers are called.
 * @returns the words and, where not every code is listed, the ends of the scale.
 * Source: design brief D.9 (value by number, buttons and slider).
 * Example: pain from 0 to 10 with names for 0 and 10 is a scale from 0 to 10.
 */
export function preparePreview(item: InstrumentItem, words: ItemWords): PreviewedQuestion {
  const { minimum: from, maximum: to, codes } = item;
  const possible = codes?.length ?? to - from + 1;
  const named = words.levels.filter(({ code }) => code >= from && code <= to).length;
  const { label, note, levels } = words;
  return { label, note, levels, scale: named < possible ? { from, to } : null };
}
