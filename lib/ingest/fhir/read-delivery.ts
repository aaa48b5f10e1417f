import { ImportFault } from "@/lib/contracts/import/fault";
import type { CheckedFile } from "../source/delivered-file";
import { CareIndex } from "./care-index";
import type { FhirEntry, FhirRead } from "./fhir-entry";
import type { PathwayCodes } from "./pathway-codes";
import { readFhirEntries } from "./read-entries";

/** All resources of a delivery, file after file. */
export async function* readAllEntries(
  files: readonly CheckedFile[],
  onBytes: (count: number) => void,
): AsyncGenerator<FhirRead> {
  for (const [fileNumber, file] of files.entries())
    yield* readFhirEntries(file, fileNumber, onBytes);
}

/**
 * Reads a delivery once for what its resources say of one another; refuses one in which nothing is of
 * the types that the profile is for.
 */
export async function indexDelivery(
  files: readonly CheckedFile[],
  plan: {
    readonly codes: PathwayCodes;
    readonly wanted: readonly string[];
    readonly onEntry?: (entry: FhirEntry) => void;
  },
): Promise<CareIndex> {
  const index = new CareIndex(plan.codes);
  const types = new Set<string>();
  for await (const entry of readAllEntries(files, () => undefined)) {
    if (entry.kind !== "resource") continue;
    types.add(entry.type);
    index.add(entry);
    plan.onEntry?.(entry);
  }
  if (!plan.wanted.some((type) => types.has(type))) {
    throw new ImportFault("no-fhir-resources", {
      file: files[0]?.name ?? "",
      found: [...types].slice(0, 10).join(", ") || "–",
      wanted: plan.wanted.join(", "),
    });
  }
  return index;
}
