import { computed, notComputable, type Method, type Result } from "../shared/result";
import {
  evaluateCost,
  findUncertaintyFault,
  type ShareGroup,
  type UncertainCost,
} from "./uncertain-cost";

export const METHOD: Method = {
  id: "cost-tornado",
  version: "1.0.0",
  source:
    "Briggs A, Sculpher M, Buxton M. Health Econ 1994;3:95-104 (one-way sensitivity analysis over each parameter's own range)",
};

/** What one uncertain figure alone does to a cost. */
export interface TornadoBar {
  readonly factorKey: string;
  /** Factor at its ends, 1 is the map; of a share its factor over the share of the map. */
  readonly low: number;
  readonly high: number;
  /** Unrounded euro cents at those ends. */
  readonly atLowCents: number;
  readonly atHighCents: number;
  /** Distance between the two, 0 or more. */
  readonly swingCents: number;
}

export interface Tornado {
  readonly baseCents: number;
  /** Widest first. */
  readonly bars: readonly TornadoBar[];
}

/** 1.2816 standard errors: the tenth and ninetieth percentile of a share seen in `count` patients. */
const TENTH = 1.2815515655446004;

function endsOfShare(share: number, count: number): readonly [number, number] {
  const reach = TENTH * Math.sqrt((share * (1 - share)) / (count + 1));
  return [Math.max(0, share - reach), Math.min(1, share + reach)];
}

/** All shares of a group when one of them, above 0, is moved: the others keep their proportions. */
function moveShare(group: ShareGroup, factorKey: string, to: number): ReadonlyMap<string, number> {
  const others = group.members.filter((member) => member.factorKey !== factorKey);
  const rest = others.reduce((sum, { share }) => sum + share, 0);
  return new Map(
    group.members.map((member) => {
      if (member.factorKey === factorKey) {
        return [member.factorKey, to / member.share];
      }
      return [member.factorKey, rest > 0 ? (1 - to) / rest : 1];
    }),
  );
}

/**
 * Moves each uncertain figure over its own range while the others stay, and puts the widest first.
 *
 * Formula: swing_j = |C(low_j) − C(high_j)| with C = Σ base × Π factors; a share moves between its tenth
 * and ninetieth percentile and takes the other shares of its choice along.
 *
 * @param cost lines, free factors and exclusive shares.
 * @returns unrounded euro cents; a figure without a range has no swing and stays in the list;
 *   `no-denominator` without lines, `outside-method-range` naming what cannot be.
 * Source: Briggs, Sculpher and Buxton 1994.
 * Example: 100 cents of which 60 hang on minutes from 0.7 to 1.3 swing from 82 to 118: 36.
 */
export function computeTornado(cost: UncertainCost): Result<Tornado> {
  const fault = findUncertaintyFault(cost);
  if (fault) return notComputable("outside-method-range", METHOD, fault);
  if (cost.lines.length === 0) return notComputable("no-denominator", METHOD, "lines");
  const at = (factors: ReadonlyMap<string, number>) => evaluateCost(cost.lines, factors);
  const free = cost.factors.map(({ factorKey, low, high }) => ({
    factorKey,
    low,
    high,
    atLowCents: at(new Map([[factorKey, low]])),
    atHighCents: at(new Map([[factorKey, high]])),
  }));
  const shares = cost.groups.flatMap((group) =>
    group.members
      .filter(({ share }) => share > 0)
      .map(({ factorKey, share }) => {
        const [low, high] = endsOfShare(share, group.count);
        return {
          factorKey,
          low: low / share,
          high: high / share,
          atLowCents: at(moveShare(group, factorKey, low)),
          atHighCents: at(moveShare(group, factorKey, high)),
        };
      }),
  );
  const bars = [...free, ...shares]
    .map((bar) => ({ ...bar, swingCents: Math.abs(bar.atHighCents - bar.atLowCents) }))
    .sort((a, b) => b.swingCents - a.swingCents || (a.factorKey < b.factorKey ? -1 : 1));
  const baseCents = at(new Map());
  if (![baseCents, ...bars.map(({ swingCents }) => swingCents)].every(Number.isFinite)) {
    return notComputable("outside-method-range", METHOD, "lines");
  }
  return computed({ baseCents, bars }, "eur-cents", cost.lines.length, METHOD);
}
