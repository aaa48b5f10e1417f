import type { Register } from "./register";

const isGeriatric = (ward: string): boolean => ward.startsWith("G");

/** Falls for each night in bed; twice as many on a geriatric ward. */
function addFalls(register: Register): void {
  const { episode, random, nights } = register;
  const perNight = isGeriatric(episode.wardCode) ? 0.0074 : 0.0034;
  const falls = random.poisson(perNight * nights);
  for (let fall = 0; fall < falls; fall += 1) {
    const code = random.pick([
      ["no-harm", 74],
      ["injury", 24],
      ["fracture", 2],
    ]);
    register.note("fall", episode.anchor + random.integer(0, Math.max(0, nights - 1)), code);
  }
}

function addInfections(register: Register): void {
  const { nights, random } = register;
  if (nights < 2) return;
  // 5.4 for each 1 000 admissions: NSIH, Sciensano, 2022 (outcomes report 5.3).
  register.perhaps("infection", 0.0054, "bloodstream", random.integer(2, nights + 1));
  register.perhaps("infection", 0.0011 * nights, "urinary", 3);
  register.perhaps("infection", 0.00022 * nights, "difficile", 3);
  register.perhaps("infection", 0.0016, "mrsa", 3);
}

/** NEWS2 alerts of adult wards: minutes until a doctor came. */
function addAlerts(register: Register): void {
  const { episode, random, yearsIn } = register;
  if (episode.pathway === "mother-child") return;
  if (!random.chance(episode.pathway === "hip-knee" ? 0.035 : 0.1)) return;
  const isEmergency = random.chance(0.26);
  const usual = isEmergency ? 27 - 2 * yearsIn : 55 - 3 * yearsIn;
  register.measure(
    "early-warning-review",
    Math.max(2, Math.round(random.lognormal(usual, 0.6))),
    isEmergency ? "emergency" : "urgent",
  );
}

/** What every ward registers: falls, wounds, infections, alerts, medication, emergency visits. */
export function registerWardSafety(register: Register): void {
  const { episode, random, nights, yearsIn } = register;
  addFalls(register);
  if (nights >= 3) {
    register.perhaps("pressure-ulcer", 0.011, "category-2");
    register.perhaps("pressure-ulcer", 0.0035, "category-3");
  }
  addInfections(register);
  addAlerts(register);
  if (episode.pathway !== "mother-child") register.perhaps("intensive-care-unplanned", 0.011);
  register.perhaps("cardiac-arrest", episode.pathway === "mother-child" ? 0 : 0.0016);
  if (random.chance(0.4)) register.check("medication-reconciliation", 0.78 + 0.04 * yearsIn);
  if (random.chance(episode.isDayCase ? 0.02 : 0.045) && !episode.isDeceasedInHospital) {
    const days = random.integer(1, episode.isDayCase ? 7 : 30);
    register.note("emergency-visit", register.dischargeDay + days);
  }
}
