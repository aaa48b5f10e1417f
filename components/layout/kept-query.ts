/** What a reader has chosen to look at; it stays when going to another page. */
export const KEPT_PARAMETERS = ["period", "compare", "site", "hospital"] as const;

/** The kept part of an address, with its question mark, or nothing. */
export function keptQuery(parameters: { get(name: string): string | null }): string {
  const kept = new URLSearchParams();
  for (const name of KEPT_PARAMETERS) {
    const chosen = parameters.get(name);
    if (chosen) kept.set(name, chosen);
  }
  const query = kept.toString();
  return query ? `?${query}` : "";
}
