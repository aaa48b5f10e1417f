import type {
  RegistrationDeadline,
  RegistrationDomain,
  RegistrationPage,
} from "@/lib/contracts/registration/registration";

/** What is open in the registrations, in a few figures. */
export interface OpenWork {
  /** Stays without justified days in the year shown. */
  readonly missingStays: number;
  /** Errors in the newest count of each registration; null where nobody counted any. */
  readonly errorsOpen: number | null;
  /** The registration of which the smallest part was delivered, in its newest count. */
  readonly lowest: {
    readonly domain: RegistrationDomain;
    readonly halfYear: string;
    readonly share: number;
  } | null;
  /** The first date still to come. */
  readonly next: RegistrationDeadline | null;
}

/**
 * Reads from the page of registrations what is open.
 *
 * @param page with its checks, the newest count of each half-year, and dates in order.
 * @returns figures of the newest half-year of each registration only: older ones are closed. Nulls where
 *   nothing was counted or no date is known.
 * Source: requirements R150 and R154 (completeness with work list, calendar with state).
 * Example: counts of 97.5 % and 84.1 % give the second as lowest.
 */
export function findOpenWork(
  page: Pick<RegistrationPage, "checks" | "counts" | "deadlines" | "today">,
): OpenWork {
  const { checks, counts, deadlines, today } = page;
  const newest = counts
    .map(({ count }) => count)
    .filter((one) =>
      counts.every(({ count }) => count.domain !== one.domain || count.halfYear <= one.halfYear),
    );
  const shares = newest
    .filter(({ expected }) => expected > 0)
    .map(({ domain, halfYear, delivered, expected }) => ({
      ...{ domain, halfYear, share: delivered / expected },
    }))
    .sort((a, b) => a.share - b.share);
  return {
    missingStays: checks.find(({ check }) => check === "stay-without-justified-days")?.missing ?? 0,
    errorsOpen:
      newest.length === 0 ? null : newest.reduce((sum, { errorsOpen }) => sum + errorsOpen, 0),
    lowest: shares[0] ?? null,
    next: deadlines.find(({ dueOn }) => dueOn >= today) ?? null,
  };
}
