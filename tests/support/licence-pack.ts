import { INSTRUMENTS, type InstrumentId } from "@/lib/engine/instruments";
import type { LicencePack } from "@/lib/contracts/instruments/licence-pack";
import { listNamedCodes } from "@/lib/services/instruments/list-codes";

/** A pack without faults whose words are the keys: tests need no text that belongs to somebody. */
export function makePack(instrument: InstrumentId, parts: Partial<LicencePack> = {}): LicencePack {
  return {
    format: "waardekompas-licence-pack",
    formatVersion: 1,
    instrument,
    language: "nl",
    version: "2026-1",
    licence: {
      owner: "Owner of the questionnaire",
      reference: "LIC-2026-001",
      holder: "Hospital of the test",
      validFrom: "2026-01-01",
      validTo: "2027-12-31",
    },
    wording: {
      title: `Title of ${instrument}`,
      items: INSTRUMENTS[instrument].items.map((item) => ({
        key: item.key,
        text: `Text of ${item.key}`,
        levels: listNamedCodes(item).map((code) => ({ code, label: `Answer ${code}` })),
      })),
    },
    ...parts,
  };
}
