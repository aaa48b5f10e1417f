import "server-only";
import {
  RISK_MODEL_FAULT_CODES,
  riskModelFileSchema,
  type RiskModelFault,
  type RiskModelFile,
} from "@/lib/contracts/risk-models/risk-model-file";
import { findTermFaults } from "@/lib/engine/statistics";
import { readJsonFile } from "../files/read-json-file";

/** A set that can be installed, or everything that is wrong with the file. */
export type ReadRiskModel =
  | { readonly file: RiskModelFile; readonly faults: readonly [] }
  | { readonly file: null; readonly faults: readonly RiskModelFault[] };

const CODES = { codes: RISK_MODEL_FAULT_CODES, otherwise: "not-a-model" } as const;
const SCORE_TERM = "score-before";

function termFaults(file: RiskModelFile): readonly RiskModelFault[] {
  const names = file.terms.map(({ variable }) => variable);
  const ofScore = file.link === "logit" ? names.filter((name) => name.startsWith(SCORE_TERM)) : [];
  return [
    ...findTermFaults(names).map(({ code, name }) => ({ code, name })),
    ...ofScore.map((name) => ({ code: "score-of-event" as const, name })),
  ].map(({ code, name }) => ({ code, place: "terms", found: name }));
}

function dayFaults({ validFrom, validTo, madeOn }: RiskModelFile, today: string) {
  const faults: RiskModelFault[] = [];
  if (validTo && validTo < validFrom) {
    faults.push({ code: "ends-before-it-begins", place: "validTo", found: validTo });
  }
  if (madeOn > today) faults.push({ code: "made-in-the-future", place: "madeOn", found: madeOn });
  return faults;
}

function countFaults({ population: { cases, events } }: RiskModelFile): readonly RiskModelFault[] {
  const isMore = typeof events === "number" && typeof cases === "number" && events > cases;
  return isMore
    ? [{ code: "more-events-than-cases", place: "population.events", found: String(events) }]
    : [];
}

/** Reads the text of a coefficient set and lists every fault at once, so that it is mended in one go. */
export function readRiskModel(text: string, today: string): ReadRiskModel {
  const read = readJsonFile(text, riskModelFileSchema, CODES);
  if (read.contents === null) return { file: null, faults: read.faults };
  const file = read.contents;
  const faults = [...termFaults(file), ...dayFaults(file, today), ...countFaults(file)];
  return faults.length > 0 ? { file: null, faults } : { file, faults: [] };
}
