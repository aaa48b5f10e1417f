const YEAR_SECONDS = 31_536_000;

/** Keeps a choice of how the screen looks for a year. Never for who someone is. */
export function rememberChoice(cookie: string, choice: string): void {
  document.cookie = `${cookie}=${choice};path=/;max-age=${YEAR_SECONDS};samesite=lax`;
}
