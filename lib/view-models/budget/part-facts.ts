import type { SubPart } from "@/lib/engine/budget";

/** How far a fact about a part is founded; "unknown" is said as such. */
export type FactGrade = "published" | "claimed" | "assumed" | "unknown";

/** One fact in words (`budget-parts.<part>.fact.<key>`) with where it was read. */
export interface PartFact {
  readonly key: string;
  readonly grade: FactGrade;
  /** Code of the source (`budget-sources.<code>`); empty for what is unknown. */
  readonly source: string;
}

/** What is known of a part of the budget. */
export interface PartDescription {
  readonly facts: readonly PartFact[];
  /** What moves it, in words (`budget-parts.<part>.lever.<key>`). */
  readonly levers: readonly string[];
  /** Parameter of the delay with which activity lands in it; null where it follows the letter. */
  readonly lagParameter: string | null;
}

const fact = (key: string, grade: FactGrade, source = ""): PartFact => ({ key, grade, source });

const part = (
  facts: readonly PartFact[],
  levers: readonly string[],
  lagParameter: string | null = null,
): PartDescription => ({ facts, levers, lagParameter });

/**
 * Facts, levers and delay of every part of the hospital budget. Figures of law are not here: they are
 * parameters. Source: named with each fact. Example: B5 follows half points, half turnover.
 */
export const PART_FACTS: Readonly<Record<SubPart, PartDescription>> = {
  A1: part([fact("regional", "published", "healthy-belgium")], ["investment"]),
  A2: part([fact("base", "published", "decree-a2"), fact("formula", "unknown")], ["twelfths"]),
  A3: part([fact("regional", "published", "healthy-belgium")], ["equipment"]),
  B1: part(
    [
      fact("units", "published", "decree-units"),
      fact("days", "published", "operation-8-undated"),
      fact("rerun", "unknown"),
      fact("transport", "published", "national-transport"),
      fact("transportKey", "unknown"),
    ],
    ["logistics", "transfers", "days", "surface"],
    "lag.b1",
  ),
  B2: part(
    [
      fact("envelope", "published", "coding-audits"),
      fact("justified", "published", "justified-beds"),
      fact("occupancy", "published", "occupancy"),
      fact("dayFactor", "claimed", "founding"),
      fact("theatre", "published", "standard-times"),
      fact("deciles", "unknown"),
      fact("lag", "claimed", "founding"),
    ],
    ["daySurgery", "stay", "complications", "theatre", "registration", "products"],
    "lag.b2",
  ),
  B3: part([fact("fixed", "assumed", "practice")], ["equipment"]),
  B4: part(
    [
      fact("contracts", "published", "decree-contracts"),
      fact("p4p", "published", "p4p-page"),
      fact("p4pBudget", "claimed", "founding"),
      fact("keys", "unknown"),
    ],
    ["p4p", "contracts", "evidence"],
  ),
  B5: part([fact("halves", "published", "decree-pharmacy")], ["formulary", "turnover"]),
  B6: part([fact("agreement", "assumed", "practice")], ["staff"]),
  B7: part([fact("origin", "published", "decree-academic")], ["academic"]),
  B8: part(
    [fact("merged", "claimed", "founding"), fact("phases", "unknown"), fact("envelope", "unknown")],
    ["social", "prolonged"],
    "lag.b8",
  ),
  B9: part(
    [fact("fund", "published", "healthy-belgium"), fact("conditions", "unknown")],
    ["staff"],
  ),
  C1: part([fact("start", "assumed", "practice")], ["opening"]),
  C2: part(
    [
      fact("revision", "published", "report-2013"),
      fact("delay", "published", "national-catch-ups-2025"),
      fact("cyber", "published", "decree-2025"),
      fact("cyberKey", "unknown"),
    ],
    ["estimate", "evidence"],
  ),
  C3: part([fact("rooms", "assumed", "practice")], ["rooms"]),
  C4: part([fact("adjustment", "assumed", "practice")], ["estimate"]),
};
