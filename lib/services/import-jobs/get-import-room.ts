import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { DefinitionRecord } from "@/lib/contracts/steering/figure";
import type { PathwayRecord } from "@/lib/contracts/steering/pathway";
import type { HospitalRecord } from "@/lib/contracts/steering/review-contents";
import { readPathwayTemplates } from "@/lib/db/reference/reference-files";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import { listIndicatorDefinitions } from "@/lib/repositories/indicators";
import { listHeadlineCodes, listHospitals, listPathways } from "@/lib/repositories/pathways";

/** What every import page shows around its contents. */
export interface ImportRoom {
  readonly hospital: HospitalRecord;
  readonly hospitals: readonly HospitalRecord[];
  /** Those of the hospital, and those that a delivery may begin. */
  readonly pathways: readonly Pick<PathwayRecord, "code" | "name">[];
  /** Indicators that a delivery's effect can name; of the families of scores the headlines only. */
  readonly indicators: readonly Pick<DefinitionRecord, "code" | "name">[];
}

const FAMILIES = /^(prom-|pchc\.)/;

function listTemplateNames(known: readonly PathwayRecord[]) {
  const codes = new Set(known.map(({ code }) => code));
  return [...readPathwayTemplates().values()]
    .filter(({ code }) => !codes.has(code))
    .map(({ code, names }) => ({ code, name: names }));
}

async function listHeadlines(tx: ScopedTx, hospitalId: number): Promise<ReadonlySet<string>> {
  const templates = [...readPathwayTemplates().values()];
  return new Set([
    ...(await listHeadlineCodes(tx, hospitalId)),
    ...templates.flatMap(({ outcomeSet }) =>
      outcomeSet.flatMap((entry) =>
        entry.kind === "indicator" && entry.isHeadline ? [entry.code] : [],
      ),
    ),
  ]);
}

/** The hospital in hand, the names of its pathways and of the indicators. */
export async function getImportRoom(actor: Actor, today: string): Promise<ImportRoom> {
  return withScope(
    actor.scope,
    async (tx) => {
      const hospitals = await listHospitals(tx);
      const hospital = hospitals.find(({ id }) => id === actor.hospitalId);
      if (!hospital) throw new AppError("not-found");
      const definitions = await listIndicatorDefinitions(tx, today, actor.hospitalId);
      const pathways = await listPathways(tx, actor.hospitalId);
      const headlines = await listHeadlines(tx, actor.hospitalId);
      return {
        hospital,
        hospitals,
        pathways: [...pathways, ...listTemplateNames(pathways)],
        indicators: definitions.filter(({ code }) => !FAMILIES.test(code) || headlines.has(code)),
      };
    },
    { readOnly: true },
  );
}
