import type { PathwayMapDocument } from "@/lib/contracts/costing/pathway-map";
import type { MapSection, MapVariable } from "@/lib/engine/costing";
import { makeKey, withMap } from "./edit-map";

/**
 * A branch of a new choice, or a complication, still to be filled in.
 *
 * @param sections those that exist.
 * @param kind branch or complication.
 * @param name what people call it.
 * @returns a section with share 0, of the last choice when it is a branch.
 * Example: the first branch opens the choice `keuze`.
 */
export function freshSection(
  sections: readonly MapSection[],
  kind: MapSection["kind"],
  name: string,
): MapSection {
  const lastPoint = sections.findLast((section) => section.kind === "branch")?.pointKey;
  return {
    sectionKey: makeKey(
      name,
      sections.map(({ sectionKey }) => sectionKey),
    ),
    name,
    kind,
    pointKey: kind === "branch" ? (lastPoint ?? "keuze") : null,
    share: 0,
    insideKey: null,
  };
}

/**
 * Takes a section out; its steps are for every patient again.
 *
 * @param document a draft.
 * @param sectionKey which section.
 * @returns a new document.
 * Example: without `caesarean` no step and no section lies in it.
 */
export function removeSection(
  document: PathwayMapDocument,
  sectionKey: string,
): PathwayMapDocument {
  const isGone = (key: string | null) => key === sectionKey;
  return withMap(document, {
    sections: document.map.sections
      .filter((section) => !isGone(section.sectionKey))
      .map((section) => (isGone(section.insideKey) ? { ...section, insideKey: null } : section)),
    steps: document.map.steps.map((step) =>
      isGone(step.sectionKey) ? { ...step, sectionKey: null } : step,
    ),
  });
}

/**
 * A variable of the registry, still to be filled in.
 *
 * @param variables those that exist.
 * @param name what people call it.
 * @returns a flag without expected share.
 * Example: "Onbekende patiënt" has the key `onbekende_patient`.
 */
export function freshVariable(variables: readonly MapVariable[], name: string): MapVariable {
  const taken = variables.map(({ variableKey }) => variableKey.replaceAll("_", "-"));
  return {
    variableKey: makeKey(name, taken).replaceAll("-", "_").replace(/^(\d)/u, "_$1"),
    name,
    kind: "flag",
    unit: null,
    sourceField: null,
    defaultAmount: null,
  };
}
