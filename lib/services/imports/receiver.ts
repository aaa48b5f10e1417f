import "server-only";
import type { ScopedClient } from "@/lib/db/scoped-client";
import type { Actor } from "@/lib/access/actor";
import { buildScope, type Scope } from "@/lib/access/scope";
import { ImportFault } from "@/lib/contracts/import/fault";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import {
  ensureHospitals,
  ensureNetwork,
  findHospitalCountry,
} from "@/lib/repositories/imports/hospitals";
import { insertHospitalNumbers } from "@/lib/repositories/imports/staging";
import type { Delivery } from "./delivery";
import type { ImportRequest } from "./import-request";
import { OPEN_DATA_NETWORKS } from "./open-data-networks";

/** Where a delivery goes: the receiving hospital and, for open data, its network. */
export interface Receiver {
  readonly hospitalId: number;
  readonly networkId: number | null;
  readonly country: string;
  readonly scope: Scope;
}

async function findNetworkReceiver(actor: Actor, delivery: Delivery): Promise<Receiver> {
  const network = OPEN_DATA_NETWORKS[delivery.profile.id];
  if (!network) throw new Error(`${delivery.profile.id} has no network`);
  const { networkId, coordinatorId } = await withScopedConnection(
    buildScope({ hospitalIds: [] }),
    (client) => ensureNetwork(client, network),
  );
  const wanted = delivery.request.hospitalId ?? coordinatorId;
  const isCommandLine = actor.accountId === null;
  if (wanted !== coordinatorId || !(isCommandLine || actor.hospitalId === coordinatorId)) {
    throw new ImportFault("not-the-coordinator", { network: network.name });
  }
  const scope = buildScope({ hospitalIds: [coordinatorId] });
  return { hospitalId: coordinatorId, networkId, country: network.country, scope };
}

async function findOwnReceiver(actor: Actor, request: ImportRequest): Promise<Receiver> {
  const { hospitalId } = request;
  if (hospitalId === undefined) throw new ImportFault("hospital-needed");
  if (!actor.scope.hospitalIds.includes(hospitalId)) {
    throw new ImportFault("unknown-hospital", { hospital: hospitalId });
  }
  const scope = buildScope({ hospitalIds: [hospitalId] });
  const country = await withScopedConnection(scope, (client) =>
    findHospitalCountry(client, hospitalId),
  );
  if (country === null) throw new ImportFault("unknown-hospital", { hospital: hospitalId });
  return { hospitalId, networkId: null, country, scope };
}

/** The receiver of a delivery: the hospital that the actor may fill, or the network of open data. */
export async function findReceiver(actor: Actor, delivery: Delivery): Promise<Receiver> {
  return delivery.profile.isForNetwork
    ? findNetworkReceiver(actor, delivery)
    : findOwnReceiver(actor, delivery.request);
}

/** Gives every hospital met in the files its id, makes those that are new, and answers all ids. */
export async function numberHospitals(
  client: ScopedClient,
  receiver: Receiver,
  codes: readonly string[],
): Promise<readonly number[]> {
  const { networkId, hospitalId, country } = receiver;
  const ids =
    networkId === null
      ? [hospitalId]
      : await ensureHospitals(client, { networkId, coordinatorId: hospitalId, country }, codes);
  await insertHospitalNumbers(client, ids);
  return ids;
}
