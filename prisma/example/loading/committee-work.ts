/** What the committee of the example hospital has agreed, noted and planned: no file carries it. */

export const SOURCE = "Stuurgroep waarde AZ Voorbeeld (voorbeeld, fictief)";

export const TARGETS = [
  target("hip-knee", "readmission-30d", 0.035, "2025-01-01"),
  target("hip-knee", "complication-cd2", 0.06),
  target("hip-knee", "prom-response.12m", 0.7),
  target("breast", "complication-cd2", 0.08),
  target("breast", "prom-response.12m", 0.65),
  target("stroke", "length-of-stay", 9),
  target("stroke", "mortality-30d", 0.12),
  target("heart-failure", "readmission-30d", 0.1),
  target("heart-failure", "prom-response.12m", 0.6),
  target("mother-child", "complication-cd2", 0.05),
  target("mother-child", "prom-response.12m", 0.6),
] as const;

function target(pathway: string, indicator: string, amount: number, from = "2024-01-01") {
  return { pathway, indicator, amount, from };
}

/** Baselines are the figures of the first twelve months, rounded. */
export const GOALS = [
  goal("hip-knee", "readmission-30d", 0.061, "Diensthoofd verpleging orthopedie"),
  goal("hip-knee", "complication-cd2", 0.065, "Diensthoofd orthopedie"),
  goal("hip-knee", "prom-gain.eq-5d-5l.index.12m", 0.22, "Diensthoofd orthopedie"),
  goal("hip-knee", "prom-response.12m", 0.63, "Zorgpadcoördinator heup en knie"),
  goal("breast", "complication-cd2", 0.08, "Diensthoofd borstkliniek"),
  goal("breast", "prom-response.12m", 0.63, "Zorgpadcoördinator borst"),
  goal("stroke", "length-of-stay", 9.2, "Diensthoofd neurologie"),
  goal("stroke", "mortality-30d", 0.085, "Diensthoofd neurologie"),
  goal("stroke", "prom-response.12m", 0.55, "Zorgpadcoördinator CVA"),
  goal("heart-failure", "readmission-30d", 0.12, "Diensthoofd cardiologie"),
  goal("heart-failure", "prom-response.12m", 0.53, "Zorgpadcoördinator hartfalen"),
  goal("mother-child", "complication-cd2", 0.055, "Diensthoofd gynaecologie"),
  goal("mother-child", "prom-response.12m", 0.58, "Hoofdvroedvrouw"),
] as const;

function goal(pathway: string, indicator: string, baseline: number, owner: string) {
  return { pathway, indicator, baseline, owner, dueOn: "2026-12-31" };
}

interface Note {
  readonly id: number;
  readonly pathway: string | null;
  readonly indicator: string | null;
  readonly ward: string | null;
  readonly on: string;
  readonly kind: "intervention" | "definition" | "event" | "note";
  readonly isPhaseStart: boolean;
  readonly text: string;
  readonly reason: string | null;
}

export const ANNOTATIONS: readonly Note[] = [
  {
    id: 1,
    pathway: "hip-knee",
    indicator: "readmission-30d",
    ward: null,
    on: "2025-03-01",
    kind: "intervention",
    isPhaseStart: true,
    text: "Start van het belteam: elke patiënt krijgt een oproep op dag 2 na ontslag.",
    reason: "Nieuwe werkwijze voor alle patiënten; beslist door de stuurgroep op 12 februari 2025.",
  },
  {
    id: 2,
    pathway: "hip-knee",
    indicator: "complication-cd2",
    ward: null,
    on: "2024-07-01",
    kind: "event",
    isPhaseStart: false,
    text: "Registratiefout: in het derde kwartaal van 2024 zijn complicaties van orthopedie alleen als graad I geregistreerd. De nul is geen echte nul.",
    reason: null,
  },
  {
    id: 3,
    pathway: "heart-failure",
    indicator: null,
    ward: "D3",
    on: "2025-07-01",
    kind: "event",
    isPhaseStart: false,
    text: "Inwendige ziekten (D3) verhuisde van campus Zuid naar campus Noord.",
    reason: null,
  },
  {
    id: 4,
    pathway: "hip-knee",
    indicator: null,
    ward: null,
    on: "2025-01-01",
    kind: "definition",
    isPhaseStart: false,
    text: "Geplande heup- en knieprothesen groeperen voortaan in APR-DRG 324 en 326 in plaats van 301 en 302.",
    reason: null,
  },
  {
    id: 5,
    pathway: null,
    indicator: "prom-response.12m",
    ward: null,
    on: "2026-09-01",
    kind: "note",
    isPhaseStart: false,
    text: "De vragenlijsten van september 2026 zijn nog niet aangeleverd.",
    reason: null,
  },
];

/** Meetings; the newest is open, the others are closed. */
export const REVIEWS = [
  { quarter: "2025-Q1", status: "closed", meetingOn: "2025-04-16" },
  { quarter: "2025-Q4", status: "closed", meetingOn: "2026-01-14" },
  { quarter: "2026-Q1", status: "closed", meetingOn: "2026-04-15" },
  { quarter: "2026-Q2", status: "closed", meetingOn: "2026-07-15" },
  { quarter: "2026-Q3", status: "open", meetingOn: "2026-12-02" },
] as const;

export const DECISIONS = [
  decision(
    1,
    "hip-knee",
    "Dagchirurgie voor heup en knie uitbreiden naar elke geschikte patiënt onder 75 jaar.",
    "Diensthoofd orthopedie",
  ),
  decision(
    2,
    "breast",
    "Herhaalde beeldvorming voor elke nieuwe patiënt nakijken en oorzaken bespreken in het MOC.",
    "Diensthoofd borstkliniek",
  ),
  decision(
    3,
    "stroke",
    "Met twee revalidatiecentra vaste opnamedagen afspreken.",
    "Sociale dienst",
  ),
  decision(
    4,
    "heart-failure",
    "Telemonitoring aanbieden aan elke patiënt die naar huis gaat.",
    "Diensthoofd cardiologie",
  ),
  decision(
    5,
    "mother-child",
    "Koppeling tussen zwangerschapsdossier en EPD aanvragen, zodat niemand nog overtypt.",
    "CIO",
  ),
] as const;

function decision(id: number, pathway: string, text: string, owner: string) {
  return { id, quarter: "2026-Q2", pathway, text, owner, dueOn: "2026-12-31" };
}

export const ACTIONS = [
  action(
    1,
    "2025-Q1",
    "hip-knee",
    "readmission-30d",
    "2025-03-01",
    "Belteam op dag 2 na ontslag",
    "Hoofdverpleegkundige C1",
  ),
  action(
    2,
    "2025-Q4",
    "hip-knee",
    "length-of-stay",
    "2026-01-12",
    "Mobiliseren op de dag van de ingreep",
    "Kinesitherapie",
  ),
  action(
    3,
    "2026-Q2",
    "hip-knee",
    "prom-response.12m",
    "2026-07-20",
    "Herinnering per sms na 7 dagen",
    "Zorgpadcoördinator heup en knie",
  ),
  action(
    4,
    "2026-Q1",
    "breast",
    "complication-cd2",
    "2026-04-20",
    "Nakijken van wondzorg na borstsparende ingreep",
    "Diensthoofd borstkliniek",
  ),
  action(
    5,
    "2026-Q2",
    "stroke",
    "length-of-stay",
    "2026-07-20",
    "Vaste opnamedagen bij twee revalidatiecentra",
    "Sociale dienst",
  ),
  action(
    6,
    "2026-Q1",
    "heart-failure",
    "readmission-30d",
    "2026-05-04",
    "Telemonitoring bij ontslag naar huis",
    "Diensthoofd cardiologie",
  ),
  action(
    7,
    "2026-Q2",
    "mother-child",
    "tdabc-cost",
    "2026-07-20",
    "Dubbele registratie afschaffen",
    "CIO",
  ),
] as const;

function action(
  ...row: [
    id: number,
    quarter: string,
    pathway: string,
    indicator: string,
    startedOn: string,
    text: string,
    owner: string,
  ]
) {
  const [id, quarter, pathway, indicator, startedOn, text, owner] = row;
  return { id, quarter, pathway, indicator, startedOn, text, owner, dueOn: "2026-12-31" };
}

/** The teams' own words on what counts for their patients (requirement R002). */
export const WHAT_MATTERS: Readonly<Record<string, string>> = {
  "hip-knee": "Weer zelfstandig stappen, de trap op kunnen en 's nachts slapen zonder pijn.",
  breast: "Genezen, zo weinig mogelijk blijvende last, en weten bij wie ik terechtkan.",
  stroke: "Terug naar huis kunnen en zelf mijn dag bepalen.",
  "heart-failure": "Niet telkens opnieuw opgenomen worden, en genoeg adem voor wat ik graag doe.",
  "mother-child": "Een veilige geboorte, gehoord worden, en goed starten als gezin.",
};
