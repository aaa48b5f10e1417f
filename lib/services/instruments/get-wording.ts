import "server-only";
import type { Wording } from "@/lib/contracts/instruments/wording";
import type { ScopedTx } from "@/lib/db/with-scope";
import { findInstrument, type InstrumentItem } from "@/lib/engine/instruments/index";
import { AppError } from "@/lib/errors/app-error";
import { findPackWording, type WordingKey } from "@/lib/repositories/licence-packs";
import { listCodes } from "./list-codes";
import { findOwnWording } from "./own-wording";

/** What one answer of an item is called. */
export interface LevelWording {
  readonly code: number;
  readonly label: string;
}

/** What one item is called and what its answers are called. */
export interface ItemWording {
  readonly key: string;
  readonly label: string;
  readonly note: string | null;
  /** In the order of the codes; a long scale (0 to 10, 0 to 100) may name its ends only. */
  readonly levels: readonly LevelWording[];
}

/** The words of a questionnaire, or its keys where nobody installed the words. */
export interface InstrumentWording {
  readonly instrumentId: string;
  readonly language: string;
  /** `pack` installed by the hospital, `own` text of this product, `key` skeleton without words. */
  readonly source: "pack" | "own" | "key";
  /** Version of the licence pack; null for the other sources. Stored with the answers. */
  readonly packVersion: string | null;
  readonly title: string | null;
  readonly introduction: string | null;
  /** Copyright line that the owner wants beside the questions. */
  readonly attribution: string | null;
  /** One for each item of the skeleton, in its order. */
  readonly items: readonly ItemWording[];
}

/** Longest scale of which a skeleton writes every code; a longer one shows its ends. */
const LONGEST_LIST = 11;

function levelsOfSkeleton(item: InstrumentItem): readonly LevelWording[] {
  const all = listCodes(item);
  const codes = all.length > LONGEST_LIST ? [item.minimum, item.maximum] : all;
  return codes.map((code) => ({ code, label: String(code) }));
}

function keyOf(item: InstrumentItem): ItemWording {
  return { key: item.key, label: item.key, note: null, levels: levelsOfSkeleton(item) };
}

function itemsOf(items: readonly InstrumentItem[], wording: Wording | null): ItemWording[] {
  const written = new Map(wording?.items.map((item) => [item.key, item]));
  return items.map((item) => {
    const words = written.get(item.key);
    if (words === undefined) return keyOf(item);
    const { text, note, levels } = words;
    return {
      key: item.key,
      label: text,
      note: note ?? null,
      levels: levels.toSorted((a, b) => a.code - b.code),
    };
  });
}

interface FoundWording {
  readonly source: InstrumentWording["source"];
  readonly packVersion: string | null;
  readonly wording: Wording | null;
}

async function findWording(tx: ScopedTx, key: WordingKey): Promise<FoundWording> {
  const pack = await findPackWording(tx, key);
  if (pack !== null) return { source: "pack", packVersion: pack.version, wording: pack.wording };
  const wording = findOwnWording(key.instrumentId, key.language);
  return { source: wording === null ? "key" : "own", packVersion: null, wording };
}

function headOf(wording: Wording | null) {
  return {
    title: wording?.title ?? null,
    introduction: wording?.introduction ?? null,
    attribution: wording?.attribution ?? null,
  };
}

/**
 * The words of a questionnaire for the patient form, a letter or a preview: the licence pack that the
 * hospital installed, else this product's own text where it has one, else the keys of the skeleton.
 * A questionnaire that no engine knows is `not-found`.
 */
export async function getWording(tx: ScopedTx, key: WordingKey): Promise<InstrumentWording> {
  const instrument = findInstrument(key.instrumentId);
  if (instrument === null) throw new AppError("not-found");
  const { source, packVersion, wording } = await findWording(tx, key);
  return {
    instrumentId: instrument.id,
    language: key.language,
    source,
    packVersion,
    ...headOf(wording),
    items: itemsOf(instrument.items, wording),
  };
}
