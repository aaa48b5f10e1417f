import type { SubPart } from "@/lib/engine/budget";

/** How far a fact about a part is founded; "unknown" is said as such. */
export type FactGrade = "published" | "claimed" | "assumed" | "unknown";

/** One fact in words (`budget-parts.<part>.fact.<key>`) with where it was read. */
export interface PartFact {
  readonly key: string;
  readonly grade: FactGrade;
  /** Title of the text, as published; empty for what is unknown. */
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

const DECREE = "KB/AR 25-04-2002, 2002022335";
const HEALTHY_BELGIUM = "Healthy Belgium, financing of general hospitals";
const FOUNDING = "Waarde-gedreven gezondheidszorg in Vlaamse ziekenhuizen";
const DOMAIN = "–";

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
  A1: part([fact("regional", "published", HEALTHY_BELGIUM)], ["investment"]),
  A2: part(
    [fact("base", "published", `${DECREE}, clause on the A2 base`), fact("formula", "unknown")],
    ["twelfths"],
  ),
  A3: part([fact("regional", "published", HEALTHY_BELGIUM)], ["equipment"]),
  B1: part(
    [
      fact("units", "published", `${DECREE}, clause on groups and work units`),
      fact("days", "published", `${DECREE}, art. 42, operation 8 (date of validity unknown)`),
      fact("rerun", "unknown"),
      fact(
        "transport",
        "published",
        "De Specialist, gepland interhospitaalvervoer, 1 January 2024",
      ),
      fact("transportKey", "unknown"),
    ],
    ["logistics", "transfers", "days", "surface"],
    "lag.b1",
  ),
  B2: part(
    [
      fact("envelope", "published", "FPS Public Health, note on coding audits (closed envelope)"),
      fact("justified", "published", "gezondbelgie.be, verantwoorde bedden"),
      fact("occupancy", "published", "vanosta.be, verantwoorde bedden (KB 10-09-2020)"),
      fact("dayFactor", "claimed", FOUNDING),
      fact("theatre", "published", `${DECREE}; Willième 2006 (standard times)`),
      fact("deciles", "unknown"),
      fact("lag", "claimed", FOUNDING),
    ],
    ["daySurgery", "stay", "complications", "theatre", "registration", "products"],
    "lag.b2",
  ),
  B3: part([fact("fixed", "assumed", DOMAIN)], ["equipment"]),
  B4: part(
    [
      fact("contracts", "published", `${DECREE}, art. 15 and 63`),
      fact("p4p", "published", "gezondbelgie.be, pay for performance"),
      fact("p4pBudget", "claimed", FOUNDING),
      fact("keys", "unknown"),
    ],
    ["p4p", "contracts", "evidence"],
  ),
  B5: part(
    [fact("halves", "published", `${DECREE}, clause on the hospital pharmacy`)],
    ["formulary", "turnover"],
  ),
  B6: part([fact("agreement", "assumed", DOMAIN)], ["staff"]),
  B7: part(
    [fact("origin", "published", `${DECREE}, art. 77 §1; advisory document on B7A`)],
    ["academic"],
  ),
  B8: part(
    [fact("merged", "claimed", FOUNDING), fact("phases", "unknown"), fact("envelope", "unknown")],
    ["social", "prolonged"],
    "lag.b8",
  ),
  B9: part([fact("fund", "published", HEALTHY_BELGIUM), fact("conditions", "unknown")], ["staff"]),
  C1: part([fact("start", "assumed", DOMAIN)], ["opening"]),
  C2: part(
    [
      fact("revision", "published", "KB/AR 26-12-2013, report to the King"),
      fact("delay", "published", "Journal du Médecin, catch-ups 2025"),
      fact("cyber", "published", "KB/AR 10-04-2025, 2025003147, art. 19"),
      fact("cyberKey", "unknown"),
    ],
    ["estimate", "evidence"],
  ),
  C3: part([fact("rooms", "assumed", DOMAIN)], ["rooms"]),
  C4: part([fact("adjustment", "assumed", DOMAIN)], ["estimate"]),
};
