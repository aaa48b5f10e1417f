import { allocate } from "../shared/allocate";
import { computed, notComputable, type Method, type Result } from "../shared/result";
import { type EuroCents } from "../shared/units";
import { solveLinearSystem } from "./solve-linear-system";

export const METHOD: Method = {
  id: "tdabc-support-allocation",
  version: "1.0.0",
  source: "Direct, step-down and reciprocal allocation of service departments by shares of use",
};

/** How support centres charge each other: not at all, in a stated order, or all at once. */
export const SUPPORT_METHODS = ["direct", "step-down", "reciprocal"] as const;

export type SupportMethod = (typeof SUPPORT_METHODS)[number];

/** A cost centre that works for others, with what each of them takes: FTE, m², devices, sets. */
export interface SupportCentre {
  readonly centreKey: string;
  /** Own cost of the period, any sign. */
  readonly amountCents: EuroCents;
  readonly drivers: readonly { readonly receiverKey: string; readonly driver: number }[];
}

/** Own cost of a support centre that ends at a centre which works for patients. */
export interface SupportFlow {
  readonly fromKey: string;
  readonly toKey: string;
  readonly amountCents: EuroCents;
}

/**
 * Brings the cost of support centres to the centres that work for patients, and keeps every cent.
 *
 * Formula: F = (I − Q)⁻¹ R, where Q is the share that a support centre takes of another and R the
 * share of the centres that work for patients; each own amount is split by its row of F. Direct
 * leaves Q out; step-down keeps of Q what goes to a later centre; reciprocal keeps all of Q.
 *
 * @param centres support centres, in the order of step-down; a receiver that is not among them works
 *   for patients. What a centre takes of itself is left out.
 * @param method how support centres charge each other.
 * @returns flows by support centre in the order given, then by receiver; `no-denominator` naming a
 *   centre whose cost has nowhere to go (no driver, or a ring of support centres only),
 *   `outside-method-range` for a negative driver or a centre that comes twice.
 * Source: simultaneous equations between service departments; each own cost follows the shares until
 *   it reaches a centre that works for patients.
 * Example: electricity 200,000 and water 300,000, which use 10 % and 50 % of each other, bring
 *   144,210.53 and 355,789.47 to their two users by the reciprocal method.
 */
export function allocateSupport(
  centres: readonly SupportCentre[],
  method: SupportMethod,
): Result<readonly SupportFlow[]> {
  const keys = centres.map(({ centreKey }) => centreKey);
  const fault = findFault(centres, keys);
  if (fault) return notComputable("outside-method-range", METHOD, fault);
  const finals = listFinals(centres, keys);
  const shares = centres.map((centre, place) => sharesOf(centre, place, { keys, finals, method }));
  const lost = shares.findIndex((share) => share === null);
  if (lost >= 0) return notComputable("no-denominator", METHOD, keys[lost] ?? null);
  const rows = shares.flatMap((share) => share ?? []);
  const solved = solveLinearSystem(
    rows.map(({ support }, place) =>
      support.map((share, other) => (place === other ? 1 : 0) - share),
    ),
    rows.map(({ final }) => final),
  );
  if ("unfixed" in solved) {
    return notComputable("no-denominator", METHOD, keys[solved.unfixed] ?? null);
  }
  return splitAll(centres, finals, solved.solution);
}

function findFault(centres: readonly SupportCentre[], keys: readonly string[]): string | null {
  const twice = keys.find((key, place) => keys.indexOf(key) !== place);
  if (twice !== undefined) return twice;
  const broken = centres.find(({ drivers }) =>
    drivers.some(({ driver }) => !Number.isFinite(driver) || driver < 0),
  );
  return broken?.centreKey ?? null;
}

function listFinals(centres: readonly SupportCentre[], keys: readonly string[]): readonly string[] {
  const receivers = centres.flatMap(({ drivers }) =>
    drivers.filter(({ driver }) => driver > 0).map(({ receiverKey }) => receiverKey),
  );
  return [...new Set(receivers)].filter((key) => !keys.includes(key)).sort();
}

interface Places {
  readonly keys: readonly string[];
  readonly finals: readonly string[];
  readonly method: SupportMethod;
}

/** What part of one centre goes where under the method; null when it has nowhere to go. */
function sharesOf(
  { drivers }: SupportCentre,
  place: number,
  { keys, finals, method }: Places,
): { readonly support: readonly number[]; readonly final: readonly number[] } | null {
  const takenBy = (key: string) =>
    drivers.reduce((sum, row) => (row.receiverKey === key ? sum + row.driver : sum), 0);
  const support = keys.map((key, other) => {
    const isServed =
      method === "reciprocal" ? other !== place : method === "step-down" && other > place;
    return isServed ? takenBy(key) : 0;
  });
  const final = finals.map(takenBy);
  const total = [...support, ...final].reduce((sum, driver) => sum + driver, 0);
  if (!(total > 0) || !Number.isFinite(total)) return null;
  return {
    support: support.map((driver) => driver / total),
    final: final.map((driver) => driver / total),
  };
}

function splitAll(
  centres: readonly SupportCentre[],
  finals: readonly string[],
  endShares: readonly (readonly number[])[],
): Result<readonly SupportFlow[]> {
  const flows: SupportFlow[] = [];
  for (const [place, { centreKey, amountCents }] of centres.entries()) {
    // Binary noise of the equations can leave a share of a billionth below zero.
    const weights = (endShares[place] ?? []).map((share) => Math.max(0, share));
    const split = allocate(amountCents, weights);
    if (split.status === "not-computable") return notComputable(split.reason, METHOD, centreKey);
    for (const [index, toKey] of finals.entries()) {
      const part = split.value[index];
      if (part !== undefined && part !== 0) {
        flows.push({ fromKey: centreKey, toKey, amountCents: part });
      }
    }
  }
  return computed(flows, "eur-cents", centres.length, METHOD);
}
