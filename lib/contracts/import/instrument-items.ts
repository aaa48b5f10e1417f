import { findInstrument, INSTRUMENTS } from "@/lib/engine/instruments/index";

/** The range of an item's codes, as the importer checks them. */
export interface ItemRange {
  readonly key: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly codes?: readonly number[];
  readonly notApplicableCode?: number;
  readonly missingCodes: readonly number[];
}

/** The items of an instrument, or null when no such instrument is scored here. */
export function itemsOf(instrumentId: string): readonly ItemRange[] | null {
  return findInstrument(instrumentId)?.items ?? null;
}

/** Every item key of every instrument, in small letters: the columns of an answers file. */
export const ITEM_COLUMNS: ReadonlySet<string> = new Set(
  Object.values(INSTRUMENTS).flatMap(({ items }) => items.map(({ key }) => key.toLowerCase())),
);
