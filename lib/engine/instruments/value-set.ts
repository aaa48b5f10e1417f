import { VALUE_SET_IDS, type InstrumentId, type ValueSetId } from "./instrument";
import type { Eq5dDimension } from "./definitions/eq5d";
import belgium5l from "./reference/value-set-be-5l-2022.json";
import germany5l from "./reference/value-set-de-5l-2018.json";
import france5l from "./reference/value-set-fr-5l-2020.json";
import netherlands5l from "./reference/value-set-nl-5l-2016.json";
import unitedKingdom3l from "./reference/value-set-uk-3l-1997.json";

/** Value sets are summed in whole billionths, so that ties round the same on every machine. */
export const BILLIONTHS = 1_000_000_000;

/** A value set ready for use: decrements per dimension and level in billionths. */
export interface ValueSet {
  readonly id: ValueSetId;
  readonly instrumentId: InstrumentId;
  readonly version: string;
  readonly date: string;
  readonly country: string;
  readonly source: string;
  /** Subtracted once, for any state other than full health. */
  readonly constant: number;
  /** Subtracted once when any dimension is at level 3 (the N3 term of the 3L tariffs). */
  readonly anyLevel3: number;
  /** Decrement by dimension, first element level 1. */
  readonly decrements: Readonly<Record<Eq5dDimension, readonly number[]>>;
  /** Values of states that the five dimensions do not describe, e.g. `UNCONSCIOUS`. */
  readonly specialStates: Readonly<Record<string, number>>;
}

interface ValueSetHead {
  readonly id: string;
  readonly instrumentId: string;
  readonly version: string;
  readonly date: string;
  readonly country: string;
  readonly source: string;
  readonly constant: number;
  readonly anyLevel3: number;
  readonly specialStates: Readonly<Record<string, number>>;
}

const billionths = (decimal: number): number => Math.round(decimal * BILLIONTHS);

function valueSetOf(
  head: ValueSetHead,
  decrementsOf: (dimension: Eq5dDimension) => readonly number[],
): ValueSet {
  const decrements: Record<Eq5dDimension, readonly number[]> = {
    MO: decrementsOf("MO").map(billionths),
    SC: decrementsOf("SC").map(billionths),
    UA: decrementsOf("UA").map(billionths),
    PD: decrementsOf("PD").map(billionths),
    AD: decrementsOf("AD").map(billionths),
  };
  return {
    id: head.id as ValueSetId,
    instrumentId: head.instrumentId as InstrumentId,
    version: head.version,
    date: head.date,
    country: head.country,
    source: head.source,
    constant: billionths(head.constant),
    anyLevel3: billionths(head.anyLevel3),
    decrements,
    specialStates: Object.fromEntries(
      Object.entries(head.specialStates).map(([state, decimal]) => [state, billionths(decimal)]),
    ),
  };
}

/** The value sets that ship, by id. The Belgian one is multiplicative: decrement = weight x level scale. */
export const VALUE_SETS: Readonly<Record<ValueSetId, ValueSet>> = {
  "BE-5L-2022": valueSetOf(belgium5l, (dimension) =>
    belgium5l.levelScale.map((scale) => belgium5l.weights[dimension] * scale),
  ),
  "NL-5L-2016": valueSetOf(netherlands5l, (dimension) => netherlands5l.decrements[dimension]),
  "FR-5L-2020": valueSetOf(france5l, (dimension) => france5l.decrements[dimension]),
  "DE-5L-2018": valueSetOf(germany5l, (dimension) => germany5l.decrements[dimension]),
  "UK-3L-1997": valueSetOf(unitedKingdom3l, (dimension) => unitedKingdom3l.decrements[dimension]),
};

/**
 * The value set that ships for a country and a version of EQ-5D.
 *
 * @param instrumentId the instrument; only EQ-5D has value sets.
 * @param country code of two letters, e.g. `BE`.
 * @returns its id, or null when none ships.
 * Source: `reference/value-set-*.json`.
 * Example: EQ-5D-5L in BE has BE-5L-2022.
 */
export function findValueSet(instrumentId: string, country: string): ValueSetId | null {
  return (
    VALUE_SET_IDS.find(
      (id) => VALUE_SETS[id].instrumentId === instrumentId && VALUE_SETS[id].country === country,
    ) ?? null
  );
}
