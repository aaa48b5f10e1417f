/** Beyond this, squares and their sums leave the range of numbers; no measure of care comes near. */
const LARGEST_MEASURE = 1e100;

/** Whether a figure is a number that means and spreads can be made of. */
export function isMeasurable(figure: number): boolean {
  return Math.abs(figure) <= LARGEST_MEASURE;
}
