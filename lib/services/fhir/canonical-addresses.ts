import "server-only";

/** Begin of the addresses under which this product's definitions are known; they need not be reachable. */
export const FHIR_BASE = "https://waardekompas.be/fhir";

export const QUESTIONNAIRE_BASE = `${FHIR_BASE}/Questionnaire`;

/** System of the answer codes of an instrument: its own numbers. */
export function levelSystemOf(instrumentId: string): string {
  return `${FHIR_BASE}/CodeSystem/${instrumentId}`;
}

/** Scales with more codes than this are written as whole numbers. */
export const LONGEST_CHOICE = 11;
