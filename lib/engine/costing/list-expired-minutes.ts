import type { PathwayMap } from "./pathway-map";

/** Minutes whose date has passed: still counted, and named so that somebody looks at them. */
export interface ExpiredMinutes {
  readonly stepKey: string;
  readonly useKey: string;
  readonly resourceKey: string;
  readonly expiredOn: string;
}

/**
 * Lists the minutes that should have been looked at before today, oldest first.
 *
 * @param map a draft or version.
 * @param today ISO day; minutes that expire today still hold.
 * @returns empty when none expired.
 * Source: Demeere et al. 2009 (rates go stale because refreshing is expensive).
 * Example: minutes that expired on 2026-06-30 are in the list of 2026-11-22.
 */
export function listExpiredMinutes(map: PathwayMap, today: string): readonly ExpiredMinutes[] {
  const all = map.steps.flatMap(({ stepKey, resources }) =>
    resources.flatMap(({ useKey, resourceKey, provenance: { expiresOn } }) =>
      expiresOn !== null && expiresOn < today
        ? [{ stepKey, useKey, resourceKey, expiredOn: expiresOn }]
        : [],
    ),
  );
  return all.toSorted((a, b) => a.expiredOn.localeCompare(b.expiredOn));
}
