import { atTime, type Day, type WallMinute } from "../core/calendar";
import type { CareContext, Care, Episode, Goods, PathwayProfile, Use } from "../core/episode";
import { CALL_TEAM_START, GROUPER_CHANGE } from "../core/period";
import type { Random } from "../core/random";
import { addStay, onDay, UseList } from "./uses";

const DRG = {
  hip: { before: "301", after: "324", diagnosis: "M16.11", procedure: "0SR90JA" },
  knee: { before: "302", after: "326", diagnosis: "M17.11", procedure: "0SRC0J9" },
} as const;

type Joint = keyof typeof DRG;

/** Readmission before and after the call team: 6.1 % and 4.0 % (mock-up of the review page). */
const readmissionAt = (anchor: Day): number => (anchor < CALL_TEAM_START ? 0.061 : 0.04);

/** What differs between patients of 80 and over and the others. */
const COURSE = {
  usual: {
    extraNights: 0,
    severities: [
      [1, 68],
      [2, 26],
      [3, 5],
      [4, 1],
    ],
    toRehabilitation: 0,
    serious: 0.06,
    readmissionFactor: 0.9,
    deathInHospital: 0.0005,
    deathAfter: 0.0007,
  },
  frail: {
    extraNights: 1.8,
    severities: [
      [1, 35],
      [2, 42],
      [3, 19],
      [4, 4],
    ],
    toRehabilitation: 0.35,
    serious: 0.13,
    readmissionFactor: 1.5,
    deathInHospital: 0.004,
    deathAfter: 0.003,
  },
} as const;

function drawCare({ random, anchor, variant, person, yearsIn }: CareContext): Care {
  const drg = DRG[variant as Joint];
  const isFrail = person.age >= 80;
  const course = COURSE[isFrail ? "frail" : "usual"];
  const isDayCase = !isFrail && random.chance(0.03 + 0.035 * yearsIn);
  // Stays shorten by a third of a night a year as enhanced recovery takes hold.
  const usualNights = 3.3 - 0.33 * yearsIn + course.extraNights;
  const ward = random.pick([
    ["C1", 62],
    ["C2", 38],
  ]);
  return {
    wardCode: isDayCase ? "DZ" : ward,
    severity: random.pick<1 | 2 | 3 | 4>(course.severities),
    nights: isDayCase ? 0 : Math.max(1, Math.round(random.lognormal(usualNights, 0.5))),
    aprDrg: anchor < GROUPER_CHANGE ? drg.before : drg.after,
    diagnosis: drg.diagnosis,
    procedure: drg.procedure,
    destination: random.chance(course.toRehabilitation) ? "rehabilitation" : "home",
    gradeOneProbability: 0.055,
    seriousProbability: course.serious,
    complicationCodes: ["T84.5", "T81.4", "I26.9", "D62", "N39.0", "T84.0"],
    readmissionProbability: readmissionAt(anchor) * course.readmissionFactor,
    deathInHospitalProbability: course.deathInHospital,
    deathAfterProbability: course.deathAfter,
  };
}

const RECOVERY_MINUTES = 78;

/** Theatre and recovery room; tells when the patient goes to the ward. */
function addSurgery(list: UseList, episode: Episode, random: Random): WallMinute {
  const cut = atTime(episode.anchor, random.integer(8, 14), random.integer(0, 59));
  const theatre = Math.round(random.lognormal(episode.variant === "hip" ? 104 : 112, 0.2));
  list.addExact("surgery", cut, [
    ["Operatiezaal", "OKZ", theatre],
    ["Operatieverpleegkundigen (2,5)", "OKV", theatre * 2.5],
    ["Chirurg", "ART-ORT", Math.round(theatre * 0.82)],
    // One anaesthetist stands over two rooms for part of the time (tdabc report 1.6).
    ["Anesthesist", "ART-ANE", Math.round(theatre * 0.7)],
  ]);
  list.add("recovery", cut + theatre, [
    ["Ontwaakplaats", "PAZ", RECOVERY_MINUTES, "measured"],
    ["Ontwaakverpleegkundige", "OKV", 42],
  ]);
  return cut + theatre + RECOVERY_MINUTES;
}

function listUses(episode: Episode, random: Random): readonly Use[] {
  const list = new UseList(random);
  list.add("consultation", onDay(episode, -42), [
    ["Raadpleging orthopedie", "ART-ORT", 22, "observed"],
    ["Raadplegingslokaal", "CON", 25],
  ]);
  list.add("preparation", onDay(episode, -14), [
    ["Pre-assessment verpleegkundige", "VPK-POL", 40],
    ["Pre-assessment anesthesist", "ART-ANE", 15],
    ["Beeldvorming", "RXL", 18],
  ]);
  const from = addSurgery(list, episode, random);
  addStay(
    list,
    episode,
    {
      step: "ward",
      bed: "BED-C",
      nurse: episode.isDayCase ? "VPK-DAG" : "VPK-ORT",
      physician: "ART-ORT",
      nurseMinutesPerDay: 215,
      physicianMinutesPerDay: 14,
      from,
    },
    episode.destination === "home" ? 0 : 1.5,
  );
  list.add("rehabilitation", onDay(episode, 1), [["Kinesitherapie", "KIN", 95]]);
  list.add("follow-up", onDay(episode, 42), [
    ["Controleraadpleging", "ART-ORT", 14],
    // The call team costs a phone call for every patient.
    ["Nazorg verpleegkundige", "VPK-POL", episode.anchor < CALL_TEAM_START ? 12 : 24],
  ]);
  return list.uses;
}

const IMPLANTS = {
  hip: [
    ["IMP-H-100", "Heupprothese cementloos", 2180],
    ["IMP-H-200", "Heupprothese hybride", 1960],
  ],
  knee: [
    ["IMP-K-100", "Knieprothese gecementeerd", 2260],
    ["IMP-K-300", "Knieprothese patiëntspecifiek", 2890],
  ],
} as const;

function listGoods(episode: Episode, random: Random): readonly Goods[] {
  const [usual, other] = IMPLANTS[episode.variant as Joint];
  const [article, description, unitPriceEur] = random.chance(0.78) ? usual : other;
  const used = { step: "surgery", quantity: 1, on: episode.anchor };
  const goods: Goods[] = [
    { ...used, article, description, category: "implant", unitPriceEur },
    {
      ...used,
      article: "MAT-ORT",
      description: "Operatieset en afdekking",
      category: "material",
      unitPriceEur: 164.5,
    },
  ];
  if (episode.complication?.code === "D62") {
    goods.push({
      ...used,
      article: "BLD-EC",
      description: "Erytrocytenconcentraat",
      category: "blood",
      quantity: 2,
      unitPriceEur: 128.4,
    });
  }
  return goods;
}

export const HIP_KNEE: PathwayProfile = {
  code: "hip-knee",
  episodesPerYear: 1000,
  // Planned surgery rests in July, August and around Christmas.
  season: [1.08, 1.04, 1.06, 1.02, 1.04, 1.06, 0.74, 0.84, 1.1, 1.12, 1.06, 0.84],
  isPlanned: true,
  variants: [
    ["hip", 52],
    ["knee", 48],
  ],
  femaleShare: 0.61,
  drawAge: (random) => Math.round(Math.min(93, Math.max(42, random.normal(69.5, 9.5)))),
  drawCare,
  eq5d: {
    t0: [1.9, 0.8, 1.65, 2.05, 0.7],
    "3m": [0.95, 0.4, 0.95, 1.05, 0.5],
    "12m": [0.65, 0.25, 0.6, 0.85, 0.45],
  },
  baselineDays: [-45, -7],
  responseShare: { t0: 0.77, "3m": 0.71, "12m": 0.65 },
  listUses,
  listGoods,
};
