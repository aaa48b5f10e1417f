import "server-only";
import type { Actor } from "@/lib/access/actor";
import { withScope } from "@/lib/db/with-scope";
import { findInstrument } from "@/lib/engine/instruments/index";
import { AppError } from "@/lib/errors/app-error";
import { getWording } from "../instruments/get-wording";
import { findPaperMoments, type PaperMoment } from "./paper-forms";

/** A question as it is typed in: its words or its key, and the codes that it can have. */
export interface PaperItem {
  readonly key: string;
  readonly label: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly levels: readonly { readonly code: number; readonly label: string }[];
}

export interface PaperForm {
  readonly place: PaperMoment;
  readonly instrumentId: string;
  /** `key` when the hospital has no licence pack for the words. */
  readonly source: "pack" | "own" | "key";
  readonly attribution: string | null;
  readonly items: readonly PaperItem[];
}

export interface PaperFormInput {
  readonly episodeKey: string;
  readonly moment: string;
  readonly instrumentId: string;
  readonly language: string;
  readonly today: string;
}

/** An empty paper form of one instrument at one moment of one episode. */
export async function getPaperForm(actor: Actor, input: PaperFormInput): Promise<PaperForm> {
  const { episodeKey, moment, instrumentId, language, today } = input;
  const moments = await findPaperMoments(actor, episodeKey, today);
  const place = moments.find(
    (one) =>
      one.episodeKey === episodeKey &&
      one.moment === moment &&
      one.instrumentIds.includes(instrumentId),
  );
  const instrument = findInstrument(instrumentId);
  if (!place || instrument === null) throw new AppError("not-found");
  const { hospitalId } = actor;
  const wording = await withScope(
    actor.scope,
    (tx) => getWording(tx, { hospitalId, instrumentId, language, on: today }),
    { readOnly: true },
  );
  const words = new Map(wording.items.map((item) => [item.key, item]));
  return {
    place,
    instrumentId,
    source: wording.source,
    attribution: wording.attribution,
    items: instrument.items.map(({ key, minimum, maximum }) => ({
      key,
      minimum,
      maximum,
      label: words.get(key)?.label ?? key,
      levels: words.get(key)?.levels ?? [],
    })),
  };
}
