import "server-only";
import type { HospitalRecord } from "@/lib/contracts/steering/review-contents";
import type { ScopedTx } from "@/lib/db/with-scope";
import { listHospitals } from "@/lib/repositories/pathways";

/** The hospital that a page is about, when the scope shows it. */
export async function findHospital(
  tx: ScopedTx,
  hospitalId: number,
): Promise<HospitalRecord | null> {
  const hospitals = await listHospitals(tx);
  return hospitals.find(({ id }) => id === hospitalId) ?? null;
}
