import { at } from "../shared/at";
import type { Method } from "../shared/result";
import type { CountTable } from "./count-table";
import {
  buildHiddenSystem,
  findRangeEnd,
  type HiddenSystem,
  type PossibleCounts,
} from "./find-range-end";

export const METHOD: Method = {
  id: "disclose-table",
  version: "2.0.0",
  source:
    "Primary and complementary cell suppression (Willenborg and de Waal, Elements of Statistical Disclosure Control, 2001, ch. 7), protection checked by the attacker's linear program in whole numbers",
};

/** What an audience may see. */
export interface DisclosurePolicy {
  /** k: a count of 1 to k - 1 is hidden. 5 inside the hospital, 10 outside. */
  readonly minimumCount: number;
  /** Least width of what a reader can still believe of a hidden count; k unless given. */
  readonly protectionWidth?: number;
  /** Cells that the reader has anyway, e.g. the total above the table: they are never hidden. */
  readonly shown?: ReadonlySet<string>;
  /**
   * Parts of groups by which something sensitive becomes known of everybody: hidden where nobody or
   * everybody of a group of fewer than `minimumGroup` is in the part.
   */
  readonly sensitive?: {
    readonly shares: readonly { readonly part: string; readonly whole: string }[];
    readonly minimumGroup: number;
  };
}

/** Counts of a table by key; null is hidden. Why one is hidden is not told: that alone narrows it. */
export type DisclosedCounts = ReadonlyMap<string, number | null>;

/** Tables up to this size are searched for the fewest partners; larger ones are covered greedily. */
const SMALL_TABLE_CELLS = 24;
const MOST_PARTNERS_SEARCHED = 3;
const MOST_CHECKS = 400;

function listPrimary(table: CountTable, policy: DisclosurePolicy): ReadonlySet<string> {
  const { minimumCount, sensitive, shown = new Set<string>() } = policy;
  const counts = new Map(table.cells.map(({ key, n }) => [key, n]));
  const small = table.cells.filter(({ n }) => n > 0 && n < minimumCount).map(({ key }) => key);
  const telling = (sensitive?.shares ?? []).filter(({ part, whole }) => {
    const [inPart, inWhole] = [counts.get(part) ?? 0, counts.get(whole) ?? 0];
    const isSmallGroup = inWhole > 0 && inWhole < (sensitive?.minimumGroup ?? 0);
    return isSmallGroup && (inPart === 0 || inPart === inWhole);
  });
  const primary = [...small, ...telling.map(({ part }) => part)];
  return new Set(primary.filter((key) => !shown.has(key)));
}

class Suppression {
  readonly hidden: Set<string>;
  private readonly primary: ReadonlySet<string>;
  private readonly table: CountTable;
  private readonly counts: ReadonlyMap<string, number>;
  private readonly width: number;
  private least: number;
  private readonly candidates: readonly string[];
  private readonly empty: readonly string[];
  /** Ways found in which the hidden counts could be; one tells of many cells. */
  private readonly ways: PossibleCounts[] = [];

  constructor(table: CountTable, policy: DisclosurePolicy) {
    this.table = table;
    this.primary = listPrimary(table, policy);
    this.hidden = new Set(this.primary);
    this.width = policy.protectionWidth ?? policy.minimumCount;
    this.counts = new Map(table.cells.map(({ key, n }) => [key, n]));
    this.least = [...this.primary].some((key) => this.counts.get(key) === 0) ? 0 : 1;
    const totals = new Set(table.sums.map(({ total }) => total));
    const free = table.cells.filter(
      ({ key }) => !this.primary.has(key) && policy.shown?.has(key) !== true,
    );
    this.empty = free.filter(({ n }) => n === 0).map(({ key }) => key);
    this.candidates = free
      .filter(({ n }) => n > 0)
      .sort((a, b) => Number(totals.has(a.key)) - Number(totals.has(b.key)) || a.n - b.n)
      .map(({ key }) => key);
  }

  /** The first small count of which the shown ones say too much, or null. */
  findOpen(hidden: ReadonlySet<string>): string | null {
    const system = buildHiddenSystem(this.table, hidden, this.least);
    const ways = this.ways.filter((way) => this.isWayWithin(way, hidden));
    for (const key of this.primary) if (!this.isWide(key, system, ways)) return key;
    return null;
  }

  /** A way stays one while what it changes is hidden. */
  private isWayWithin(way: PossibleCounts, hidden: ReadonlySet<string>): boolean {
    return [...way].every(([key, n]) => hidden.has(key) || this.counts.get(key) === n);
  }

  private isWide(key: string, system: HiddenSystem, ways: PossibleCounts[]): boolean {
    const known = [this.counts.get(key) ?? 0, ...ways.flatMap((way) => way.get(key) ?? [])];
    for (const side of ["greatest", "least"] as const) {
      if (Math.max(...known) - Math.min(...known) >= this.width) return true;
      const end = findRangeEnd(system, key, side);
      // What cannot be found out in time counts as told.
      if (end === null) return false;
      known.push(end.amount);
      if (end.counts === null) continue;
      ways.push(end.counts);
      this.ways.push(end.counts);
    }
    return Math.max(...known) - Math.min(...known) >= this.width;
  }

  /** The fewest partners, smallest first; false when none of so few protects everything. */
  searchFewest(): boolean {
    if (this.table.cells.length > SMALL_TABLE_CELLS) return false;
    let checks = 0;
    for (let size = 0; size <= MOST_PARTNERS_SEARCHED; size += 1) {
      for (const partners of subsets(this.candidates, size)) {
        if ((checks += 1) > MOST_CHECKS) return false;
        if (this.findOpen(new Set([...this.primary, ...partners])) !== null) continue;
        for (const key of partners) this.hidden.add(key);
        return true;
      }
    }
    return false;
  }

  /** Hides the smallest neighbour of what is open until nothing is, then shows again what may be. */
  coverGreedily(): void {
    for (let open = this.findOpen(this.hidden); open !== null; open = this.findOpen(this.hidden)) {
      const partner = this.smallestNeighbour(open);
      if (partner === null) {
        this.hideEmpty();
        break;
      }
      this.hidden.add(partner);
    }
    for (const key of [...this.candidates].reverse()) {
      if (!this.hidden.delete(key)) continue;
      if (this.findOpen(this.hidden) !== null) this.hidden.add(key);
    }
  }

  /** Nothing else helps: then empty cells go too, or a shown total would tell who is not empty. */
  private hideEmpty(): void {
    for (const key of this.empty) this.hidden.add(key);
    this.least = 0;
    this.ways.length = 0;
  }

  private smallestNeighbour(open: string): string | null {
    const reached = new Set([open]);
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      for (const { total, parts } of this.table.sums) {
        const own = [total, ...parts];
        if (!own.some((key) => reached.has(key))) continue;
        for (const key of own) if (this.hidden.has(key)) reached.add(key);
      }
    }
    const near = new Set(
      this.table.sums
        .map(({ total, parts }) => [total, ...parts])
        .filter((own) => own.some((key) => reached.has(key)))
        .flat(),
    );
    return this.candidates.find((key) => near.has(key) && !this.hidden.has(key)) ?? null;
  }
}

function* subsets(keys: readonly string[], size: number, from = 0): Generator<readonly string[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let place = from; place <= keys.length - size; place += 1) {
    const head = at(keys, place);
    for (const rest of subsets(keys, size - 1, place + 1)) yield [head, ...rest];
  }
}

/**
 * Hides the small counts of a table and as many others as it takes that nobody can work them out.
 *
 * Rule: 1 ≤ n < k is hidden, 0 is shown unless nothing else protects; what nobody or everybody of a small group has in common can
 * be hidden too. Then partners are hidden, until for each of these counts the whole numbers that fit
 * all shown counts and sums span at least the protection width. The reader is taken to know that
 * hidden counts are not 0. Small tables get the fewest partners, larger ones a greedy cover.
 *
 * @param table counts with all sums that a reader can check; sums must hold.
 * @param policy k and the protection of the audience.
 * @returns every count by key, null where hidden; totals are hidden only where nothing else helps.
 * Source: see METHOD.
 * Example: 3, 40, 12 in a total of 55 with k = 5 hide 3 and 12.
 */
export function discloseTable(table: CountTable, policy: DisclosurePolicy): DisclosedCounts {
  const suppression = new Suppression(table, policy);
  if (!suppression.searchFewest()) suppression.coverGreedily();
  return new Map(table.cells.map(({ key, n }) => [key, suppression.hidden.has(key) ? null : n]));
}

const TOTAL = "\u001ftotal";

/**
 * The same for disjoint groups whose total is shown beside them.
 *
 * @param parts groups with different keys; may be empty.
 * @param policy see {@link discloseTable}; the total is taken as shown.
 * @returns the groups by key, null where hidden.
 * Source: see METHOD.
 * Example: 1, 2, 30, 40 with k = 5 hide 1, 2 and 30: of 1 + 2 = 3 each would be 1 or 2.
 */
export function discloseCounts(
  parts: readonly { readonly key: string; readonly n: number }[],
  policy: DisclosurePolicy,
): DisclosedCounts {
  const total = { key: TOTAL, n: parts.reduce((sum, { n }) => sum + n, 0) };
  const sums = [{ total: TOTAL, parts: parts.map(({ key }) => key) }];
  const shown = new Set([TOTAL, ...(policy.shown ?? [])]);
  const disclosed = discloseTable({ cells: [...parts, total], sums }, { ...policy, shown });
  return new Map(parts.map(({ key }) => [key, disclosed.get(key) ?? null]));
}
