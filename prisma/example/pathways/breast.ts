import { atTime } from "../core/calendar";
import type { CareContext, Care, Episode, Goods, PathwayProfile, Use } from "../core/episode";
import type { Random } from "../core/random";
import { addStay, onDay, UseList } from "./uses";

const isMastectomy = (variant: string): boolean => variant === "mastectomy";

function drawCare({ random, variant, yearsIn }: CareContext): Care {
  const isLarge = isMastectomy(variant);
  const isDayCase = !isLarge && random.chance(0.34 + 0.05 * yearsIn);
  return {
    wardCode: isDayCase ? "DZ" : "C3",
    severity: random.pick([
      [1, 72],
      [2, 22],
      [3, 5],
      [4, 1],
    ] as const),
    nights: isDayCase ? 0 : Math.max(1, Math.round(random.lognormal(isLarge ? 2.7 : 1.4, 0.45))),
    aprDrg: isLarge ? "362" : "363",
    diagnosis: random.chance(0.13) ? "D05.1" : "C50.911",
    procedure: isLarge ? "0HTT0ZZ" : "0HBT0ZZ",
    destination: "home",
    gradeOneProbability: 0.08,
    seriousProbability: isLarge ? 0.12 : 0.06,
    complicationCodes: ["T81.4", "N61.1", "T81.0", "I97.2", "T85.4"],
    readmissionProbability: isLarge ? 0.06 : 0.035,
    deathInHospitalProbability: 0.0004,
    deathAfterProbability: 0.001,
  };
}

/** Whether the tumour is treated with medicines too; fixed by the number of the episode. */
const hasSystemicTherapy = (episode: Episode): boolean => Number(episode.id.slice(-2)) % 5 < 2;

function addTreatment(list: UseList, episode: Episode): void {
  if (hasSystemicTherapy(episode)) {
    list.add("systemic-therapy", onDay(episode, 40), [
      ["Infusie verpleegkundige", "VPK-POL", 540],
      ["Behandelstoel", "STO", 1320],
      ["Oncoloog", "ART-ONC", 110],
    ]);
  }
  if (isMastectomy(episode.variant)) return;
  list.add("radiotherapy", onDay(episode, 90), [
    ["Bestraling", "LIN", 240, "measured"],
    ["Medisch beeldvormer", "RXL", 300],
    ["Radiotherapeut", "ART-ONC", 95],
  ]);
}

function listUses(episode: Episode, random: Random): readonly Use[] {
  const list = new UseList(random);
  const theatre = Math.round(random.lognormal(isMastectomy(episode.variant) ? 128 : 84, 0.24));
  const cut = atTime(episode.anchor, random.integer(8, 14), random.integer(0, 59));
  list.add("diagnostics", onDay(episode, -28), [
    ["Mammografie en echografie", "RXL", 48],
    ["Radioloog", "ART-RAD", 24],
    ["Raadpleging borstkliniek", "ART-HEE", 30],
  ]);
  if (random.chance(0.18)) {
    list.add("repeat-imaging", onDay(episode, -14), [["Herhaalde echografie", "RXL", 26]]);
  }
  list.add("team-meeting", onDay(episode, -10), [
    ["Multidisciplinair overleg", "ART-ONC", 12, "observed"],
    ["Voorbereiding overleg", "SEC", 18],
  ]);
  list.addExact("surgery", cut, [
    ["Operatiezaal", "OKZ", theatre],
    ["Operatieverpleegkundigen (2)", "OKV", theatre * 2],
    ["Chirurg", "ART-HEE", Math.round(theatre * 0.85)],
    ["Anesthesist", "ART-ANE", Math.round(theatre * 0.7)],
  ]);
  addStay(list, episode, {
    step: "ward",
    bed: "BED-C",
    nurse: episode.isDayCase ? "VPK-DAG" : "VPK-HEE",
    physician: "ART-HEE",
    nurseMinutesPerDay: 190,
    physicianMinutesPerDay: 12,
    from: cut + theatre,
  });
  addTreatment(list, episode);
  list.add("navigation", onDay(episode, -7), [["Borstverpleegkundige", "VPK-POL", 150]]);
  list.add("follow-up", onDay(episode, 180), [["Controleraadplegingen", "ART-HEE", 45]]);
  return list.uses;
}

function listGoods(episode: Episode, random: Random): readonly Goods[] {
  const goods: Goods[] = [
    {
      step: "surgery",
      article: "MAT-BOR",
      description: "Operatieset en sentinelmateriaal",
      category: "material",
      quantity: 1,
      unitPriceEur: 212.8,
      on: episode.anchor,
    },
  ];
  if (isMastectomy(episode.variant) && random.chance(0.35)) {
    goods.push({
      step: "surgery",
      article: "IMP-B-100",
      description: "Borstimplantaat",
      category: "implant",
      quantity: 1,
      unitPriceEur: 742,
      on: episode.anchor,
    });
  }
  if (hasSystemicTherapy(episode)) {
    goods.push({
      step: "systemic-therapy",
      article: "MED-ONC",
      description: "Oncologische medicatie, per kuur",
      category: "medicine",
      quantity: random.integer(4, 8),
      unitPriceEur: 286.35,
      on: episode.anchor + 40,
    });
  }
  return goods;
}

export const BREAST: PathwayProfile = {
  code: "breast",
  // Above the 125 new diagnoses a year of a coordinating breast clinic (requirement R016).
  episodesPerYear: 433,
  season: [1.04, 1, 1.05, 1, 1, 1.02, 0.84, 0.88, 1.06, 1.14, 1.06, 0.91],
  isPlanned: true,
  variants: [
    ["conserving", 68],
    ["mastectomy", 32],
  ],
  femaleShare: 0.992,
  drawAge: (random) => Math.round(Math.min(92, Math.max(29, random.normal(61, 12.5)))),
  drawCare,
  eq5d: {
    t0: [0.3, 0.1, 0.4, 0.8, 1.25],
    "3m": [0.5, 0.35, 0.95, 1.15, 1.05],
    "12m": [0.4, 0.2, 0.55, 0.95, 0.85],
  },
  baselineDays: [-28, -3],
  responseShare: { t0: 0.75, "3m": 0.69, "12m": 0.64 },
  listUses,
  listGoods,
};
