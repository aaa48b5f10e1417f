import type { CareContext, Care, Episode, Goods, PathwayProfile, Use } from "../core/episode";
import type { Random } from "../core/random";
import { addStay, onDay, UseList } from "./uses";

const isCaesarean = (variant: string): boolean => variant === "caesarean";

function drawCare({ random, variant, yearsIn }: CareContext): Care {
  const isSection = isCaesarean(variant);
  return {
    wardCode: "M1",
    severity: random.pick([
      [1, 76],
      [2, 19],
      [3, 4],
      [4, 1],
    ] as const),
    nights: Math.max(1, Math.round(random.lognormal((isSection ? 4 : 2.7) - 0.1 * yearsIn, 0.28))),
    aprDrg: isSection ? "540" : "560",
    diagnosis: isSection ? "O82" : "O80",
    procedure: isSection ? "10D00Z1" : "10E0XZZ",
    destination: "home",
    gradeOneProbability: 0.06,
    seriousProbability: isSection ? 0.08 : 0.045,
    complicationCodes: ["O72.1", "O70.2", "O86.0", "O85", "O90.0"],
    readmissionProbability: isSection ? 0.022 : 0.013,
    deathInHospitalProbability: 0,
    deathAfterProbability: 0,
  };
}

/** From admission to a bed on the maternity ward, the birth between them. */
const BIRTH_MINUTES = 480;

function addBirth(list: UseList, episode: Episode, random: Random): void {
  const isSection = isCaesarean(episode.variant);
  // Monitoring around birth is the largest part of the cost in Leuven (tdabc report 3.6).
  list.add("delivery", episode.admittedAt, [
    ["Begeleiding arbeid en bevalling", "VRV", isSection ? 260 : 420, "measured"],
    ["Gynaecoloog", "ART-GYN", isSection ? 20 : 48],
  ]);
  if (!isSection) return;
  const theatre = Math.round(random.lognormal(62, 0.18));
  list.addExact("surgery", episode.admittedAt + 240, [
    ["Operatiezaal", "OKZ", theatre],
    ["Operatieverpleegkundigen (2)", "OKV", theatre * 2],
    ["Gynaecoloog", "ART-GYN", Math.round(theatre * 0.8)],
    ["Anesthesist", "ART-ANE", theatre],
  ]);
}

function listUses(episode: Episode, random: Random): readonly Use[] {
  const list = new UseList(random);
  list.add("prenatal", onDay(episode, -60), [
    ["Prenatale consultaties vroedvrouw", "VRV", 150],
    ["Prenatale consultaties gynaecoloog", "ART-GYN", 95],
  ]);
  list.add("admission", episode.admittedAt, [["Opname en intake", "VRV", 24]]);
  list.add("double-registration", episode.admittedAt, [
    ["Overtypen van het zwangerschapsdossier", "VRV", 14, "observed"],
  ]);
  addBirth(list, episode, random);
  addStay(list, episode, {
    step: "ward",
    bed: "BED-M",
    nurse: "VRV",
    physician: "ART-GYN",
    nurseMinutesPerDay: 185,
    physicianMinutesPerDay: 9,
    from: episode.admittedAt + BIRTH_MINUTES,
  });
  list.add("follow-up", onDay(episode, 42), [["Nazorg vroedvrouw", "VRV", 60]]);
  return list.uses;
}

function listGoods(episode: Episode, random: Random): readonly Goods[] {
  const isSection = isCaesarean(episode.variant);
  const goods: Goods[] = [
    {
      step: isSection ? "surgery" : "delivery",
      article: isSection ? "MAT-SEC" : "MAT-BEV",
      description: isSection ? "Operatieset keizersnede" : "Bevallingsset",
      category: "material",
      quantity: 1,
      unitPriceEur: isSection ? 138.2 : 46.9,
      on: episode.anchor,
    },
  ];
  if (episode.complication?.code === "O72.1" && random.chance(0.4)) {
    goods.push({
      step: "delivery",
      article: "BLD-EC",
      description: "Erytrocytenconcentraat",
      category: "blood",
      quantity: 2,
      unitPriceEur: 128.4,
      on: episode.anchor,
    });
  }
  return goods;
}

export const MOTHER_CHILD: PathwayProfile = {
  code: "mother-child",
  episodesPerYear: 850,
  season: [0.98, 0.95, 0.98, 0.98, 1.01, 1.02, 1.06, 1.05, 1.04, 1.01, 0.96, 0.96],
  isPlanned: false,
  variants: [
    ["vaginal", 79],
    ["caesarean", 21],
  ],
  femaleShare: 1,
  drawAge: (random) => Math.round(Math.min(46, Math.max(17, random.normal(31, 4.8)))),
  drawCare,
  eq5d: {
    t0: [0.65, 0.15, 0.65, 0.85, 0.35],
    "3m": [0.1, 0, 0.2, 0.4, 0.4],
    "12m": [0, 0, 0.1, 0.35, 0.35],
  },
  baselineDays: [-70, -14],
  responseShare: { t0: 0.74, "3m": 0.67, "12m": 0.62 },
  listUses,
  listGoods,
};
