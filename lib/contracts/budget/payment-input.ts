/** The kinds of models, in the order of the risk that moves to the hospital. */
export const PAYMENT_MODEL_KEYS = [
  "pay-for-reporting",
  "pay-for-performance",
  "shared-savings",
  "shared-risk",
  "episode-bundle",
  "condition-bundle",
  "population-amount",
] as const;

/** What counts as a good outcome of a case. */
const OUTCOME_KEYS = ["no-complication", "no-readmission", "reported"] as const;

/** What starts an episode: any index event, one with a stay overnight, or one on the day ward. */
const TRIGGER_KEYS = ["any", "inpatient", "day"] as const;

/** How a number is typed: a percentage, euro, a factor or a whole number. */
type PaymentFieldUnit = "percent" | "eur" | "factor" | "count";

/** One number of a contract with what it may be, as typed. */
interface PaymentField {
  readonly unit: PaymentFieldUnit;
  readonly minimum: number;
  readonly maximum: number;
  /** May be left empty: then there is none. */
  readonly isOptional: boolean;
  /** What it must be a multiple of. */
  readonly step?: number;
}

const share: PaymentField = { unit: "percent", minimum: 0, maximum: 100, isOptional: false };
const days: PaymentField = { unit: "count", minimum: 0, maximum: 365, isOptional: true };
const euro: PaymentField = { unit: "eur", minimum: 0, maximum: 10_000_000, isOptional: true };

/** Every number of a contract by name. */
export const PAYMENT_FIELDS = {
  lookBackDays: days,
  windowDays: days,
  // Whole years: with single months one contract beside another would tell the cost of one month.
  baseMonths: { unit: "count", minimum: 12, maximum: 36, isOptional: false, step: 12 },
  trendIndex: { unit: "factor", minimum: 0.5, maximum: 2, isOptional: false },
  discount: { ...share, maximum: 50 },
  outlierQuantile: { ...share, minimum: 50, isOptional: true },
  minimumRate: { ...share, maximum: 50 },
  savingsShare: share,
  lossShare: share,
  stopGain: { ...share, isOptional: true },
  stopLoss: { ...share, isOptional: true },
  qualityFrom: { ...share, isOptional: true },
  qualityFromFactor: share,
  qualityFull: { ...share, isOptional: true },
  bonusPerCase: { ...euro, isOptional: false },
  paidPerCase: euro,
  price1: euro,
  price2: euro,
  price3: euro,
  price4: euro,
  persons: { unit: "count", minimum: 1, maximum: 10_000_000, isOptional: true },
  amountPerPerson: { ...euro, maximum: 1_000_000 },
} as const satisfies Readonly<Record<string, PaymentField>>;

export type PaymentFieldName = keyof typeof PAYMENT_FIELDS;

/** Words of a contract that are chosen, not typed. */
export interface PaymentChoices {
  readonly model: (typeof PAYMENT_MODEL_KEYS)[number];
  readonly outcome: (typeof OUTCOME_KEYS)[number];
  readonly variant: string | null;
  readonly trigger: (typeof TRIGGER_KEYS)[number];
  /** Steps of the pathway that are left out of the contract. */
  readonly excludedSteps: readonly string[];
  /** Severity classes whose cases stay outside the contract. */
  readonly excludedClasses: readonly number[];
  readonly isWithPhysicians: boolean;
  readonly isWithGoods: boolean;
  readonly isWithDeceased: boolean;
}

/** A contract as typed: choices, and numbers (percentages as 0 to 100, money in euro). */
export interface PaymentInput extends PaymentChoices {
  readonly numbers: Readonly<Record<PaymentFieldName, number | null>>;
}

/** What is wrong with a field: what stands there is no number, or lies outside its limits. */
export interface PaymentFault {
  readonly field: PaymentFieldName | "qualityFull";
  readonly code: "not-a-number" | "too-small" | "too-large" | "required" | "not-rising" | "no-step";
}

type Texts = Readonly<Record<string, string>>;

/** A number as Belgians type it: comma or point, spaces between thousands. */
function readNumber(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

function readField(name: PaymentFieldName, text: string): number | null | PaymentFault["code"] {
  const field: PaymentField = PAYMENT_FIELDS[name];
  if (text.trim() === "") return field.isOptional ? null : "required";
  const amount = readNumber(text);
  if (amount === null || (field.unit === "count" && !Number.isInteger(amount))) {
    return "not-a-number";
  }
  if (amount < field.minimum) return "too-small";
  if (amount > field.maximum) return "too-large";
  return field.step !== undefined && amount % field.step !== 0 ? "no-step" : amount;
}

const listOf = (text: string | undefined): readonly string[] =>
  (text ?? "").split(",").filter((part) => part !== "");

function pick<T extends string>(keys: readonly T[], text: string | undefined, otherwise: T): T {
  return keys.find((key) => key === text) ?? otherwise;
}

function readChoices(texts: Texts): PaymentChoices {
  return {
    model: pick(PAYMENT_MODEL_KEYS, texts["model"], "episode-bundle"),
    outcome: pick(OUTCOME_KEYS, texts["outcome"], "no-complication"),
    trigger: pick(TRIGGER_KEYS, texts["trigger"], "any"),
    variant: texts["variant"] ? texts["variant"].slice(0, 60) : null,
    excludedSteps: listOf(texts["without"]).slice(0, 40),
    excludedClasses: ["1", "2", "3", "4"]
      .filter((key) => listOf(texts["outside"]).includes(key))
      .map(Number),
    isWithPhysicians: texts["physicians"] !== "no",
    isWithGoods: texts["goods"] !== "no",
    isWithDeceased: texts["deceased"] !== "no",
  };
}

/**
 * Reads a contract from the texts of an address or a saved scenario. A text that cannot be is named,
 * and the start value stands in its place; a text that is absent is the start value.
 */
export function readPaymentInput(
  texts: Texts,
  start: PaymentInput["numbers"],
): { readonly input: PaymentInput; readonly faults: readonly PaymentFault[] } {
  const faults: PaymentFault[] = [];
  const numbers = { ...start };
  for (const name of Object.keys(PAYMENT_FIELDS) as PaymentFieldName[]) {
    const text = texts[name];
    if (text === undefined) continue;
    const amount = readField(name, text);
    if (typeof amount === "string") faults.push({ field: name, code: amount });
    else numbers[name] = amount;
  }
  const { qualityFrom, qualityFull } = numbers;
  if (qualityFrom !== null && qualityFull !== null && qualityFull < qualityFrom) {
    faults.push({ field: "qualityFull", code: "not-rising" });
    numbers.qualityFull = qualityFrom;
  }
  return { input: { ...readChoices(texts), numbers }, faults };
}

/** Names under which the choices stand in the address. */
export const PAYMENT_CHOICE_NAMES = [
  "model",
  "outcome",
  "variant",
  "trigger",
  "without",
  "outside",
  "physicians",
  "goods",
  "deceased",
] as const;
