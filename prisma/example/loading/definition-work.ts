import { EXAMPLE_PEOPLE } from "./example-people";

/** Words that AZ Voorbeeld wrote itself over those of the product: one signed, one still open. */
export const OWN_DEFINITIONS = [
  {
    code: "complication-cd2",
    version: 1,
    from: "2024-10-01",
    status: "signed",
    minimum: null,
    texts: {
      nl: {
        exclusion: "Graad I; de graad volgt uit de behandeling die nodig was, niet uit de duur",
      },
      fr: {
        exclusion: "Grade I ; le grade suit le traitement qui fut nécessaire, pas la durée",
      },
      en: { exclusion: "Grade I; the grade follows the treatment that was needed, not the time" },
    },
    reason:
      "Registratieafspraak verduidelijkt na de codeerfout van het derde kwartaal van 2024: de graad volgt uit de behandeling.",
    author: EXAMPLE_PEOPLE["quality-coordinator"].displayName,
    role: "quality-coordinator",
    createdAt: "2024-09-16T09:20:00Z",
  },
  {
    code: "readmission-30d",
    version: 1,
    from: "2027-01-01",
    status: "draft",
    minimum: 10,
    texts: {
      nl: {
        inclusion:
          "Heropnames in dit ziekenhuis, op beide campussen, door welke oorzaak ook; een nacht observatie op spoed is geen heropname",
      },
      fr: {
        inclusion:
          "Réadmissions dans cet hôpital, sur les deux campus, toutes causes ; une nuit d'observation aux urgences n'est pas une réadmission",
      },
      en: {
        inclusion:
          "Readmissions to this hospital, on both campuses, any cause; a night of observation in the emergency department is no readmission",
      },
    },
    reason:
      "Teams vragen of observatie op spoed meetelt. De berekening telt alleen opnames; zo staat het ook in de tekst. Vanaf 10 gevallen, omdat kleine maanden verwarring gaven.",
    author: EXAMPLE_PEOPLE["pathway-coordinator"].displayName,
    role: "pathway-coordinator",
    createdAt: "2026-10-06T13:05:00Z",
  },
] as const;

/** Who stands behind which version. */
export const SIGNATURES = [
  { code: "complication-cd2", kind: "hospital", version: 1, role: "cmo", at: "2024-09-24" },
  {
    code: "complication-cd2",
    kind: "hospital",
    version: 1,
    role: "department-head",
    at: "2024-09-26",
  },
  { code: "readmission-30d", kind: "product", version: 1, role: "cmo", at: "2024-01-15" },
  { code: "length-of-stay", kind: "product", version: 1, role: "cno", at: "2024-01-15" },
  { code: "mortality-30d", kind: "product", version: 1, role: "cmo", at: "2024-01-15" },
  { code: "falls-with-injury", kind: "product", version: 1, role: "cno", at: "2024-02-08" },
] as const;

/** What was said about the open proposal. */
export const REMARKS = [
  {
    id: 1,
    code: "readmission-30d",
    role: "department-head",
    text: "Akkoord met de tekst. Is een minimum van 10 niet te hoog voor afdeling C1 in de zomer?",
    at: "2026-10-07T08:10:00Z",
  },
  {
    id: 2,
    code: "readmission-30d",
    role: "quality-coordinator",
    text: "In juli en augustus heeft C1 telkens meer dan 20 ontslagen, dus dat blijft zichtbaar.",
    at: "2026-10-07T15:42:00Z",
  },
] as const;
