/**
 * The element at a place that the caller knows to be there: in a loop over the same list, or over a
 * list of the same length. A place outside is a broken invariant, never a polite zero.
 *
 * @param list any list.
 * @param place from 0 to the last place.
 * @returns the element.
 * @throws RangeError when there is none.
 * Source: design rule 8 (throws for broken invariants only).
 * Example: place 1 of 3, 5, 8 is 5.
 */
export function at<T>(list: ArrayLike<T>, place: number): T {
  const found = list[place];
  if (found === undefined) throw new RangeError(`nothing at place ${place} of ${list.length}`);
  return found;
}
