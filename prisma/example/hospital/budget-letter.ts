import { dayOf, type Day } from "../core/calendar";
import { day, decimal, whole, yes, type Cell, type Table } from "../core/csv-table";

// Every amount is an illustration: worked examples E1 to E8 of the domain report on the budget,
// section 9. Lines without an example fill the letter up to the 40 million euro of E8.

interface Line {
  readonly code: string;
  readonly subPart: string;
  readonly label: string;
  readonly amountEur: number;
  readonly isRecurrent?: boolean;
  readonly originYear?: number;
}

interface Driver {
  readonly code: string;
  readonly amount: number;
  readonly unit: string;
}

interface Letter {
  readonly id: string;
  readonly notifiedOn: Day;
  readonly from: Day;
  readonly to: Day;
  readonly title: string;
  /** Price level of the lines that are not worked out in an example. */
  readonly level: number;
  /** The same of the letter before: its last column is the first one of this letter. */
  readonly previousLevel: number;
  readonly lines: readonly Line[];
}

const LINES_2026: readonly Line[] = [
  line("A1-100", "A1", "Investeringslasten", 3_571_151.02),
  line("A2-100", "A2", "Korte-termijnkredietlasten", 240_000),
  line("B1-100", "B1", "Gemeenschappelijke diensten", 12_600_000),
  line("B2-100", "B2", "Klinische diensten", 16_692_200),
  line("B3-100", "B3", "Medisch-technische diensten", 420_000),
  line("B4-P4P", "B4", "Pay for performance", 266_448.98),
  line("B4-HYG", "B4", "Ziekenhuishygiëne", 312_000),
  line("B4-CON", "B4", "Contracten en proefprojecten", 380_000),
  line("B5-100", "B5", "Apotheek", 1_240_000),
  line("B8-100", "B8", "Sociaal profiel", 200_400),
  line("B9-100", "B9", "Sociale akkoorden en zorgpersoneelfonds", 3_900_000),
  { ...line("C2-B2", "C2", "Herziening B2 2024", 207_800), isRecurrent: false, originYear: 2024 },
  {
    ...line("C2-CON", "C2", "Afrekening contract 2024", -20_000),
    isRecurrent: false,
    originYear: 2024,
  },
  {
    ...line("C2-CYB", "C2", "Cyberveiligheid, eenmalig", 85_000),
    isRecurrent: false,
    originYear: 2026,
  },
  line("C3-100", "C3", "Kamersupplementen", -95_000),
];

const DRIVERS: readonly Driver[] = [
  // Worked example E4.
  driver("b1.general", 3_000_000, "eur"),
  driver("b1.maintenance", 2_500_000, "eur"),
  driver("b1.heating", 900_000, "eur"),
  driver("b1.administration", 3_600_000, "eur"),
  driver("b1.laundry", 800_000, "eur"),
  driver("b1.food", 2_200_000, "eur"),
  driver("b1.RD", 60_000, "days"),
  driver("b1.JD", 57_000, "days"),
  driver("b1.groupCostPerM2.general", 45, "eur-per-m2"),
  driver("b1.groupCostPerM2.maintenance", 38, "eur-per-m2"),
  driver("b1.groupCostPerM2.heating", 12, "eur-per-m2"),
  // Worked example E1.
  driver("b2.ownPoints", 476.92, "points"),
  driver("b2.nationalPoints", 80_000, "points"),
  driver("b2.envelope", 2_800_000_000, "eur"),
  driver("b2.JD.CD", 58_400, "days"),
  driver("b2.JD.E", 2555, "days"),
  driver("b2.JD.M", 3066, "days"),
  driver("b2.JD.G", 16_425, "days"),
  driver("b2.JB.CD", 200, "beds"),
  driver("b2.JB.E", 10, "beds"),
  driver("b2.JB.M", 12, "beds"),
  driver("b2.JB.G", 50, "beds"),
  driver("b2.orPoints", 60, "points"),
  driver("b2.edPoints", 30, "points"),
  driver("b2.productPoints", 25, "points"),
  // No worked example: minutes of theatre rooms, theatre nurses and recovery together, as the pathways count them.
  driver("b2.orMinutes", 4_200_000, "minutes"),
  // Worked example E2.
  driver("b2.dayFactor", 0.95, "justified-days-per-stay"),
  // Worked example E5.
  driver("b4.p4p.budget", 40_000_000, "eur"),
  driver("b4.p4p.score", 60, "points"),
  driver("b4.p4p.maximumScore", 80, "points"),
  driver("b4.p4p.nationalSum", 2_450_000, "points"),
  driver("b4.p4p.beds", 272, "beds"),
  // Worked example E6.
  driver("b8.old", 180_000, "eur"),
  driver("b8.new", 240_000, "eur"),
  driver("b8.weightNew", 0.34, "rate"),
  // Worked example E8.
  driver("pay.variableShare", 0.15, "rate"),
  driver("pay.referenceAdmissions", 20_000, "admissions"),
  driver("pay.referenceDays", 130_000, "days"),
];

function line(code: string, subPart: string, label: string, amountEur: number): Line {
  return { code, subPart, label, amountEur };
}

function driver(code: string, amount: number, unit: string): Driver {
  return { code, amount, unit };
}

const LETTERS: readonly Letter[] = [
  {
    id: "BFM-2025-07",
    notifiedOn: dayOf("2025-07-01"),
    from: dayOf("2025-07-01"),
    to: dayOf("2026-06-30"),
    title: "Betekening BFM 1 juli 2025 (voorbeeld, fictief)",
    level: 0.98,
    previousLevel: 0.9604,
    lines: LINES_2026.filter(({ subPart }) => subPart !== "C2"),
  },
  {
    id: "BFM-2026-01",
    notifiedOn: dayOf("2026-01-01"),
    from: dayOf("2026-01-01"),
    to: dayOf("2026-06-30"),
    title: "Betekening BFM 1 januari 2026 (voorbeeld, fictief)",
    level: 0.99,
    previousLevel: 0.98,
    lines: LINES_2026.filter(({ subPart }) => subPart !== "C2"),
  },
  {
    id: "BFM-2026-07",
    notifiedOn: dayOf("2026-07-01"),
    from: dayOf("2026-07-01"),
    to: dayOf("2027-06-30"),
    title: "Betekening BFM 1 juli 2026 (voorbeeld, fictief)",
    level: 1,
    previousLevel: 0.99,
    lines: LINES_2026,
  },
];

const COLUMNS = [
  "record",
  "letter_id",
  "code",
  "sub_part",
  "label",
  "previous",
  "recalculated",
  "amount",
  "unit",
  "recurrent",
  "origin_year",
  "notified_on",
  "budget_from",
  "budget_to",
  "grade",
  "source",
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], Cell>>;

const rowOf = (row: Row): readonly Cell[] => COLUMNS.map((column) => row[column] ?? null);

function letterRow(letter: Letter): Row {
  return {
    record: "letter",
    letter_id: letter.id,
    label: letter.title,
    notified_on: day(letter.notifiedOn),
    budget_from: day(letter.from),
    budget_to: day(letter.to),
    grade: "illustration",
  };
}

function lineRow(letter: Letter, entry: Line): Row {
  const isRecurrent = entry.isRecurrent ?? true;
  const amount = entry.amountEur * letter.level;
  return {
    record: "line",
    letter_id: letter.id,
    code: entry.code,
    sub_part: entry.subPart,
    label: entry.label,
    previous: isRecurrent ? decimal(entry.amountEur * letter.previousLevel, 2) : null,
    recalculated: isRecurrent ? decimal(amount, 2) : null,
    amount: decimal(amount, 2),
    recurrent: yes(isRecurrent),
    origin_year: whole(entry.originYear ?? null),
  };
}

function driverRow(letter: Letter, entry: Driver): Row {
  return {
    record: "driver",
    letter_id: letter.id,
    code: entry.code,
    amount: decimal(entry.amount, 2),
    unit: entry.unit,
    grade: "illustration",
    source: "example-figure",
  };
}

/** Three budget letters with lines and calibration card, graded as illustration throughout. */
export function makeBudgetLetterTable(): Table {
  return {
    profile: "bfm-letter",
    fileName: "bfm-betekening.csv",
    columns: COLUMNS,
    rows: LETTERS.flatMap((letter) => [
      rowOf(letterRow(letter)),
      ...letter.lines.map((entry) => rowOf(lineRow(letter, entry))),
      ...DRIVERS.map((entry) => rowOf(driverRow(letter, entry))),
    ]),
  };
}
