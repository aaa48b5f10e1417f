import { at } from "../shared/at";
import { allocate } from "../shared/allocate";
import { computed, notComputable, type Method, type Result } from "../shared/result";
import { euroCents, type EuroCents, type Minutes } from "../shared/units";
import { computeUnusedCapacity } from "./compute-unused-capacity";

export const METHOD: Method = {
  id: "tdabc-closure",
  version: "1.0.0",
  source: "Used + unused + out of scope = ledger, by cost centre and in total",
};

/** What a resource of a cost centre cost, offered and gave to each pathway in a period. */
export interface ClosureResource {
  readonly resourceKey: string;
  readonly suppliedCostCents: EuroCents;
  readonly practicalCapacityMinutes: Minutes;
  readonly minimumStaffedMinutes: Minutes;
  readonly uses: readonly { readonly pathwayKey: string; readonly usedMinutes: Minutes }[];
}

/** A cost centre in a period: its ledger, what support moved, and where the rest is. */
export interface ClosureCentre {
  readonly centreKey: string;
  readonly ledgerCents: EuroCents;
  /** Cost of support centres that came in, and own cost that went out as support. */
  readonly receivedCents: EuroCents;
  readonly passedOnCents: EuroCents;
  /** Goods that patients used, by pathway; they have a price and no minute. */
  readonly goods: readonly { readonly pathwayKey: string; readonly amountCents: EuroCents }[];
  /** Accounts that the hospital keeps out of care, and goods that no patient is known to have used. */
  readonly outOfScopeCents: EuroCents;
  readonly resources: readonly ClosureResource[];
}

/** Where the ledger of a centre, or of all of them, is. The parts are the ledger to the cent. */
export interface ClosureRow {
  readonly centreKey: string;
  readonly ledgerCents: EuroCents;
  readonly receivedCents: EuroCents;
  readonly passedOnCents: EuroCents;
  readonly usedCents: EuroCents;
  readonly standByCents: EuroCents;
  /** Negative where more was used than was there. */
  readonly idleCents: EuroCents;
  readonly outOfScopeCents: EuroCents;
  /** What no resource carries and no rule puts out of scope: shown, never spread. */
  readonly unassignedCents: EuroCents;
}

export interface Closure {
  readonly rows: readonly ClosureRow[];
  readonly total: ClosureRow;
  /** What pathways used in time and goods, by pathway key; adds up to the total's used. */
  readonly usedByPathway: readonly {
    readonly pathwayKey: string;
    readonly amountCents: EuroCents;
  }[];
}

/**
 * Closes costing on the ledger: by cost centre and in total, to the cent.
 *
 * Formula: ledger + received − passed on = used + stand-by + idle + out of scope + unassigned, where
 * unassigned is what is left; over all centres received = passed on.
 *
 * @param centres every cost centre of the ledger, with its resources and minutes in the period.
 * @returns rows in the order given and their total; the first fault of a resource by its key
 *   (`no-denominator` without capacity, `outside-method-range` for an impossible figure), and
 *   `outside-method-range` with detail `support` when more support came in than went out.
 * Source: closure rule of costing; unused capacity after Kaplan and Anderson 2004.
 * Example: a ledger of 560,000 with 578,600 of 700,000 minutes used is 462,880 used, 97,120 unused.
 */
export function computeClosure(centres: readonly ClosureCentre[]): Result<Closure> {
  const rows: ClosureRow[] = [];
  const byPathway = new Map<string, number>();
  for (const centre of centres) {
    const closed = closeCentre(centre, byPathway);
    if ("status" in closed) return closed;
    rows.push(closed);
  }
  const total = addRows(rows);
  if (total.receivedCents !== total.passedOnCents) {
    return notComputable("outside-method-range", METHOD, "support");
  }
  const usedByPathway = [...byPathway]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([pathwayKey, cents]) => ({ pathwayKey, amountCents: euroCents(cents) }));
  return computed({ rows, total, usedByPathway }, "eur-cents", centres.length, METHOD);
}

type Faulty = ReturnType<typeof notComputable>;

function closeCentre(centre: ClosureCentre, byPathway: Map<string, number>): ClosureRow | Faulty {
  const { centreKey, ledgerCents, receivedCents, passedOnCents, outOfScopeCents } = centre;
  let [used, standBy, idle] = [0, 0, 0];
  for (const good of centre.goods) {
    used += good.amountCents;
    add(byPathway, good.pathwayKey, good.amountCents);
  }
  for (const resource of centre.resources) {
    const usedMinutes = resource.uses.reduce((sum, use) => sum + use.usedMinutes, 0) as Minutes;
    const unused = computeUnusedCapacity({ ...resource, usedMinutes });
    if (unused.status === "not-computable") {
      return notComputable(unused.reason, METHOD, resource.resourceKey);
    }
    used += unused.value.usedCents;
    standBy += unused.value.standByCents;
    idle += unused.value.idleCents;
    const parts = allocate(
      unused.value.usedCents,
      resource.uses.map((use) => use.usedMinutes),
    );
    // Nothing was used: there is nothing to split.
    if (parts.status === "not-computable") continue;
    for (const [place, use] of resource.uses.entries()) {
      add(byPathway, use.pathwayKey, at(parts.value, place));
    }
  }
  const explained = used + standBy + idle + outOfScopeCents;
  return {
    centreKey,
    ledgerCents,
    receivedCents,
    passedOnCents,
    usedCents: euroCents(used),
    standByCents: euroCents(standBy),
    idleCents: euroCents(idle),
    outOfScopeCents,
    unassignedCents: euroCents(ledgerCents + receivedCents - passedOnCents - explained),
  };
}

function add(sums: Map<string, number>, key: string, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}

function addRows(rows: readonly ClosureRow[]): ClosureRow {
  const sum = (amountOf: (row: ClosureRow) => number): EuroCents =>
    euroCents(rows.reduce((total, row) => total + amountOf(row), 0));
  return {
    centreKey: "total",
    ledgerCents: sum((row) => row.ledgerCents),
    receivedCents: sum((row) => row.receivedCents),
    passedOnCents: sum((row) => row.passedOnCents),
    usedCents: sum((row) => row.usedCents),
    standByCents: sum((row) => row.standByCents),
    idleCents: sum((row) => row.idleCents),
    outOfScopeCents: sum((row) => row.outOfScopeCents),
    unassignedCents: sum((row) => row.unassignedCents),
  };
}
