import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { DefinitionRecord } from "@/lib/contracts/steering/figure";
import type { PathwayRecord } from "@/lib/contracts/steering/pathway";
import type { HospitalRecord } from "@/lib/contracts/steering/review-contents";
import { withScope } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import { listIndicatorDefinitions } from "@/lib/repositories/indicators";
import { listHospitals, listPathways } from "@/lib/repositories/pathways";

/** What every import page shows around its contents. */
export interface ImportRoom {
  readonly hospital: HospitalRecord;
  readonly hospitals: readonly HospitalRecord[];
  readonly pathways: readonly PathwayRecord[];
  /** Indicators that a delivery's effect can name; families of questionnaire scores stay out. */
  readonly indicators: readonly Pick<DefinitionRecord, "code" | "name">[];
}

const FAMILIES = /^(prom-|pchc\.)/;

/** The hospital in hand, the names of its pathways and of the indicators. */
export async function getImportRoom(actor: Actor, today: string): Promise<ImportRoom> {
  return withScope(
    actor.scope,
    async (tx) => {
      const hospitals = await listHospitals(tx);
      const hospital = hospitals.find(({ id }) => id === actor.hospitalId);
      if (!hospital) throw new AppError("not-found");
      const definitions = await listIndicatorDefinitions(tx, today, actor.hospitalId);
      return {
        hospital,
        hospitals,
        pathways: await listPathways(tx, actor.hospitalId),
        indicators: definitions.filter(({ code }) => !FAMILIES.test(code)),
      };
    },
    { readOnly: true },
  );
}
