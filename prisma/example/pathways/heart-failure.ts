import { monthOf } from "../core/calendar";
import type { CareContext, Care, Episode, Goods, PathwayProfile, Use } from "../core/episode";
import type { Random } from "../core/random";
import { addStay, onDay, UseList } from "./uses";

const USUAL_NIGHTS = { 1: 5.4, 2: 7.2, 3: 10, 4: 14.5 } as const;

const isWinter = (month: number): boolean => month === 12 || month <= 2;

function drawCare({ random, anchor, variant, person, yearsIn }: CareContext): Care {
  const severity = random.pick([
    [1, 14],
    [2, 46],
    [3, 32],
    [4, 8],
  ] as const);
  const usualNights = USUAL_NIGHTS[severity];
  // Wards are full in winter, so patients wait longer for a place to go to.
  const winterNights = isWinter(monthOf(anchor)) ? 1 : 0;
  const isVeryOld = person.age >= 86;
  return {
    wardCode: isVeryOld
      ? random.pick([
          ["D1", 45],
          ["D3", 25],
          ["G1", 22],
          ["G2", 8],
        ])
      : random.pick([
          ["D1", 72],
          ["D3", 28],
        ]),
    severity,
    nights: Math.max(
      1,
      Math.round(random.lognormal(usualNights - 0.2 * yearsIn + winterNights, 0.55)),
    ),
    aprDrg: "194",
    diagnosis: variant === "hfref" ? "I50.23" : "I50.33",
    procedure: null,
    destination: random.pick([
      ["home", 74],
      ["rehabilitation", 8],
      ["residential-care", 18],
    ]),
    gradeOneProbability: 0.06,
    seriousProbability: 0.05 + 0.03 * severity,
    complicationCodes: ["N17.9", "J18.9", "N39.0", "E87.6", "I47.2"],
    readmissionProbability: 0.125 + (isVeryOld ? 0.02 : 0),
    deathInHospitalProbability: 0.019 * severity + (isVeryOld ? 0.015 : 0),
    deathAfterProbability: 0.014 * severity,
  };
}

/** From arrival to a bed on the ward, the first examinations between them. */
const EMERGENCY_MINUTES = 240;

function listUses(episode: Episode, random: Random): readonly Use[] {
  const list = new UseList(random);
  const arrival = episode.admittedAt;
  list.add("emergency", arrival, [
    ["Spoedverpleegkundige", "VPK-SPO", 70, "observed"],
    ["Urgentiearts", "ART-SPO", 28],
  ]);
  list.add("diagnostics", arrival + 90, [
    ["Echocardiografie", "ART-CAR", 32],
    ["Beeldvorming", "RXL", 18],
  ]);
  const isGeriatric = episode.wardCode.startsWith("G");
  addStay(
    list,
    episode,
    {
      step: "ward",
      bed: isGeriatric ? "BED-G" : "BED-D",
      nurse: isGeriatric ? "VPK-GER" : "VPK-CAR",
      physician: "ART-CAR",
      nurseMinutesPerDay: 165,
      physicianMinutesPerDay: 14,
      from: arrival + EMERGENCY_MINUTES,
    },
    episode.destination === "home" ? 0 : 2,
  );
  if (!episode.isDeceasedInHospital) {
    list.add("education", onDay(episode, 3), [["Hartfalenverpleegkundige", "VPK-POL", 48]]);
    list.add("discharge-planning", onDay(episode, 4), [["Ontslagvoorbereiding", "SEC", 30]]);
    list.add("follow-up", onDay(episode, 14), [
      ["Controleraadpleging", "ART-CAR", 22],
      ["Telemonitoring", "VPK-POL", 65],
    ]);
  }
  return list.uses;
}

function listGoods(episode: Episode, random: Random): readonly Goods[] {
  return [
    {
      step: "ward",
      article: "MED-CAR",
      description: "Medicatie verblijf hartfalen",
      category: "medicine",
      quantity: 1,
      unitPriceEur: Math.round(random.lognormal(118, 0.45) * 100) / 100,
      on: episode.anchor,
    },
  ];
}

export const HEART_FAILURE: PathwayProfile = {
  code: "heart-failure",
  episodesPerYear: 967,
  // Winter pattern: a quarter more admissions in December to February.
  season: [1.27, 1.22, 1.08, 0.98, 0.92, 0.87, 0.83, 0.82, 0.87, 0.95, 1.01, 1.18],
  isPlanned: false,
  variants: [
    ["hfref", 46],
    ["hfpef", 54],
  ],
  femaleShare: 0.5,
  drawAge: (random) => Math.round(Math.min(101, Math.max(38, random.normal(78, 10.5)))),
  drawCare,
  eq5d: {
    t0: [1.75, 1, 1.75, 1.25, 1.05],
    "3m": [1.3, 0.7, 1.3, 1.1, 0.9],
    "12m": [1.3, 0.75, 1.3, 1.15, 0.9],
  },
  baselineDays: [2, 14],
  responseShare: { t0: 0.72, "3m": 0.7, "12m": 0.68 },
  listUses,
  listGoods,
};
