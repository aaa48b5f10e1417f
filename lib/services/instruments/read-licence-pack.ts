import "server-only";
import {
  licencePackSchema,
  PACK_FAULT_CODES,
  type LicencePack,
  type PackFault,
} from "@/lib/contracts/instruments/licence-pack";
import { findInstrument } from "@/lib/engine/instruments/index";
import { readJsonFile } from "../files/read-json-file";
import { findWordingFaults } from "./find-wording-faults";

/** A pack that can be installed, or everything that is wrong with the file. */
export type ReadPack =
  | { readonly pack: LicencePack; readonly faults: readonly [] }
  | { readonly pack: null; readonly faults: readonly PackFault[] };

const CODES = { codes: PACK_FAULT_CODES, otherwise: "not-a-pack" } as const;

const refused = (...faults: readonly PackFault[]): ReadPack => ({ pack: null, faults });

/** Reads the text of a licence pack and lists every fault at once, so that it is mended in one go. */
export function readLicencePack(text: string): ReadPack {
  const read = readJsonFile(text, licencePackSchema, CODES);
  if (read.contents === null) return refused(...read.faults);
  const pack = read.contents;
  const instrument = findInstrument(pack.instrument);
  if (instrument === null) {
    return refused({ code: "unknown-instrument", place: "instrument", found: pack.instrument });
  }
  const { validFrom, validTo } = pack.licence;
  const faults: PackFault[] = [...findWordingFaults(instrument.items, pack.wording)];
  if (validTo && validTo < validFrom) {
    faults.push({ code: "ends-before-it-begins", place: "licence.validTo", found: validTo });
  }
  return faults.length > 0 ? refused(...faults) : { pack, faults: [] };
}
