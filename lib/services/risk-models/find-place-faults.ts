import "server-only";
import type { RiskModelFault, RiskModelFile } from "@/lib/contracts/risk-models/risk-model-file";
import type { ScopedTx } from "@/lib/db/with-scope";
import { listIndicatorDefinitions } from "@/lib/repositories/indicators";
import { listPathways } from "@/lib/repositories/pathways";
import { listPathwayVariants } from "@/lib/repositories/risk-models";
import { isComparable, isGain } from "../funnels/choose-comparison";

/** Where a set would be used, and what day it is. */
interface Place {
  readonly hospitalId: number;
  readonly today: string;
}

const fault = (
  code: RiskModelFault["code"],
  place: string,
  found: string,
): readonly RiskModelFault[] => [{ code, place, found }];

async function indicatorFaults(
  tx: ScopedTx,
  { indicator, link }: RiskModelFile,
  { hospitalId, today }: Place,
): Promise<readonly RiskModelFault[]> {
  const definitions = await listIndicatorDefinitions(tx, today, hospitalId);
  const definition = definitions.find(({ code }) => code === indicator);
  if (!definition) return fault("unknown-indicator", "indicator", indicator);
  if (!isComparable(definition)) return fault("no-cases", "indicator", indicator);
  const fits = isGain(definition) ? "linear" : "logit";
  return link === fits ? [] : fault("link-does-not-fit", "link", link);
}

async function pathwayFaults(
  tx: ScopedTx,
  file: RiskModelFile,
  { hospitalId }: Place,
): Promise<readonly RiskModelFault[]> {
  const pathways = await listPathways(tx, hospitalId);
  if (!pathways.some(({ code }) => code === file.pathway)) {
    return fault("unknown-pathway", "pathway", file.pathway);
  }
  const known = await listPathwayVariants(tx, hospitalId, file.pathway);
  const isUnknown = (variant: string) => !known.includes(variant);
  const asked = file.variant ?? null;
  return [
    ...(asked !== null && isUnknown(asked) ? fault("unknown-variant", "variant", asked) : []),
    ...file.terms.flatMap(({ variable }, position) => {
      const [kind, variant = ""] = variable.split(".");
      const place = `terms[${position}].variable`;
      return kind === "variant" && isUnknown(variant)
        ? fault("unknown-variant", place, variant)
        : [];
    }),
  ];
}

/** Where a set does not fit this hospital: its indicator, pathway or variants. */
export async function findPlaceFaults(
  tx: ScopedTx,
  file: RiskModelFile,
  place: Place,
): Promise<readonly RiskModelFault[]> {
  return [...(await indicatorFaults(tx, file, place)), ...(await pathwayFaults(tx, file, place))];
}
