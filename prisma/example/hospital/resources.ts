/** Natures of the ledger contract that this hospital books on a resource's cost centre. */
type Nature = "staff" | "physician" | "space";

export interface ExampleResource {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly isPhysician: boolean;
  readonly costCentre: string;
  /** Euro for one unit (full-time post, room, bed, device) in a year, price year 2024. */
  readonly annualCostEur: number;
  /** Hours of one unit in a year before and after leave, absence, turnover and closing. */
  readonly suppliedHours: number;
  readonly practicalHours: number;
  /** Share of practical capacity that the five pathways fill in a normal year. */
  readonly usedShare: number;
  readonly nature: Nature;
}

/** Contract hours of a full-time post: 52 weeks of 38 hours (tdabc report 1.3). */
const CONTRACT_HOURS = 1976;
const HOURS_OF_A_YEAR = 8760;

type Row = readonly [code: string, name: string, usedShare: number];

interface Kind {
  readonly group: string;
  readonly annualCostEur: number;
  readonly suppliedHours: number;
  readonly practicalHours: number;
  readonly nature: Nature;
}

// Annual cost and practical hours are the demo parameters of the tdabc report, table 5.3 (grade E,
// fictitious); the rows marked "own" are ours, of the same order.
const KINDS = {
  wardNurse: staff("nursing", 88_000, 1350),
  midwife: staff("midwifery", 90_000, 1380),
  theatreNurse: staff("theatre", 95_000, 1430),
  secretary: staff("support", 64_000, 1480),
  physiotherapist: staff("allied", 80_000, 1420),
  radiographer: staff("imaging", 82_000, 1450),
  specialist: physician(250_000),
  anaesthetist: physician(270_000),
  theatreRoom: room("theatre", 600_000, 2375, 1900),
  recoveryPlace: room("theatre", 45_000, 2375, 1900),
  bed: room("beds", 24_000, HOURS_OF_A_YEAR, 7446),
  consultingRoom: room("outpatient", 30_000, 1875, 1500),
  scanner: room("imaging", 420_000, 3750, 3000),
  angiographyRoom: room("imaging", 480_000, 2375, 1900), // own
  accelerator: room("imaging", 900_000, 3750, 3000), // own
  dayChair: room("outpatient", 25_000, 2375, 1900), // own
} as const satisfies Record<string, Kind>;

function staff(group: string, annualCostEur: number, practicalHours: number): Kind {
  return { group, annualCostEur, suppliedHours: CONTRACT_HOURS, practicalHours, nature: "staff" };
}

function physician(annualCostEur: number): Kind {
  return {
    group: "physician",
    annualCostEur,
    suppliedHours: CONTRACT_HOURS,
    practicalHours: 1700,
    nature: "physician",
  };
}

function room(
  ...row: [group: string, annualCostEur: number, suppliedHours: number, practicalHours: number]
): Kind {
  const [group, annualCostEur, suppliedHours, practicalHours] = row;
  return { group, annualCostEur, suppliedHours, practicalHours, nature: "space" };
}

const BY_KIND: Readonly<Record<keyof typeof KINDS, readonly Row[]>> = {
  wardNurse: [
    ["VPK-ORT", "Verpleegkundigen orthopedie", 0.86],
    ["VPK-HEE", "Verpleegkundigen heelkunde en borstkliniek", 0.84],
    ["VPK-DAG", "Verpleegkundigen dagziekenhuis", 0.78],
    ["VPK-CAR", "Verpleegkundigen cardiologie en inwendige", 0.85],
    ["VPK-NEU", "Verpleegkundigen neurologie", 0.86],
    ["VPK-GER", "Verpleegkundigen geriatrie", 0.85],
    ["VPK-SPO", "Verpleegkundigen spoedgevallen", 0.72],
    ["VPK-POL", "Verpleegkundigen polikliniek", 0.8],
  ],
  midwife: [["VRV", "Vroedvrouwen", 0.79]],
  theatreNurse: [["OKV", "Operatieverpleegkundigen", 0.83]],
  secretary: [["SEC", "Secretariaat", 0.8]],
  physiotherapist: [["KIN", "Kinesitherapeuten", 0.85]],
  radiographer: [["RXL", "Medisch beeldvormers", 0.77]],
  specialist: [
    ["ART-ORT", "Orthopedisch chirurgen", 0.82],
    ["ART-HEE", "Algemeen en borstchirurgen", 0.78],
    ["ART-CAR", "Cardiologen", 0.84],
    ["ART-NEU", "Neurologen", 0.83],
    ["ART-GYN", "Gynaecologen", 0.74],
    ["ART-SPO", "Urgentieartsen", 0.7],
    ["ART-RAD", "Radiologen", 0.8],
    ["ART-ONC", "Oncologen en radiotherapeuten", 0.81],
  ],
  anaesthetist: [["ART-ANE", "Anesthesisten", 0.79]],
  theatreRoom: [["OKZ", "Operatiezalen (zonder personeel)", 0.82]],
  recoveryPlace: [["PAZ", "Ontwaakplaatsen", 0.7]],
  bed: [
    ["BED-C", "Bedden heelkunde", 0.84],
    ["BED-D", "Bedden inwendige", 0.87],
    ["BED-G", "Bedden geriatrie", 0.86],
    ["BED-M", "Bedden materniteit", 0.71],
  ],
  consultingRoom: [["CON", "Raadplegingslokalen", 0.75]],
  scanner: [["CTS", "CT-scanner", 0.68]],
  angiographyRoom: [["ANG", "Angiografiezaal", 0.55]],
  accelerator: [["LIN", "Lineaire versneller", 0.76]],
  dayChair: [["STO", "Behandelstoelen oncologisch dagziekenhuis", 0.73]],
};

/** Every resource that the five pathways use; each has a cost centre of its own. */
export const RESOURCES: readonly ExampleResource[] = Object.entries(BY_KIND).flatMap(
  ([kind, rows]) =>
    rows.map(([code, name, usedShare]) => ({
      code,
      name,
      usedShare,
      costCentre: `KP-${code}`,
      isPhysician: KINDS[kind as keyof typeof KINDS].group === "physician",
      ...KINDS[kind as keyof typeof KINDS],
    })),
);

/** Overhead that is booked on a resource's own centre, of its capacity cost; none on physicians. */
export const OWN_OVERHEAD_SHARE = 0.06;

/**
 * Support centres with their part of the capacity cost of all who are not physicians. With the own
 * overhead it is the 18 % of the tdabc report, 5.3 (demo); the division over centres is ours.
 */
export const SUPPORT_CENTRES = [
  { code: "KP-GEB", name: "Gebouwen en onderhoud", share: 0.032 },
  { code: "KP-SCH", name: "Schoonmaak", share: 0.024 },
  { code: "KP-ADM", name: "Administratie en boekhouding", share: 0.02 },
  { code: "KP-ICT", name: "Informatica", share: 0.022 },
  { code: "KP-HR", name: "Personeelsdienst", share: 0.012 },
  { code: "KP-CSA", name: "Centrale sterilisatie", share: 0.01 },
] as const;

/** Price level by year against 2024 (our assumption: two automatic indexations of 2 % and drift). */
export const PRICE_INDEX: Readonly<Record<number, number>> = {
  2023: 0.97,
  2024: 1,
  2025: 1.025,
  2026: 1.045,
};
