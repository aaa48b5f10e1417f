import type { Register } from "./register";

/** Times of the stroke pathway in minutes after arrival, and the checks of the first day. */
export function registerStrokeCare(register: Register): void {
  const { episode, random, yearsIn } = register;
  register.measure("door-to-imaging", Math.round(random.lognormal(25 - yearsIn, 0.5)));
  register.measure("stroke-unit-admission", Math.round(random.lognormal(195 - 8 * yearsIn, 0.5)));
  register.check("swallow-screen", 0.81 + 0.03 * yearsIn);
  if (episode.variant !== "ischaemic") return;
  if (random.chance(0.19)) {
    register.measure("door-to-needle", Math.round(random.lognormal(50 - 4 * yearsIn, 0.38)));
  }
  if (episode.procedure !== null) {
    register.measure("door-to-groin", Math.round(random.lognormal(96 - 4 * yearsIn, 0.32)));
  }
}

/** The four classes at discharge in reduced ejection fraction, and the review after it. */
export function registerHeartFailureCare(register: Register): void {
  const { episode, random, yearsIn } = register;
  if (episode.isDeceasedInHospital) return;
  if (episode.variant === "hfref") {
    const classes = [
      ["raas", 0.86],
      ["beta-blocker", 0.9],
      ["mra", 0.6 + 0.05 * yearsIn],
      ["sglt2", 0.42 + 0.12 * yearsIn],
    ] as const;
    for (const [name, share] of classes) {
      register.check("heart-failure-medication", share, name);
    }
    const given = register.rows.filter((row) => row.type === "heart-failure-medication");
    const hasAll = given.every((row) => row.amount === 1);
    register.measure("heart-failure-medication", hasAll ? 1 : 0, "all-four");
  }
  const isEarly = random.chance(0.52 + 0.06 * yearsIn);
  const days = isEarly ? random.integer(4, 14) : random.integer(15, 40);
  register.note("outpatient-review", register.dischargeDay + days);
}

/** Share of births and share of caesareans in each Robson group; caesareans add up to 21 %. */
const ROBSON_GROUPS = [
  ["R1", 28, 0.1],
  ["R2", 13, 0.28],
  ["R3", 27, 0.015],
  ["R4", 9, 0.06],
  ["R5", 11, 0.68],
  ["R6", 2, 0.9],
  ["R7", 1.5, 0.85],
  ["R8", 1.5, 0.6],
  ["R9", 0.5, 0.97],
  ["R10", 6.5, 0.27],
] as const;

const INDUCED_GROUPS: ReadonlySet<string> = new Set(["R2", "R4"]);

function addVaginalBirth(register: Register): void {
  const { random, yearsIn } = register;
  const isInstrumental = random.chance(0.1);
  if (isInstrumental) register.note("instrumental-birth", register.episode.anchor);
  const hasTear = random.chance(isInstrumental ? 0.062 : 0.021);
  if (hasTear) {
    const grade = random.pick([
      ["grade-3", 92],
      ["grade-4", 8],
    ]);
    register.note("perineal-tear", register.episode.anchor, grade);
  } else if (random.chance(0.35)) {
    register.note("perineal-tear", register.episode.anchor, "grade-2");
  }
  register.perhaps("episiotomy", 0.27 - 0.03 * yearsIn, null, 0);
}

/** Robson group, birth, blood loss and the first minutes of the child. */
export function registerBirth(register: Register): void {
  const { episode, random } = register;
  const isCaesarean = episode.variant === "caesarean";
  const group = random.pick(
    ROBSON_GROUPS.map(
      ([code, share, caesareans]) =>
        [code, share * (isCaesarean ? caesareans : 1 - caesareans)] as const,
    ),
  );
  register.note("robson-group", episode.anchor, group);
  register.perhaps("induction", INDUCED_GROUPS.has(group) ? 0.82 : 0.07, null, 0);
  const usualLoss = isCaesarean ? 610 : 420;
  register.measure("blood-loss", Math.round(random.lognormal(usualLoss, 0.56) / 10) * 10);
  const apgar = random.pick([
    [10, 34],
    [9, 55],
    [8, 8],
    [7, 1.8],
    [6, 0.8],
    [4, 0.4],
  ] as const);
  register.measure("apgar-5-minutes", apgar);
  if (random.chance(0.6)) {
    register.measure("cord-ph", Math.round(random.normal(7.25, 0.075) * 100) / 100);
  }
  register.perhaps("neonatal-transfer", group === "R10" ? 0.34 : 0.038, null, 0);
  if (!isCaesarean) addVaginalBirth(register);
}
