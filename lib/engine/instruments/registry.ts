import { EQ5D_3L, EQ5D_5L } from "./definitions/eq5d";
import { OHS, OKS } from "./definitions/oxford";
import { HOOS_PS, KOOS_PS } from "./definitions/physical-function";
import type { Instrument, InstrumentId } from "./instrument";

/** Every instrument that has an engine, by id. */
export const INSTRUMENTS: Readonly<Record<InstrumentId, Instrument>> = {
  "eq-5d-5l": EQ5D_5L,
  "eq-5d-3l": EQ5D_3L,
  ohs: OHS,
  oks: OKS,
  "hoos-ps": HOOS_PS,
  "koos-ps": KOOS_PS,
};

/**
 * Finds an instrument by an id that came from outside (a URL, a file).
 *
 * @param id any text.
 * @returns the instrument, or null when no engine exists for it.
 * Source: the registry itself.
 * Example: `findInstrument("oks")?.items.length` is 12; `findInstrument("toString")` is null.
 */
export function findInstrument(id: string): Instrument | null {
  return Object.hasOwn(INSTRUMENTS, id) ? INSTRUMENTS[id as InstrumentId] : null;
}
