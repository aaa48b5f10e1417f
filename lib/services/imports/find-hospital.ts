import "server-only";
import { ImportFault } from "@/lib/contracts/import/fault";
import { withSignIn } from "@/lib/db/with-sign-in";

/** Finds the hospital that the command line names by id or by code; refuses a name that is none. */
export async function findHospitalByName(name: string): Promise<number> {
  const found = await withSignIn((tx) => tx.hospitalCode.findMany());
  const match = found.find(({ hospitalId, code }) => String(hospitalId) === name || code === name);
  if (match) return match.hospitalId;
  const known = found
    .slice(0, 20)
    .map(({ hospitalId, code }) => `${hospitalId} (${code})`)
    .join(", ");
  throw new ImportFault("unknown-hospital", { hospital: name, known });
}
