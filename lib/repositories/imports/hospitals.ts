import "server-only";
import type pg from "pg";
import { buildScope } from "@/lib/access/scope";
import { widenScope } from "@/lib/db/widen-scope";

/** A network whose hospitals come into being with the files of an open-data publisher. */
export interface OpenDataNetwork {
  readonly code: string;
  readonly name: string;
  readonly source: string;
  readonly licence: string;
  readonly country: string;
}

/** Makes the network and its coordinator, who receives the files for all its hospitals. */
export async function ensureNetwork(
  client: pg.PoolClient,
  network: OpenDataNetwork,
): Promise<{ readonly networkId: number; readonly coordinatorId: number }> {
  await client.query(
    `INSERT INTO network (code, name, data_kind, source, licence) VALUES ($1, $2, 'open-data', $3, $4)
     ON CONFLICT (code) DO NOTHING`,
    [network.code, network.name, network.source, network.licence],
  );
  const found = await client.query<{ id: number }>("SELECT id FROM network WHERE code = $1", [
    network.code,
  ]);
  const networkId = found.rows[0]?.id ?? 0;
  const made = await client.query<{ id: number }>(
    "SELECT private.ensure_hospital($1, $2, $3, 'open-data', $4, true) AS id",
    [networkId, `${network.code}-coordinator`, network.name, network.country],
  );
  return { networkId, coordinatorId: made.rows[0]?.id ?? 0 };
}

/**
 * Makes the hospitals of these codes in the network, answers their ids in the same order, and lets
 * the transaction see them and the coordinator.
 */
export async function ensureHospitals(
  client: pg.PoolClient,
  place: { readonly networkId: number; readonly coordinatorId: number; readonly country: string },
  codes: readonly string[],
): Promise<readonly number[]> {
  const made = await client.query<{ id: number }>(
    `SELECT private.ensure_hospital($1, code, code, 'open-data', $2) AS id
     FROM unnest($3::text[]) WITH ORDINALITY AS c (code, n) ORDER BY n`,
    [place.networkId, place.country, codes],
  );
  const ids = made.rows.map(({ id }) => id);
  await widenScope(client, buildScope({ hospitalIds: [place.coordinatorId, ...ids] }));
  return ids;
}

/** The hospitals of a network, without a scope: ids are no secret, rows are. */
export async function listNetworkHospitalIds(
  client: pg.PoolClient,
  networkId: number,
): Promise<readonly number[]> {
  const found = await client.query<{ id: number }>(
    "SELECT id FROM network_member WHERE network_id = $1 ORDER BY id",
    [networkId],
  );
  return found.rows.map(({ id }) => id);
}

/** The network of a coordinating hospital; null when the hospital only speaks for itself. */
export async function findCoordinatedNetwork(
  client: pg.PoolClient,
  hospitalId: number,
): Promise<number | null> {
  const found = await client.query<{ id: number | null }>(
    "SELECT network_id AS id FROM hospital WHERE id = $1 AND is_coordinator",
    [hospitalId],
  );
  return found.rows[0]?.id ?? null;
}

/** What a hospital's answers are valued with depends on its country. Null: no such hospital in scope. */
export async function findHospitalCountry(
  client: pg.PoolClient,
  hospitalId: number,
): Promise<string | null> {
  const found = await client.query<{ country: string }>(
    "SELECT country FROM hospital WHERE id = $1",
    [hospitalId],
  );
  return found.rows[0]?.country ?? null;
}
