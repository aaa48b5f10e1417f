import "server-only";

/**
 * How much of the reading is done, 0 to 1, out of the time it took and the time it will take. Null
 * where nobody can say: after the reading, the time left is unknown and not zero.
 */
export function shareOf(
  progress: { readonly secondsLeft: number | null },
  elapsedSeconds: number,
): number | null {
  const { secondsLeft } = progress;
  if (secondsLeft === null || elapsedSeconds <= 0) return null;
  return elapsedSeconds / (elapsedSeconds + secondsLeft);
}
