import england from "./reference/nhs-proms-england.json";

/** Mean gain after treatment of a whole country and how far patients lie around it. */
export interface GainReferenceRow {
  readonly pathway: string;
  readonly variant: string;
  readonly instrument: string;
  readonly score: string;
  readonly moment: string;
  /** First day of the year. */
  readonly from: string;
  /** Patients whose score the publisher's model predicted. */
  readonly cases: number;
  readonly meanGain: number;
  /** SD of patients' score minus predicted score. */
  readonly standardDeviation: number;
}

/** Which figure a reference is looked for. */
export type GainReferenceKey = Pick<
  GainReferenceRow,
  "pathway" | "variant" | "instrument" | "score" | "moment" | "from"
> & {
  /** Code of the network whose publisher printed the reference. */
  readonly networkCode: string;
};

/** A published reference with where it was printed. */
export interface PublishedGain extends GainReferenceRow {
  readonly source: string;
  readonly grade: string;
}

const KEYS = ["pathway", "variant", "instrument", "score", "moment", "from"] as const;

/**
 * The gain of a whole country as its publisher printed it.
 *
 * @param key network, pathway, variant, instrument, score, moment and first day of the year.
 * @returns the printed row, or null when that publisher printed none: then the delivered records
 *   themselves are the reference.
 * Source: NHS Digital, PROMs in England, finalised data packs 2016-17 and 2017-18, rows for England.
 * Example: hip replacement, primary, Oxford score, 2016-04-01: 21.8003 over 40 724, SD 7.85022.
 */
export function findPublishedGain(key: GainReferenceKey): PublishedGain | null {
  if (key.networkCode !== england.networkCode) return null;
  const row = england.rows.find((one) => KEYS.every((name) => one[name] === key[name]));
  return row ? { ...row, source: england.source, grade: england.grade } : null;
}
