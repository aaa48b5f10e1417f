import "server-only";
import { columnsOf } from "@/lib/contracts/import/contract";
import { IMPORT_PROFILES, type ImportProfileId } from "@/lib/contracts/import/registry";
import { findContract } from "./plan-upload";

/** A kind of delivery with its columns, for the first step of the wizard. */
export interface ProfileDescription {
  readonly id: ImportProfileId;
  readonly group: "care" | "money" | "others";
  readonly fields: readonly { readonly name: string; readonly isRequired: boolean }[];
  /** Followed by one column for each question of a questionnaire. */
  readonly hasItems: boolean;
}

const MONEY: ReadonlySet<string> = new Set(["resources", "ledger", "consumables", "bfm-letter"]);

/** Files of a whole network of hospitals, which only its coordinator may bring in. */
const OF_A_NETWORK: ReadonlySet<string> = new Set(["nhs-proms"]);

function describeProfile(id: ImportProfileId): ProfileDescription {
  const contract = findContract(id);
  const columns = contract ? columnsOf(contract) : [];
  return {
    id,
    group: contract === null ? "others" : MONEY.has(id) ? "money" : "care",
    fields: columns.map(({ name, isRequired }) => ({ name, isRequired })),
    hasItems: contract?.allowsOtherColumns ?? false,
  };
}

/** The kinds of delivery that a hospital of this kind of data can bring in. */
export function listProfileChoices(dataKind: string): readonly ProfileDescription[] {
  return IMPORT_PROFILES.filter((id) => dataKind === "open-data" || !OF_A_NETWORK.has(id)).map(
    describeProfile,
  );
}
