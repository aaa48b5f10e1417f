import "server-only";
import type { ScopedTx } from "@/lib/db/with-scope";

/** Sites of a hospital by name: also those whose wards the scope does not show. */
export async function listSites(
  tx: ScopedTx,
  hospitalId: number,
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  return tx.$queryRaw`
    SELECT site_code AS code, name FROM site WHERE hospital_id = ${hospitalId}::int
    ORDER BY name, site_code`;
}

/** Wards that are on a site on a day; a ward that moved belongs to where it is then. */
export async function listWardsAtSite(
  tx: ScopedTx,
  hospitalId: number,
  place: { readonly siteCode: string; readonly onDate: string },
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ code: string }[]>`
    SELECT code FROM (
      SELECT DISTINCT ON (ward_code) ward_code AS code, site_code FROM ward_location
      WHERE hospital_id = ${hospitalId}::int AND valid_from <= ${place.onDate}::date
      ORDER BY ward_code, valid_from DESC) newest
    WHERE site_code = ${place.siteCode} ORDER BY code`;
  return rows.map(({ code }) => code);
}
