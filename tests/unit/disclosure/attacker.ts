import type { CountTable } from "@/lib/engine/disclosure";

/** What the attacker sees: a count, or null where it is hidden. */
export type Shown = ReadonlyMap<string, number | null>;

interface Domain {
  readonly lower: number;
  readonly upper: number;
}

type Domains = ReadonlyMap<string, Domain>;

interface Term {
  readonly key: string;
  readonly sign: 1 | -1;
}

const domainIn = (domains: Domains, key: string) => domains.get(key) ?? { lower: 0, upper: 0 };

/** What the other terms of a sum that is 0 leave for one of them. */
function narrowed(terms: readonly Term[], { key, sign }: Term, domains: Domains): Domain {
  const others = terms.filter((term) => term.key !== key);
  const ends = others.map((other) => {
    const { lower, upper } = domainIn(domains, other.key);
    return other.sign > 0 ? [lower, upper] : [-upper, -lower];
  });
  const least = ends.reduce((sum, [from = 0]) => sum + from, 0);
  const most = ends.reduce((sum, [, until = 0]) => sum + until, 0);
  const [from, until] = sign > 0 ? [-most, -least] : [least, most];
  const now = domainIn(domains, key);
  return { lower: Math.max(now.lower, from), upper: Math.min(now.upper, until) };
}

/** Narrows every domain by every sum until nothing changes; null when a sum cannot hold. */
function propagate(table: CountTable, start: Domains): Domains | null {
  const domains = new Map(start);
  const sums = table.sums.map(({ total, parts }): readonly Term[] => [
    { key: total, sign: -1 },
    ...parts.map((key) => ({ key, sign: 1 as const })),
  ]);
  for (let changed = true; changed;) {
    changed = false;
    for (const [terms, term] of sums.flatMap((own) => own.map((one) => [own, one] as const))) {
      const before = domainIn(domains, term.key);
      const after = narrowed(terms, term, domains);
      if (after.lower > after.upper) return null;
      changed ||= after.lower !== before.lower || after.upper !== before.upper;
      domains.set(term.key, after);
    }
  }
  return domains;
}

function isPossible(table: CountTable, start: Domains): boolean {
  const domains = propagate(table, start);
  if (domains === null) return false;
  const open = [...domains].filter(([, { lower, upper }]) => lower < upper);
  const [first] = open.sort(([, a], [, b]) => a.upper - a.lower - (b.upper - b.lower));
  if (first === undefined) return true;
  const [key, { lower, upper }] = first;
  for (let n = lower; n <= upper; n += 1) {
    if (isPossible(table, new Map(domains).set(key, { lower: n, upper: n }))) return true;
  }
  return false;
}

/**
 * Every whole number from 0 that a hidden count can be for somebody who knows the shown counts and
 * all sums, by trying them all: no linear program, so that it checks the one of the product.
 */
export function possibleCounts(
  table: CountTable,
  shown: Shown,
  attack: { readonly key: string; readonly most: number },
): readonly number[] {
  const domains = new Map(
    [...shown].map(([key, n]) => [key, { lower: n ?? 0, upper: n ?? attack.most }]),
  );
  const all = Array.from({ length: attack.most + 1 }, (_, n) => n);
  return all.filter((n) =>
    isPossible(table, new Map(domains).set(attack.key, { lower: n, upper: n })),
  );
}
