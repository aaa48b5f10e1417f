import "server-only";
import type pg from "pg";
import { buildScope } from "@/lib/access/scope";
import { widenScope } from "@/lib/db/widen-scope";

/** One hospital of a delivery for many. */
export interface Focus {
  readonly hospitalNumber: number;
  readonly hospitalId: number;
  /** Receives the delivery and holds its batch. */
  readonly coordinatorId: number;
}

/** Sets a delivery for many hospitals aside, so that one hospital at a time can be published. */
export async function setDeliveryAside(client: pg.PoolClient): Promise<void> {
  await client.query("ALTER TABLE import_record RENAME TO import_delivery");
  await client.query("CREATE INDEX import_delivery_hospital ON import_delivery (hospital_number)");
  await client.query(
    "CREATE TEMP TABLE import_record (LIKE import_delivery INCLUDING DEFAULTS) ON COMMIT DROP",
  );
}

/**
 * Puts the records of one hospital in the staging and narrows the transaction to it. Row security
 * compares every row with every hospital of the scope: one hospital at a time keeps that short, and
 * a national file costs as much as its hospitals one by one.
 */
export async function focusOnHospital(client: pg.PoolClient, focus: Focus): Promise<void> {
  const { hospitalNumber, hospitalId, coordinatorId } = focus;
  await client.query("TRUNCATE import_record, import_hospital");
  await client.query(
    "INSERT INTO import_record SELECT * FROM import_delivery WHERE hospital_number = $1",
    [hospitalNumber],
  );
  await client.query("INSERT INTO import_hospital VALUES ($1, $2)", [hospitalNumber, hospitalId]);
  await narrowTo(client, hospitalId, coordinatorId);
}

/** Narrows the transaction to one hospital and the coordinator that holds the batch. */
export async function narrowTo(
  client: pg.PoolClient,
  hospitalId: number,
  coordinatorId: number,
): Promise<void> {
  await widenScope(client, buildScope({ hospitalIds: [hospitalId, coordinatorId] }));
}
