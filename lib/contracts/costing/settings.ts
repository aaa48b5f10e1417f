import { z } from "zod";

/** How support centres charge each other; the same list as the costing engine's. */
export const ALLOCATION_METHODS = ["direct", "step-down", "reciprocal"] as const;

/** What the share of a support centre is measured in. */
export const ALLOCATION_DRIVERS = [
  "fte",
  "square-metres",
  "devices",
  "sets",
  "orders",
  "amount",
] as const;

/** What an account is to costing: time of resources, goods with a price, or no care at all. */
export const ACCOUNT_TREATMENTS = ["capacity", "goods", "out-of-scope"] as const;

export const CAPACITY_ROUTES = ["delivered", "deductions", "percentage", "typed"] as const;

export const ROSTERS = ["unknown", "office-hours", "day-and-evening", "round-the-clock"] as const;

/** Why capacity is idle without that being a fault of the team. */
export const IDLE_REASONS = [
  "funding-limit",
  "legal-minimum",
  "vacancies",
  "planned-closure",
  "start-up",
  "season",
  "other",
] as const;

export const SHIFTS = ["day", "evening", "night"] as const;

const codeSchema = z.string().trim().min(1).max(60);
const amountSchema = z.number().nonnegative().max(1_000_000_000);
const shareSchema = z.number().min(0).max(1);
const hoursSchema = z.number().nonnegative().max(8_784);

const supportSchema = z.strictObject({
  centre: codeSchema,
  driver: z.enum(ALLOCATION_DRIVERS),
  amounts: z.array(z.strictObject({ receiver: codeSchema, amount: amountSchema })).max(500),
});

/** Support centres in the order of step-down, and what accounts are to costing. */
export const allocationSettingsSchema = z.strictObject({
  method: z.enum(ALLOCATION_METHODS),
  supports: z.array(supportSchema).max(100),
  accounts: z
    .array(
      z.strictObject({
        prefix: z.string().regex(/^\d{1,8}$/),
        treatment: z.enum(ACCOUNT_TREATMENTS),
      }),
    )
    .max(100),
});

export type AllocationSettings = z.infer<typeof allocationSettingsSchema>;

const rowSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("hours"), code: codeSchema, hours: hoursSchema }),
  z.strictObject({ kind: z.literal("share"), code: codeSchema, share: shareSchema }),
  z.strictObject({
    kind: z.literal("age-mix"),
    code: codeSchema,
    classes: z.array(z.strictObject({ code: codeSchema, share: shareSchema })).max(10),
  }),
]);

export type DeductionRow = z.infer<typeof rowSchema>;

/** How the practical minutes of a resource follow, who must be there, and why time is idle. */
export const capacitySettingsSchema = z.strictObject({
  route: z.enum(CAPACITY_ROUTES),
  /** Contract or opening hours of one unit in a year; the delivered minutes stand for these. */
  contractHours: hoursSchema.positive(),
  deductions: z.array(rowSchema).max(30),
  practicalShare: shareSchema.nullable(),
  typedHours: hoursSchema.nullable(),
  siteCode: codeSchema.nullable(),
  stated: z
    .strictObject({ centsPerMinute: amountSchema, source: z.string().trim().min(3).max(200) })
    .nullable(),
  roster: z.enum(ROSTERS),
  /** Units that must be there in every shift of the roster. */
  minimumUnits: z.strictObject({ day: amountSchema, evening: amountSchema, night: amountSchema }),
  idleReason: z
    .strictObject({ code: z.enum(IDLE_REASONS), note: z.string().trim().max(300) })
    .nullable(),
});

export type CapacitySettings = z.infer<typeof capacitySettingsSchema>;
