import { BSS_R, ICIQ_UI_SF, WEXNER } from "./definitions/childbirth";
import { QLQ_BR23, QLQ_C30 } from "./definitions/eortc";
import { EQ5D_3L, EQ5D_5L } from "./definitions/eq5d";
import { NPS, PATHWAY_PREM } from "./definitions/experience";
import { KCCQ_12, NYHA } from "./definitions/heart-failure";
import { HOOS, KOOS } from "./definitions/joint-scales";
import { EPDS, PHQ_2, PHQ_9 } from "./definitions/mental-health";
import { OHS, OKS } from "./definitions/oxford";
import { HOOS_PS, KOOS_PS } from "./definitions/physical-function";
import { PROMIS_GLOBAL_10 } from "./definitions/promis-global";
import { MRS } from "./definitions/stroke";
import { DECISION_REGRET, NRS_PAIN, QOR_15 } from "./definitions/surgery";
import type { Instrument, InstrumentId } from "./instrument";

/** Every instrument that has an engine, by id. */
export const INSTRUMENTS: Readonly<Record<InstrumentId, Instrument>> = {
  "eq-5d-5l": EQ5D_5L,
  "eq-5d-3l": EQ5D_3L,
  ohs: OHS,
  oks: OKS,
  "hoos-ps": HOOS_PS,
  "koos-ps": KOOS_PS,
  hoos: HOOS,
  koos: KOOS,
  "promis-global-10": PROMIS_GLOBAL_10,
  "qlq-c30": QLQ_C30,
  "qlq-br23": QLQ_BR23,
  "kccq-12": KCCQ_12,
  mrs: MRS,
  nyha: NYHA,
  "phq-2": PHQ_2,
  "phq-9": PHQ_9,
  epds: EPDS,
  "iciq-ui-sf": ICIQ_UI_SF,
  wexner: WEXNER,
  "bss-r": BSS_R,
  "decision-regret": DECISION_REGRET,
  "qor-15": QOR_15,
  "nrs-pain": NRS_PAIN,
  "pathway-prem": PATHWAY_PREM,
  nps: NPS,
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
