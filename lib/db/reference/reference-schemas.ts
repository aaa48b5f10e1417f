import { z } from "zod";
import { recipeSchema } from "./recipe-schema";

const date = z.iso.date();
const code = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/);
const sentence = z.string().trim().min(1);
/** A text in the three languages of the interface. */
const names = z.strictObject({ nl: sentence, fr: sentence, en: sentence });

const ruleSchema = z.strictObject({
  field: z.enum(["aprDrg", "diagnosis", "procedure", "age"]),
  operator: z.enum(["in", "starts-with", "at-least"]),
  values: z.array(z.string()).min(1),
});

const scheduleSchema = z
  .strictObject({
    moment: code,
    targetDays: z.int(),
    windowFromDays: z.int(),
    windowToDays: z.int(),
  })
  .refine((row) => row.windowFromDays <= row.targetDays && row.targetDays <= row.windowToDays);

const outcomeSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("instrument"),
    instrumentId: code,
    variants: z.array(code).min(1).nullable(),
    schedule: z.array(scheduleSchema).min(1),
  }),
  z.strictObject({ kind: z.literal("indicator"), code, isHeadline: z.boolean() }),
]);

const stepSchema = z.strictObject({
  code,
  position: z.int().positive(),
  names,
  valueLabel: z.enum(["value-adding", "necessary", "waste"]),
  /** For some patients only. */
  isOptional: z.boolean().default(false),
  resourceGroups: z.array(code).min(1),
});

const templateSchema = z.strictObject({
  code,
  names,
  position: z.int().positive(),
  validFrom: date,
  source: sentence,
  populationRules: z.strictObject({
    inclusion: z.array(ruleSchema).min(1),
    exclusion: z.array(ruleSchema),
  }),
  variants: z.array(code).min(1),
  costWindowDays: z.int().nonnegative(),
  steps: z.array(stepSchema).min(5).max(9),
  outcomeSet: z.array(outcomeSchema).min(1),
  goals: z.array(z.strictObject({ indicatorCode: code, target: z.number() })),
});

export const pathwayTemplatesSchema = z.strictObject({
  version: z.string(),
  date,
  templates: z.array(templateSchema).min(1),
});

export type PathwayTemplate = z.infer<typeof templateSchema>;

const definitionTexts = z.strictObject({
  name: sentence,
  short: sentence,
  numerator: sentence,
  denominator: sentence,
  inclusion: sentence.optional(),
  exclusion: sentence.optional(),
  calculation: sentence.optional(),
});

/** Themes of the dictionary, in the order of the catalogue. */
export const DEFINITION_THEMES = [
  "stay",
  "surgery",
  "infection",
  "safety",
  "deterioration",
  "birth",
  "stroke",
  "heart-failure",
  "breast",
  "perioperative",
  "prom",
  "experience",
  "cost",
  "organisation",
] as const;

const definitionShape = {
  version: z.int().positive(),
  validFrom: date,
  class: z.enum(["clinical", "prom", "prem", "process", "cost", "registration"]),
  measure: z.enum(["proportion", "mean", "median", "count", "rate"]),
  unit: z.enum([
    "rate",
    "days",
    "hours",
    "minutes",
    "points",
    "index",
    "count",
    "eur-cents",
    "per-1000-days",
    "per-1000-admissions",
  ]),
  direction: z.enum(["higher-is-better", "lower-is-better", "neutral"]),
  chartKind: z.enum(["p", "u", "g", "xmr", "run", "funnel", "none"]),
  decimals: z.int().min(0).max(4),
  minimumN: z.int().positive(),
  tier: z.int().min(1).max(3).nullable(),
  sourceFields: z.array(z.string()),
  ownerRole: z.string(),
  source: sentence,
  grade: z.enum(["A", "V", "K", "P", "D", "S"]),
  /** Numbers of the KPI dictionary and the requirements that the definition answers. */
  trace: z.array(z.string().regex(/^[KR]\d{2,3}$/)),
  theme: z.enum(DEFINITION_THEMES).default("prom"),
  /** Codes of the pathways that it is about; empty is every pathway. */
  pathways: z.array(code).default([]),
  computation: z.enum(["computed", "other-screen", "missing-fields"]).default("computed"),
  /** Columns that no import contract has yet; without them there is no figure. */
  missingFields: z.array(sentence).default([]),
  /** The screen of the product that shows it, where it is no series by month. */
  shownAt: z.string().startsWith("/").nullable().default(null),
  recipe: recipeSchema.nullable().default(null),
  changeNote: names.nullable().default(null),
  texts: z.strictObject({ nl: definitionTexts, fr: definitionTexts, en: definitionTexts }),
};

const definitionSchema = z.strictObject({ code, ...definitionShape });

export type IndicatorDefinition = z.infer<typeof definitionSchema>;

const familySchema = z.strictObject({
  ...definitionShape,
  prefix: code,
  /** What a member of the family exists for: a score, a score with a threshold, a profile, a moment. */
  per: z.enum(["score", "threshold", "profile", "moment"]),
  moments: z.array(code).min(1),
  /** `score`: unit, direction and decimals come from the score. */
  unit: z.enum(["score", "rate"]),
  direction: z.enum(["score", "higher-is-better", "lower-is-better", "neutral"]),
  decimals: z.int().min(0).max(4).nullable(),
});

export type IndicatorFamily = z.infer<typeof familySchema>;

const scoreSchema = z.strictObject({
  instrumentId: code,
  scoreKey: code,
  unit: z.enum(["index", "points"]),
  decimals: z.int().min(0).max(4),
  direction: z.enum(["higher-is-better", "lower-is-better"]),
  short: sentence,
  names,
  hasMic: z.boolean(),
});

export const indicatorDefinitionsSchema = z.strictObject({
  version: z.string(),
  date,
  definitions: z.array(definitionSchema).min(1),
  families: z.array(familySchema).min(1),
  scores: z.array(scoreSchema).min(1),
  profiles: z.array(z.strictObject({ instrumentId: code, names })),
  moments: z.record(code, names),
});

export type IndicatorFile = z.infer<typeof indicatorDefinitionsSchema>;

/** A file of the dictionary: one theme and its definitions. */
export const themeFileSchema = z
  .strictObject({
    theme: z.enum(DEFINITION_THEMES),
    definitions: z.array(z.strictObject({ code, ...definitionShape })),
  })
  .transform(({ theme, definitions }) =>
    definitions.map((definition): IndicatorDefinition => ({ ...definition, theme })),
  );

const coefficientSchema = z.strictObject({
  key: z.string().regex(/^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)+$/),
  amount: z.number(),
  unit: sentence,
  source: sentence,
  grade: z.enum(["notified", "published", "claimed", "assumed", "illustration"]),
  /** Grade in the domain report: S, D, M+, M, M-, I or X. */
  evidence: z.enum(["S", "D", "M+", "M", "M-", "I", "X"]),
});

/** Amounts of the country; only amounts of one perimeter are one series. */
export const nationalAmountsSchema = z.strictObject({
  documentVersion: z.string(),
  date: z.iso.date(),
  amounts: z.array(
    z.strictObject({
      date: z.iso.date(),
      amountEur: z.number().positive(),
      perimeter: z.enum([
        ...(["whole-with-buildings", "whole-without-buildings", "whole-unstated"] as const),
        ...(["general-without-buildings", "general-maximum", "general-claimed"] as const),
        ...(["catch-ups", "catch-ups-two-years", "p4p", "transport"] as const),
        ...(["care-fund", "cyber-two-years"] as const),
      ]),
      grade: z.enum(["published", "claimed"]),
      source: z.string().min(1),
    }),
  ),
});

export const bfmRuleVersionsSchema = z.strictObject({
  documentVersion: z.string(),
  date,
  versions: z.array(
    z.strictObject({
      version: z.string().regex(/^\d{4}-\d{2}$/),
      validFrom: date,
      validTo: date.nullable(),
      note: z.string().nullable(),
      coefficients: z.array(coefficientSchema),
    }),
  ),
});
