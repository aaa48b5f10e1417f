import "server-only";
import type { CheckedFile } from "../source/delivered-file";
import type { FileRow, ImportProfile, ReadingContext } from "../profiles/profile";
import { CareReader } from "./care-reader";
import { PathwayCodes } from "./pathway-codes";
import { indexDelivery, readAllEntries } from "./read-delivery";
import { Settlement } from "./settle";

const WANTED = ["Encounter", "Procedure", "Condition"] as const;

async function* readTogether(
  files: readonly CheckedFile[],
  context: ReadingContext,
): AsyncGenerator<FileRow> {
  const { mapping, pathway } = context.options;
  const codes = new PathwayCodes(mapping, pathway ?? null);
  const index = await indexDelivery(files, { codes, wanted: WANTED });
  const settlement = new Settlement(context.tally);
  const reader = new CareReader(
    {
      index,
      programme: context.programme,
      pseudonymOf: (patientKey) => context.pseudonymise(index.numberOf(patientKey)),
      choose: (targets) => targets[0],
    },
    settlement,
  );
  for await (const entry of readAllEntries(files, context.onBytes)) {
    const row = entry.kind === "resource" ? reader.read(entry) : settlement.noResource(entry);
    if (row !== null) yield row;
  }
  yield* reader.finish();
}

/**
 * Encounters, procedures and conditions in FHIR R4 (bundles or NDJSON). Files are read twice: first
 * for what may open a pathway, then for the stays and what belongs to them. In memory stay the
 * patients, the keys of the encounters and what touches a pathway.
 */
export const FHIR_ENCOUNTERS_PROFILE: ImportProfile = {
  id: "fhir-encounters",
  version: "1.0.0",
  sourceKind: "stays",
  isForNetwork: false,
  bringsEpisodes: true,
  needsProgramme: true,
  readTogether,
  read: (file, context) => readTogether([file], context),
};
