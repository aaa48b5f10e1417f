import { buildScope } from "@/lib/access/scope";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import type { ExamplePlace } from "./load-accounts";

const NETWORK = { code: "voorbeeldnetwerk", name: "Voorbeeldnetwerk (fictief)" } as const;
const HOSPITAL = { code: "az-voorbeeld", name: "AZ Voorbeeld", phone: "03 000 00 00" } as const;

/** The number that patients are told to call; nobody answers it. */
async function loadPhone(hospitalId: number): Promise<void> {
  await withScopedConnection(buildScope({ hospitalIds: [hospitalId] }), (client) =>
    client.query("UPDATE hospital SET patient_phone = coalesce(patient_phone, $2) WHERE id = $1", [
      hospitalId,
      HOSPITAL.phone,
    ]),
  );
}

/** The example hospital in a network of its own, made once. */
export async function loadPlace(): Promise<ExamplePlace> {
  const place = await withScopedConnection(buildScope({ hospitalIds: [] }), async (client) => {
    const network = await client.query<{ id: number }>(
      `INSERT INTO network (code, name, data_kind, source) VALUES ($1, $2, 'example', $3)
       ON CONFLICT (code) DO UPDATE SET name = excluded.name RETURNING id`,
      [NETWORK.code, NETWORK.name, "Voorbeelddata, door Waardekompas zelf gemaakt"],
    );
    const networkId = network.rows[0]?.id;
    const hospital = await client.query<{ id: number }>(
      "SELECT private.ensure_hospital($1, $2, $3, 'example', 'BE', false) AS id",
      [networkId, HOSPITAL.code, HOSPITAL.name],
    );
    const hospitalId = hospital.rows[0]?.id;
    if (networkId === undefined || hospitalId === undefined) {
      throw new Error("The example hospital could not be made.");
    }
    return { hospitalId, networkId };
  });
  await loadPhone(place.hospitalId);
  return place;
}
