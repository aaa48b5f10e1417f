import "server-only";
import type { OpenScenario } from "@/lib/contracts/steering/simulator";
import type { ScopedTx } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import {
  findScenario,
  listScenarioComments,
  listScenarioVersions,
} from "@/lib/repositories/scenarios";

/** Reads a scenario with its states and remarks; one that is not there is not found. */
export async function openScenario(
  tx: ScopedTx,
  hospitalId: number,
  id: string,
): Promise<OpenScenario> {
  const key = { hospitalId, id };
  const record = await findScenario(tx, key);
  const versions = record ? await listScenarioVersions(tx, key) : [];
  const current = versions.find(({ version }) => version === record?.version);
  if (!record || !current) throw new AppError("not-found");
  return { record, current, versions, comments: await listScenarioComments(tx, key) };
}
