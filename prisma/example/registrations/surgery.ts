import { dayOf } from "../core/calendar";
import type { Register } from "./register";

/** From this day the enhanced recovery programme ticks off its elements. */
const ERAS_START = dayOf("2025-01-01");
const DECISION_AID_START = dayOf("2024-06-01");

const ERAS_ELEMENTS = [
  ["early-food", 0.84],
  ["multimodal-analgesia", 0.78],
  ["no-catheter", 0.71],
  ["normothermia", 0.88],
] as const;

/** Mean compliance was 63.6 % in the POWER study; this team is somewhat further. */
function addEras(register: Register): void {
  if (register.episode.anchor < ERAS_START) return;
  for (const [element, share] of ERAS_ELEMENTS) {
    register.check("eras-element", share - 0.12 + 0.05 * register.yearsIn, element);
  }
}

function addTheatre(register: Register): void {
  const { random, yearsIn } = register;
  // 1: an earlier slot of this patient was cancelled in the last 24 hours.
  register.check("scheduled-operation", 0.046 - 0.006 * yearsIn);
  if (random.chance(0.22)) {
    register.measure("first-case-delay", Math.round(random.normal(6 - 1.2 * yearsIn, 8)));
  }
  if (random.chance(0.6)) {
    register.measure("turnover", Math.min(90, Math.round(random.lognormal(33 - yearsIn, 0.33))));
  }
}

function addPreparation(register: Register): void {
  const { episode, random, yearsIn } = register;
  register.check("assessment-complete", 0.79 + 0.04 * yearsIn);
  if (episode.anchor >= DECISION_AID_START) register.check("decision-aid", 0.1 + 0.19 * yearsIn);
  if (random.chance(0.17)) {
    const haemoglobin = random.normal(12.7 + 0.15 * yearsIn, 0.9);
    register.measure("haemoglobin-at-operation", Math.round(haemoglobin * 10) / 10);
  }
}

function addRecovery(register: Register): void {
  const { random, yearsIn } = register;
  const hours = Math.max(2, random.lognormal(12.5 - 1.6 * yearsIn, 0.55));
  register.measure("mobilisation", Math.round(hours * 10) / 10);
  register.check("nausea-vomiting", 0.27 - 0.025 * yearsIn);
  if (random.chance(0.5)) {
    register.measure("opioid-equivalents", Math.round(random.lognormal(82 - 7 * yearsIn, 0.55)));
  }
}

function addComplications(register: Register): void {
  const { episode, random } = register;
  register.perhaps("return-to-theatre", 0.013, null, random.integer(1, 30));
  register.perhaps("return-to-theatre", 0.005, null, random.integer(31, 90));
  register.perhaps("thromboembolism", 0.007, "deep-vein", random.integer(3, 60));
  register.perhaps("infection", 0.006, "surgical-site-superficial", random.integer(4, 20));
  register.perhaps("infection", 0.004, "surgical-site-deep", random.integer(6, 70));
  const hasAnaemia = episode.complication?.code === "D62";
  register.perhaps("transfusion", hasAnaemia ? 0.9 : 0.016, null, 1);
}

/** What theatre, anaesthesia and ward register of a hip or knee replacement. */
export function registerJointReplacement(register: Register): void {
  addPreparation(register);
  addTheatre(register);
  addRecovery(register);
  addComplications(register);
  addEras(register);
  register.check("thromboprophylaxis", 0.92 + 0.015 * register.yearsIn);
  if (register.random.chance(0.33)) register.check("antibiotic-prophylaxis", 0.9);
}

/** What the breast clinic registers. */
export function registerBreastCare(register: Register): void {
  const { episode, random, yearsIn } = register;
  const isConserving = episode.variant === "conserving";
  register.check("histology-before", 0.955);
  register.check("team-meeting-before", 0.9 + 0.02 * yearsIn);
  register.check("receptors-known", 0.965);
  if (random.chance(0.8)) register.check("sentinel-node", 0.92);
  if (isConserving) {
    register.check("radiotherapy-after", 0.94);
    register.perhaps("re-excision", 0.08 - 0.008 * yearsIn, null, random.integer(14, 60));
  }
  register.measure("days-to-treatment", Math.round(random.lognormal(29 - yearsIn, 0.38)));
  register.check("nausea-vomiting", 0.25);
  // 5 % of those who were planned as a day stay remained for the night.
  const isPlannedAsDay = episode.isDayCase || (isConserving && random.chance(0.035));
  register.note("planned-setting", episode.anchor, isPlannedAsDay ? "day" : "inpatient");
  register.perhaps("infection", 0.011, "surgical-site-superficial", random.integer(4, 20));
}
