import "server-only";
import {
  GROUPINGS,
  type BalanceRow,
  type GroupRow,
  type Grouping,
} from "@/lib/contracts/programme/cockpit";
import { suppressSmallCells, SUPPRESSION_METHOD } from "@/lib/engine/disclosure/index";
import {
  computeFraction,
  computeStandardisedDifference,
  PROGRAMME_RATE_METHOD,
  shareMoments,
  type GroupMoments,
} from "@/lib/engine/programme/index";
import { computed, notComputable } from "@/lib/engine/shared/result";
import type { CountCell } from "@/lib/repositories/programme/counts";

type Sums = Omit<CountCell, "age" | "sex" | "language" | "ward">;

const NOTHING: Sums = {
  episodes: 0,
  stopped: 0,
  eligible: 0,
  baseCompleted: 0,
  followEligible: 0,
  sent: 0,
  sentCompleted: 0,
  pairs: 0,
  anySent: 0,
  anyCompleted: 0,
  outside: 0,
  returned: 0,
  scorable: 0,
  invited: 0,
  optedOut: 0,
  allAge: 0,
  allAgeSquares: 0,
  respAge: 0,
  respAgeSquares: 0,
  allSevere: 0,
  respSevere: 0,
  allAwayFromFlanders: 0,
  respAwayFromFlanders: 0,
};

/** Adds up the counts of disjoint groups. */
export function sumCells(cells: readonly CountCell[]): Sums {
  return cells.reduce<Sums>((sum, cell) => {
    const names = Object.keys(sum) as (keyof Sums)[];
    return Object.fromEntries(
      names.map((name) => [name, sum[name] + cell[name]]),
    ) as unknown as Sums;
  }, NOTHING);
}

function groupBy(cells: readonly CountCell[], by: Grouping): ReadonlyMap<string, Sums> {
  const keys = [...new Set(cells.map((cell) => cell[by]))].sort();
  return new Map(keys.map((key) => [key, sumCells(cells.filter((cell) => cell[by] === key))]));
}

/** The rates of each group; groups under the minimum, and one more if needed, are hidden. */
function groupRows(
  cells: readonly CountCell[],
  by: Grouping,
  minimum: number,
): readonly GroupRow[] {
  const groups = groupBy(cells, by);
  const counted = [...groups].map(([key, { eligible }]) => ({
    key,
    n: eligible,
    figure: computed(eligible, "patients", eligible, PROGRAMME_RATE_METHOD),
  }));
  return suppressSmallCells(counted, minimum).map((eligible) => {
    const sums = groups.get(eligible.key) ?? NOTHING;
    const hidden = notComputable("suppressed", SUPPRESSION_METHOD, `k=${minimum}`);
    // Of a shown group a rate over very few is hidden too: it would tell of single patients.
    const rate = (numerator: number, denominator: number) =>
      eligible.n === null || (denominator > 0 && denominator < minimum)
        ? hidden
        : computeFraction(numerator, denominator);
    return {
      key: eligible.key,
      eligible,
      participation: rate(sums.baseCompleted, sums.eligible),
      response: rate(sums.sentCompleted, sums.sent),
      pairs: rate(sums.pairs, sums.eligible),
    };
  });
}

/** Every breakdown of the cockpit. */
export function prepareGroups(
  cells: readonly CountCell[],
  minimum: number,
): Readonly<Record<Grouping, readonly GroupRow[]>> {
  const [age, sex, language, ward] = GROUPINGS.map((by) => groupRows(cells, by, minimum));
  return { age: age ?? [], sex: sex ?? [], language: language ?? [], ward: ward ?? [] };
}

function meanMoments(n: number, sum: number, squares: number): GroupMoments {
  const mean = n === 0 ? 0 : sum / n;
  return { n, mean, variance: n < 2 ? 0 : Math.max(0, (squares - n * mean * mean) / (n - 1)) };
}

/** Who answered twice beside everyone who could be asked; a difference over 0.1 is an imbalance. */
export function prepareBalance(
  cells: readonly CountCell[],
  minimum: number,
): readonly BalanceRow[] {
  const sum = sumCells(cells);
  const count = (keep: (cell: CountCell) => boolean, of: "eligible" | "pairs") =>
    cells.filter(keep).reduce((n, cell) => n + cell[of], 0);
  const shares = (responders: number, everyone: number) =>
    [shareMoments(responders, sum.pairs), shareMoments(everyone, sum.eligible)] as const;
  const isFemale = (cell: CountCell) => cell.sex === "female";
  const isOther = (cell: CountCell) => cell.language !== "nl" && cell.language !== "";
  const rows = {
    age: [
      meanMoments(sum.pairs, sum.respAge, sum.respAgeSquares),
      meanMoments(sum.eligible, sum.allAge, sum.allAgeSquares),
    ],
    female: shares(count(isFemale, "pairs"), count(isFemale, "eligible")),
    severe: shares(sum.respSevere, sum.allSevere),
    otherLanguage: shares(count(isOther, "pairs"), count(isOther, "eligible")),
    outsideFlanders: shares(sum.respAwayFromFlanders, sum.allAwayFromFlanders),
  } as const;
  const isSmall = sum.pairs < minimum;
  return (Object.keys(rows) as (keyof typeof rows)[]).map((key) => {
    const [responders, everyone] = rows[key];
    return {
      key,
      responders: isSmall ? null : responders.mean,
      everyone: sum.eligible < minimum ? null : everyone.mean,
      difference: isSmall
        ? notComputable("suppressed", SUPPRESSION_METHOD, `k=${minimum}`)
        : computeStandardisedDifference(responders, everyone),
    };
  });
}
