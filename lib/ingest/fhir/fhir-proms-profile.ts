import "server-only";
import { itemsOf } from "@/lib/contracts/import/instrument-items";
import type { CheckedFile } from "../source/delivered-file";
import type { FileRow, ImportProfile, ReadingContext } from "../profiles/profile";
import { PathwayCodes } from "./pathway-codes";
import { PromReader } from "./prom-reader";
import { QuestionnaireMap } from "./questionnaire-map";
import { indexDelivery, readAllEntries } from "./read-delivery";
import { Settlement } from "./settle";

const WANTED = ["QuestionnaireResponse", "Questionnaire"] as const;

async function* readTogether(
  files: readonly CheckedFile[],
  context: ReadingContext,
): AsyncGenerator<FileRow> {
  const { mapping = {}, pathway } = context.options;
  const declared = Object.entries(mapping).filter(([name]) => itemsOf(name) === null);
  const codes = new PathwayCodes(Object.fromEntries(declared), pathway ?? null);
  const questionnaires = new QuestionnaireMap(mapping);
  const index = await indexDelivery(files, {
    codes,
    wanted: WANTED,
    onEntry: (entry) => {
      if (entry.type === "Questionnaire") questionnaires.add(entry);
    },
  });
  const settlement = new Settlement(context.tally);
  const pseudonymOf = (patientKey: string) => context.pseudonymise(index.numberOf(patientKey));
  const { programme, tally } = context;
  const reader = new PromReader(
    { index, questionnaires, programme, pseudonymOf, tally },
    settlement,
  );
  for await (const entry of readAllEntries(files, context.onBytes)) {
    const row = entry.kind === "resource" ? reader.read(entry) : settlement.noResource(entry);
    if (row !== null) yield row;
  }
  yield* reader.finish();
}

/**
 * Answers to questionnaires in FHIR R4. A response belongs to the episode of its patient and to the
 * moment whose window holds its day; the episode is the one that a procedure or an admission in the
 * delivery opens, or one that the hospital has already.
 */
export const FHIR_PROMS_PROFILE: ImportProfile = {
  id: "fhir-proms",
  version: "1.0.0",
  sourceKind: "questionnaires",
  isForNetwork: false,
  bringsEpisodes: true,
  needsProgramme: true,
  readTogether,
  read: (file, context) => readTogether([file], context),
};
