import "server-only";
import type { DefinitionRecord, SourceStamp } from "@/lib/contracts/steering/figure";

/**
 * Which delivered file fills which event table; the files are named as in the import contracts, and
 * a source field may name its file at once.
 */
const FILE_OF_TABLE: Readonly<Record<string, string>> = {
  stay: "stays",
  care_episode: "care-episodes",
  activity_event: "activities",
  clinical_event: "clinical-events",
  questionnaire_response: "questionnaires",
  questionnaire_score: "questionnaires",
  ledger_line: "ledger",
  resource: "resources",
  consumable: "consumables",
  capacity_cost_rate: "ledger",
};

/** The stamps of the files that an indicator rests on; all of them when its files are not known. */
export function selectSources(
  definition: Pick<DefinitionRecord, "sourceFields">,
  publications: readonly SourceStamp[],
): readonly SourceStamp[] {
  const files = new Set(
    definition.sourceFields.map((field) => {
      const [place = ""] = field.split(".");
      return FILE_OF_TABLE[place] ?? place;
    }),
  );
  const own = publications.filter((stamp) => files.has(stamp.sourceKind));
  return own.length > 0 ? own : publications;
}
