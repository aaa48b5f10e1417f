import { MINUTES_PER_DAY } from "../core/calendar";
import type { CareContext, Care, Episode, Goods, PathwayProfile, Use } from "../core/episode";
import type { Random } from "../core/random";
import { addStay, onDay, UseList } from "./uses";

const isHaemorrhagic = (variant: string): boolean => variant === "haemorrhagic";

/** Weights of severity 1 to 4, and deaths for each step of severity. */
const COURSE = {
  ischaemic: {
    severe: 24,
    extreme: 9,
    deathsPerSeverity: 0.026,
    aprDrg: "045",
    diagnosis: "I63.9",
  },
  haemorrhagic: {
    severe: 30,
    extreme: 22,
    deathsPerSeverity: 0.075,
    aprDrg: "044",
    diagnosis: "I61.9",
  },
} as const;

const USUAL_NIGHTS = { 1: 5.2, 2: 7.6, 3: 12.5, 4: 18 } as const;

const DESTINATIONS = {
  light: [
    ["home", 62],
    ["rehabilitation", 27],
    ["residential-care", 11],
  ],
  heavy: [
    ["home", 22],
    ["rehabilitation", 50],
    ["residential-care", 28],
  ],
} as const;

const VERY_OLD = 85;

function drawWard({ random, person }: CareContext): string {
  const isGeriatric = person.age >= VERY_OLD && random.chance(0.4);
  if (!isGeriatric) return "D2";
  return random.pick([
    ["G1", 7],
    ["G2", 3],
  ]);
}

function drawCare(context: CareContext): Care {
  const { random, variant, person, yearsIn } = context;
  const course = COURSE[isHaemorrhagic(variant) ? "haemorrhagic" : "ischaemic"];
  const severity = random.pick<1 | 2 | 3 | 4>([
    [1, 24],
    [2, 38],
    [3, course.severe],
    [4, course.extreme],
  ]);
  return {
    wardCode: drawWard(context),
    severity,
    nights: Math.max(1, Math.round(random.lognormal(USUAL_NIGHTS[severity] - 0.35 * yearsIn, 0.6))),
    aprDrg: course.aprDrg,
    diagnosis: course.diagnosis,
    procedure: !isHaemorrhagic(variant) && random.chance(0.11) ? "03CG3ZZ" : null,
    destination: random.pick(DESTINATIONS[severity < 3 ? "light" : "heavy"]),
    gradeOneProbability: 0.07,
    seriousProbability: 0.09 + 0.035 * severity,
    complicationCodes: ["J69.0", "N39.0", "I26.9", "R13.1", "I82.4"],
    readmissionProbability: 0.072,
    deathInHospitalProbability:
      course.deathsPerSeverity * severity + (person.age >= VERY_OLD ? 0.03 : 0),
    deathAfterProbability: 0.012 * severity,
  };
}

/** From arrival to a bed on the stroke unit, imaging and reperfusion between them. */
const EMERGENCY_MINUTES = 180;

function listUses(episode: Episode, random: Random): readonly Use[] {
  const list = new UseList(random);
  const arrival = episode.admittedAt;
  list.add("emergency", arrival, [
    ["Spoedverpleegkundige", "VPK-SPO", 95, "observed"],
    ["Urgentiearts", "ART-SPO", 38],
  ]);
  list.add("imaging", arrival + 25, [
    ["CT-scanner", "CTS", 24, "measured"],
    ["Medisch beeldvormer", "RXL", 34],
    ["Radioloog", "ART-RAD", 21],
  ]);
  if (episode.procedure !== null) {
    list.add("reperfusion", arrival + 75, [
      ["Angiografiezaal", "ANG", 92, "measured"],
      ["Interventieradioloog", "ART-RAD", 85],
    ]);
  } else if (episode.variant === "ischaemic" && random.chance(0.19)) {
    list.add("reperfusion", arrival + 45, [["Trombolyse", "ART-NEU", 55]]);
  }
  addStay(
    list,
    episode,
    {
      step: "stroke-unit",
      bed: episode.wardCode === "D2" ? "BED-D" : "BED-G",
      nurse: episode.wardCode === "D2" ? "VPK-NEU" : "VPK-GER",
      physician: "ART-NEU",
      nurseMinutesPerDay: 205,
      physicianMinutesPerDay: 16,
      from: arrival + EMERGENCY_MINUTES,
    },
    episode.destination === "home" ? 0 : 2.4,
  );
  const days = (episode.dischargedAt - arrival) / MINUTES_PER_DAY;
  list.add("rehabilitation", onDay(episode, 1), [
    ["Kinesitherapie en logopedie", "KIN", Math.max(30, days * 38)],
  ]);
  if (!episode.isDeceasedInHospital) {
    list.add("follow-up", onDay(episode, 90), [["Controleraadpleging", "ART-NEU", 25]]);
  }
  return list.uses;
}

function listGoods(episode: Episode, random: Random): readonly Goods[] {
  const used = { on: episode.anchor, quantity: 1 };
  const goods: Goods[] = [
    {
      ...used,
      step: "stroke-unit",
      article: "MED-NEU",
      description: "Medicatie verblijf neurologie",
      category: "medicine",
      unitPriceEur: Math.round(random.lognormal(96, 0.4) * 100) / 100,
    },
  ];
  if (episode.procedure !== null) {
    goods.push({
      ...used,
      step: "reperfusion",
      article: "MAT-TRB",
      description: "Trombectomieset",
      category: "material",
      unitPriceEur: 2450,
    });
  }
  return goods;
}

export const STROKE: PathwayProfile = {
  code: "stroke",
  episodesPerYear: 750,
  season: [1.08, 1.06, 1.03, 0.99, 0.97, 0.95, 0.93, 0.94, 0.98, 1.01, 1.02, 1.04],
  isPlanned: false,
  variants: [
    ["ischaemic", 86],
    ["haemorrhagic", 14],
  ],
  femaleShare: 0.49,
  drawAge: (random) => Math.round(Math.min(99, Math.max(31, random.normal(74, 12.5)))),
  drawCare,
  eq5d: {
    t0: [1.7, 1.45, 1.9, 1.1, 1.1],
    "3m": [1.2, 0.85, 1.35, 1.05, 0.95],
    "12m": [1.1, 0.8, 1.2, 1.05, 0.9],
  },
  baselineDays: [3, 14],
  responseShare: { t0: 0.73, "3m": 0.69, "12m": 0.66 },
  listUses,
  listGoods,
};
