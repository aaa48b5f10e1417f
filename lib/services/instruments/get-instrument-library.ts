import "server-only";
import type { Actor } from "@/lib/access/actor";
import type {
  InstalledPack,
  InstrumentUse,
  LibraryEntry,
  PackStanding,
  WordingStatus,
} from "@/lib/contracts/instruments/library";
import type { SteeringFrame } from "@/lib/contracts/steering/pages";
import { withScope } from "@/lib/db/with-scope";
import {
  findInstrument,
  INSTRUMENT_IDS,
  INSTRUMENTS,
  type Instrument,
} from "@/lib/engine/instruments/index";
import { AppError } from "@/lib/errors/app-error";
import { listInstrumentUses, listLicencePacks } from "@/lib/repositories/licence-packs";
import { loadFrame } from "@/lib/services/pathways/load-frame";
import { classifyPacks } from "./classify-pack";
import { getWording, type InstrumentWording } from "./get-wording";
import { listOwnLanguages } from "./own-wording";

type StandingPack = InstalledPack & { readonly standing: PackStanding };

interface LibraryPage {
  readonly frame: SteeringFrame;
  readonly entries: readonly LibraryEntry[];
}

interface InstrumentPage {
  readonly frame: SteeringFrame;
  readonly entry: LibraryEntry;
  readonly packs: readonly StandingPack[];
  readonly wording: InstrumentWording;
}

function describe(
  instrument: Instrument,
  packs: readonly StandingPack[],
  uses: readonly InstrumentUse[],
): LibraryEntry {
  const own = listOwnLanguages(instrument.id);
  const packed = packs
    .filter(({ instrumentId, standing }) => instrumentId === instrument.id && standing === "in-use")
    .map(({ language }) => language);
  const status: WordingStatus = packed.length > 0 ? "pack" : own.length > 0 ? "own" : "key";
  return {
    instrument,
    status,
    languages: [...new Set([...packed, ...own])].sort(),
    hasOwnText: own.length > 0,
    uses: uses.filter(({ instrumentId }) => instrumentId === instrument.id),
  };
}

/** Every questionnaire that can be scored: its licence, its words here, where it is asked. */
export async function getInstrumentLibrary(actor: Actor, today: string): Promise<LibraryPage> {
  return withScope(
    actor.scope,
    async (tx) => {
      const frame = await loadFrame(tx, actor, { quarter: null, today });
      const packs = classifyPacks(await listLicencePacks(tx, actor.hospitalId), today);
      const uses = await listInstrumentUses(tx, actor.hospitalId, today);
      return { frame, entries: INSTRUMENT_IDS.map((id) => describe(INSTRUMENTS[id], packs, uses)) };
    },
    { readOnly: true },
  );
}

/** One questionnaire with its packs and its words in a language, or its keys. */
export async function getInstrumentPage(
  actor: Actor,
  input: { readonly instrumentId: string; readonly language: string; readonly today: string },
): Promise<InstrumentPage> {
  const instrument = findInstrument(input.instrumentId);
  if (instrument === null) throw new AppError("not-found");
  const { hospitalId } = actor;
  const { language, today } = input;
  return withScope(
    actor.scope,
    async (tx) => {
      const frame = await loadFrame(tx, actor, { quarter: null, today });
      const packs = classifyPacks(await listLicencePacks(tx, hospitalId), today);
      const uses = await listInstrumentUses(tx, hospitalId, today);
      return {
        frame,
        entry: describe(instrument, packs, uses),
        packs: packs.filter(({ instrumentId }) => instrumentId === instrument.id),
        wording: await getWording(tx, {
          hospitalId,
          instrumentId: instrument.id,
          language,
          on: today,
        }),
      };
    },
    { readOnly: true },
  );
}
