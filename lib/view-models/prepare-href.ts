/** What an address keeps of the view: hospital when there are several, quarter and site when they were chosen. */
export interface KeptView {
  readonly hospital: number | null;
  readonly period: string | null;
  /** Absent where the view is always of the whole hospital. */
  readonly site?: string | null;
}

/**
 * An address inside the product that keeps what the reader has chosen to look at.
 *
 * @param path path without language prefix.
 * @param view hospital, quarter and site to keep; null is left out.
 * @param more further parameters; null is left out.
 * @returns the path with its query.
 * Source: requirement D.0 (the address holds site, pathway, period and filters).
 * Example: "/pathways" with hospital 3 is "/pathways?hospital=3".
 */
export function prepareHref(
  path: string,
  view: KeptView,
  more: Readonly<Record<string, string | null>> = {},
): string {
  const query = new URLSearchParams();
  if (view.hospital !== null) query.set("hospital", String(view.hospital));
  if (view.period !== null) query.set("period", view.period);
  if (view.site) query.set("site", view.site);
  for (const [name, chosen] of Object.entries(more)) {
    if (chosen !== null) query.set(name, chosen);
  }
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}
