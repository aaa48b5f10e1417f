import type { AllocationSettings, CapacitySettings } from "@/lib/contracts/costing/settings";

type Support = AllocationSettings["supports"][number];

/** What a unit of a resource group takes of each driver: m², devices, sets of instruments a year. */
const PER_UNIT: Readonly<Record<string, { metres: number; devices: number; sets: number }>> = {
  nursing: { metres: 6, devices: 1.2, sets: 0 },
  midwifery: { metres: 8, devices: 1, sets: 40 },
  theatre: { metres: 30, devices: 6, sets: 900 },
  support: { metres: 10, devices: 1.5, sets: 0 },
  allied: { metres: 12, devices: 0.8, sets: 0 },
  imaging: { metres: 35, devices: 8, sets: 20 },
  beds: { metres: 22, devices: 1, sets: 0 },
  outpatient: { metres: 16, devices: 1, sets: 60 },
};

/** A resource of the year on which the drivers were counted. */
export interface CountedResource {
  readonly costCentre: string;
  readonly group: string;
  readonly isPhysician: boolean;
  readonly units: number;
}

/** Groups of people only, and the centres of people in groups that also hold rooms and devices. */
const STAFF_GROUPS = new Set(["nursing", "midwifery", "support", "allied"]);
const STAFF_CENTRES = new Set(["KP-OKV", "KP-RXL"]);
const PER_POST = { metres: 8, devices: 1, sets: 0 } as const;

function amountsOf(
  resources: readonly CountedResource[],
  amountOf: (resource: CountedResource) => number,
  supports: Readonly<Record<string, number>>,
): Support["amounts"] {
  const wards = resources
    .filter(({ isPhysician }) => !isPhysician)
    .map((resource) => ({
      receiver: resource.costCentre,
      amount: Number(amountOf(resource).toFixed(1)),
    }));
  const others = Object.entries(supports).map(([receiver, amount]) => ({ receiver, amount }));
  return [...wards, ...others].filter(({ amount }) => amount > 0);
}

/** Who takes what of the support centres of AZ Voorbeeld, in the order of step-down (fictitious). */
export function listSupports(resources: readonly CountedResource[]): readonly Support[] {
  const takenBy = ({ group, costCentre }: CountedResource) =>
    STAFF_CENTRES.has(costCentre) ? PER_POST : PER_UNIT[group];
  const of = (key: "metres" | "devices" | "sets") => (resource: CountedResource) =>
    (takenBy(resource)?.[key] ?? 0) * resource.units;
  const posts = ({ group, costCentre, units }: CountedResource): number =>
    STAFF_GROUPS.has(group) || STAFF_CENTRES.has(costCentre) ? units : 0;
  const square = "square-metres" as const;
  return [
    {
      centre: "KP-GEB",
      driver: square,
      amounts: amountsOf(resources, of("metres"), {
        "KP-SCH": 60,
        "KP-ADM": 240,
        "KP-ICT": 180,
        "KP-HR": 110,
        "KP-CSA": 320,
      }),
    },
    {
      centre: "KP-SCH",
      driver: square,
      amounts: amountsOf(resources, of("metres"), {
        "KP-GEB": 90,
        "KP-ADM": 240,
        "KP-ICT": 180,
        "KP-HR": 110,
        "KP-CSA": 320,
      }),
    },
    {
      centre: "KP-ADM",
      driver: "fte",
      amounts: amountsOf(resources, posts, { "KP-ICT": 3, "KP-HR": 2, "KP-CSA": 4 }),
    },
    {
      centre: "KP-ICT",
      driver: "devices",
      amounts: amountsOf(resources, of("devices"), { "KP-ADM": 14, "KP-HR": 9, "KP-CSA": 6 }),
    },
    {
      centre: "KP-HR",
      driver: "fte",
      amounts: amountsOf(resources, posts, { "KP-ADM": 5, "KP-ICT": 3, "KP-CSA": 4 }),
    },
    { centre: "KP-CSA", driver: "sets", amounts: amountsOf(resources, of("sets"), {}) },
  ];
}

const PLAIN: CapacitySettings = {
  route: "delivered",
  contractHours: 1976,
  deductions: [],
  practicalShare: null,
  typedHours: null,
  siteCode: null,
  stated: null,
  roster: "unknown",
  minimumUnits: { day: 0, evening: 0, night: 0 },
  idleReason: null,
};

/** The chain of a full-time post with Belgian blocks; what is indirect differs by team (fictitious). */
function chain(indirectShare: number): Partial<CapacitySettings> {
  return {
    route: "deductions",
    deductions: [
      { kind: "hours", code: "public-holidays", hours: 76 },
      { kind: "hours", code: "legal-leave", hours: 152 },
      { kind: "hours", code: "sector-leave", hours: 30.4 },
      {
        kind: "age-mix",
        code: "age-exemption",
        classes: [
          { code: "below-45", share: 0.6 },
          { code: "from-45", share: 0.2 },
          { code: "from-50", share: 0.12 },
          { code: "from-55", share: 0.08 },
        ],
      },
      { kind: "share", code: "sickness", share: 0.058 },
      { kind: "hours", code: "training", hours: 38 },
      { kind: "share", code: "indirect", share: indirectShare },
    ],
  };
}

interface RuleRow {
  readonly resource: string;
  readonly version: number;
  readonly settings: CapacitySettings;
  readonly reason: string;
}

function rule(
  resource: string,
  settings: Partial<CapacitySettings>,
  reason: string,
  version = 1,
): RuleRow {
  return { resource, version, settings: { ...PLAIN, ...settings }, reason };
}

const ROUND_THE_CLOCK = { roster: "round-the-clock" } as const;

/** How AZ Voorbeeld works out practical time, beside what was delivered (fictitious). */
export const CAPACITY_RULES: readonly RuleRow[] = [
  rule(
    "VPK-ORT",
    { route: "percentage", practicalShare: 0.8 },
    "Voorlopig de vuistregel van 80 %, tot de personeelsdienst de uren heeft nagekeken.",
  ),
  rule(
    "VPK-ORT",
    chain(0.111),
    "Verlof, vrijstelling en ziekte uit de loonadministratie; onrechtstreekse tijd uit een week meting.",
    2,
  ),
  rule("VPK-HEE", chain(0.111), "Zelfde keten als orthopedie."),
  rule("VPK-CAR", chain(0.111), "Zelfde keten als orthopedie."),
  rule(
    "VPK-SPO",
    { ...ROUND_THE_CLOCK, minimumUnits: { day: 0.5, evening: 0.5, night: 0.5 } },
    "Een halve post van de permanentie wordt door deze vijf zorgpaden gedragen.",
  ),
  rule(
    "VRV",
    {
      ...chain(0.0912),
      ...ROUND_THE_CLOCK,
      minimumUnits: { day: 1, evening: 1, night: 1 },
      idleReason: {
        code: "legal-minimum",
        note: "Er moet altijd een vroedvrouw in het verloskwartier zijn.",
      },
    },
    "Permanentie in het verloskwartier, dag en nacht.",
  ),
  rule(
    "OKZ",
    {
      route: "percentage",
      contractHours: 2375,
      practicalShare: 0.8,
      roster: "office-hours",
    },
    "Bemande zaaluren; wisseltijd zit in de capaciteit, niet in de duur van de ingreep.",
  ),
  rule(
    "CTS",
    {
      route: "typed",
      contractHours: 3750,
      typedHours: 3000,
      roster: "day-and-evening",
    },
    "Afgesproken met de dienst: 250 dagen van 12 uur.",
  ),
  rule(
    "ANG",
    {
      contractHours: 2375,
      roster: "office-hours",
      idleReason: { code: "funding-limit", note: "Erkend voor een groter gebied dan nu verwijst." },
    },
    "Reden van de leegstand vastgelegd na overleg met de dienst.",
  ),
  rule(
    "SEC",
    { stated: { centsPerMinute: 79, source: "Jaarverslag 2024, tabel 6 (fictief)" } },
    "Gedrukt tarief nagekeken.",
  ),
];

/** What accounts are to costing where their nature does not say it. */
export const ACCOUNTS: AllocationSettings["accounts"] = [
  { prefix: "608", treatment: "out-of-scope" },
];
