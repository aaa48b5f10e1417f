import type { CodeListVersion } from "@/lib/contracts/budget/code-list";
import type { RegisterRow } from "@/lib/contracts/budget/registers";

// Every row is an illustration and says so where a reader sees it. Amounts follow the letter of
// 1 July 2026 of the example: B4-P4P at 60 of 80 points, B4-HYG, B4-CON and the three C2 lines.

/** What one point brings in the example: 266 448.98 euro at 60 points. */
const CENTS_PER_POINT = 444_082;

const MARK = "(voorbeeld)";

interface Indicator {
  readonly code: string;
  readonly title: string;
  readonly points: readonly [reached: number, maximum: number];
  readonly missing?: string;
  readonly dueOn?: string;
}

const INDICATORS: readonly Indicator[] = [
  { code: "HH", title: "Handhygiëne", points: [16, 20] },
  {
    ...{ code: "ABP", title: "Antibioticaprofylaxe bij heelkunde", points: [14, 20] },
    ...{ missing: "Meting derde kwartaal, dienst ziekenhuishygiëne", dueOn: "2027-01-31" },
  },
  {
    ...{ code: "POWI", title: "Wondinfecties na heup- en knieprothese", points: [12, 20] },
    ...{ missing: "Ondertekend verslag van het comité", dueOn: "2026-10-31" },
  },
  { code: "PREM", title: "Ervaring van patiënten gemeten", points: [18, 20] },
];

const P4P = INDICATORS.map(({ code, title, points: [reached, maximum], missing, dueOn }) => ({
  ...{ register: "p4p" as const, programme: `P4P 2026 ${MARK}`, code, title },
  ...{ pointsReached: reached, pointsMaximum: maximum, stakeCents: maximum * CENTS_PER_POINT },
  ...{ missingEvidence: missing ?? null, dueOn: dueOn ?? null },
}));

type Contract = Extract<RegisterRow, { register: "contracts" }>;

const contract = (row: Omit<Contract, "register" | "title"> & { title: string }): Contract => ({
  ...row,
  register: "contracts",
  title: `${row.title} ${MARK}`,
});

const CONTRACTS = [
  contract({
    ...{ lineCode: "B4-HYG", title: "Ziekenhuishygiëne", amountCents: 312_000_00 },
    ...{ startsOn: "2024-01-01", endsOn: null, indexation: "gezondheidsindex, 1 juli" },
    ...{ state: "running", note: null },
  }),
  contract({
    ...{ lineCode: "B4-CON", title: "Geriatrische liaison", amountCents: 210_000_00 },
    ...{ startsOn: "2024-07-01", endsOn: "2026-12-31", indexation: "geen" },
    ...{ state: "running", note: "Evaluatie ingediend; verlenging nog niet bevestigd." },
  }),
  contract({
    ...{ lineCode: "B4-CON", title: "Proefproject dagopname hartfalen", amountCents: 170_000_00 },
    ...{ startsOn: "2025-07-01", endsOn: "2027-06-30", indexation: "gezondheidsindex, 1 juli" },
    ...{ state: "reoriented", note: "Sinds 1 juli 2026 ook opvolging op afstand." },
  }),
  contract({
    ...{ lineCode: "B4-CON", title: "Proefproject verkort kraamverblijf", amountCents: 60_000_00 },
    ...{ startsOn: "2022-01-01", endsOn: "2025-12-31", indexation: null },
    ...{ state: "cancelled", note: "Geschrapt in de brief van 1 juli 2026." },
  }),
];

type Earmarked = Extract<RegisterRow, { register: "earmarked" }>;

const earmarked = (row: Omit<Earmarked, "register">): Earmarked => ({
  ...row,
  register: "earmarked",
  title: `${row.title} ${MARK}`,
});

const EARMARKED = [
  earmarked({
    ...{ kind: "catch-up", originYear: 2024, title: "C2-B2 Herziening B2" },
    ...{ goal: "Inhaalbedrag, vrij te besteden", amountCents: 207_800_00, spentCents: 0 },
    ...{ evidence: null, dueOn: null },
  }),
  earmarked({
    ...{ kind: "catch-up", originYear: 2024, title: "C2-CON Afrekening contract" },
    ...{ goal: "Terug te betalen", amountCents: -20_000_00, spentCents: 0 },
    ...{ evidence: null, dueOn: null },
  }),
  earmarked({
    ...{ kind: "nis2", originYear: 2026, title: "C2-CYB Cyberveiligheid" },
    ...{ goal: "Meervoudige aanmelding en opvolging van incidenten", amountCents: 85_000_00 },
    ...{ spentCents: 61_500_00, evidence: null, dueOn: "2026-12-31" },
  }),
  earmarked({
    ...{ kind: "one-off", originYear: 2025, title: "Eenmalig: noodstroom" },
    ...{ goal: "Vervanging van een noodgroep", amountCents: 40_000_00, spentCents: 43_250_00 },
    ...{ evidence: "Factuur en keuringsverslag", dueOn: null },
  }),
];

type Funding = Extract<RegisterRow, { register: "funding" }>;

const funding = (row: Omit<Funding, "register" | "partner"> & { partner?: string }): Funding => ({
  partner: null,
  ...row,
  register: "funding",
  title: `${row.title} ${MARK}`,
});

const FUNDING = [
  funding({
    ...{ kind: "data", title: "PROM-platform", funder: "Fonds A", purpose: "PROMs inzamelen" },
    ...{ startsOn: "2026-01-01", endsOn: "2027-12-31", amountCents: 120_000_00 },
  }),
  funding({
    ...{ kind: "network", title: "Vragenlijsten in het netwerk", funder: "Fonds B" },
    ...{ partner: "Netwerk Voorbeeld", purpose: "PROMs inzamelen" },
    ...{ startsOn: "2026-07-01", endsOn: "2027-06-30", amountCents: 45_000_00 },
  }),
  funding({
    ...{ kind: "host", title: "HOST-deelname", funder: "Overheid", purpose: "Thuishospitalisatie" },
    ...{ startsOn: "2025-01-01", endsOn: "2026-12-31", amountCents: 90_000_00 },
  }),
  funding({
    ...{ kind: "innovation", title: "Belteam na heup en knie", funder: "Eigen innovatiefonds" },
    ...{ purpose: "Opvolging thuis", startsOn: "2025-03-01", endsOn: null, amountCents: 64_000_00 },
  }),
];

/** The rows of every register. */
export const REGISTER_ROWS: readonly RegisterRow[] = [
  ...P4P,
  ...CONTRACTS,
  ...EARMARKED,
  ...FUNDING,
];

const HIP = { code: "0SR90JA", label: "Totale heupprothese" };
const KNEE = { code: "0SRC0J9", label: "Totale knieprothese" };
const LUMPECTOMY = { code: "0HBT0ZZ", label: "Borstsparende ingreep" };
const CATARACT = { code: "08RJ3JZ", label: "Kunstlens" };
const SOURCE = "Fictief uittreksel in de codes van de voorbeelddata; niet de wettelijke lijst";

const version = (
  list: CodeListVersion["list"],
  year: "2025" | "2026",
  codes: CodeListVersion["codes"],
): CodeListVersion => ({
  ...{ list, version: `${year} ${MARK}`, validFrom: `${year}-01-01`, codes },
  ...{ source: SOURCE, grade: "illustration" },
});

/** Two versions of every list, the earlier first. */
export const LIST_VERSIONS: readonly CodeListVersion[] = [
  version("A", "2025", [
    LUMPECTOMY,
    CATARACT,
    { code: "0FT44ZZ", label: "Galblaas, kijkoperatie" },
  ]),
  version("A", "2026", [HIP, KNEE, LUMPECTOMY, { code: "0FT44ZZ", label: "Galblaas verwijderen" }]),
  version("B", "2025", [{ code: "0YU64JZ", label: "Liesbreuk links" }]),
  version("B", "2026", [{ code: "0YU64JZ", label: "Liesbreuk links" }, CATARACT]),
  version("implant", "2025", [
    { code: "IMP-H-100", label: "Heupprothese cementloos" },
    { code: "IMP-H-200", label: "Heupprothese hybride" },
    { code: "IMP-K-100", label: "Knieprothese gecementeerd" },
    { code: "IMP-B-100", label: "Borstimplantaat" },
  ]),
  version("implant", "2026", [
    { code: "IMP-H-100", label: "Heupprothese zonder cement" },
    { code: "IMP-H-200", label: "Heupprothese hybride" },
    { code: "IMP-K-100", label: "Knieprothese gecementeerd" },
    { code: "IMP-K-300", label: "Knieprothese op maat van de patiënt" },
  ]),
];
