import { z } from "zod";

const text = z.string().trim().min(1).max(200);
const longText = z.string().trim().min(1).max(1_000);
const cents = z.int().min(-1e13).max(1e13);
const day = z.iso.date();

const p4pSchema = z.strictObject({
  register: z.literal("p4p"),
  programme: text,
  code: text,
  title: text,
  pointsMaximum: z.number().positive().max(1e6),
  pointsReached: z.number().min(0).max(1e6).nullable(),
  stakeCents: cents.min(0).nullable(),
  missingEvidence: longText.nullable(),
  dueOn: day.nullable(),
});

const contractSchema = z.strictObject({
  register: z.literal("contracts"),
  lineCode: text,
  title: text,
  startsOn: day,
  endsOn: day.nullable(),
  indexation: text.nullable(),
  amountCents: cents,
  state: z.enum(["running", "cancelled", "reoriented"]),
  note: longText.nullable(),
});

const earmarkedSchema = z.strictObject({
  register: z.literal("earmarked"),
  kind: z.enum(["catch-up", "one-off", "nis2"]),
  originYear: z.int().min(1950).max(2100),
  title: text,
  goal: longText,
  amountCents: cents,
  spentCents: cents.min(0),
  evidence: longText.nullable(),
  dueOn: day.nullable(),
});

const fundingSchema = z.strictObject({
  register: z.literal("funding"),
  kind: z.enum(["host", "data", "network", "innovation", "other"]),
  title: text,
  funder: text,
  partner: text.nullable(),
  purpose: text,
  startsOn: day,
  endsOn: day.nullable(),
  amountCents: cents,
});

/** A row of one of the registers of the budget. */
export const registerRowSchema = z
  .discriminatedUnion("register", [p4pSchema, contractSchema, earmarkedSchema, fundingSchema])
  .meta({ id: "BudgetRegisterRow" });

/** The contents of a row, by register. */
export type RegisterRow = z.output<typeof registerRowSchema>;

/** The registers, in the order of the screen. */
export const REGISTERS = ["p4p", "contracts", "earmarked", "funding"] as const;

/** One register. */
export type Register = (typeof REGISTERS)[number];

/** How a field is written and typed. */
export type FieldKind = "text" | "longText" | "money" | "date" | "number" | "choice";

/** A field of a register, as table and form show it. */
export interface RegisterField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly isRequired: boolean;
  readonly choices?: readonly string[];
}

const field = (name: string, kind: FieldKind, isRequired = true): RegisterField => ({
  name,
  kind,
  isRequired,
});

const choice = (name: string, choices: readonly string[]): RegisterField => ({
  ...field(name, "choice"),
  choices,
});

/** The fields of every register, in the order of its columns. */
export const REGISTER_FIELDS: Readonly<Record<Register, readonly RegisterField[]>> = {
  p4p: [
    field("programme", "text"),
    field("code", "text"),
    field("title", "text"),
    field("pointsMaximum", "number"),
    field("pointsReached", "number", false),
    field("stakeCents", "money", false),
    field("missingEvidence", "longText", false),
    field("dueOn", "date", false),
  ],
  contracts: [
    field("lineCode", "text"),
    field("title", "text"),
    field("startsOn", "date"),
    field("endsOn", "date", false),
    field("indexation", "text", false),
    field("amountCents", "money"),
    choice("state", contractSchema.shape.state.options),
    field("note", "longText", false),
  ],
  earmarked: [
    choice("kind", earmarkedSchema.shape.kind.options),
    field("originYear", "number"),
    field("title", "text"),
    field("goal", "longText"),
    field("amountCents", "money"),
    field("spentCents", "money"),
    field("evidence", "longText", false),
    field("dueOn", "date", false),
  ],
  funding: [
    choice("kind", fundingSchema.shape.kind.options),
    field("title", "text"),
    field("funder", "text"),
    field("partner", "text", false),
    field("purpose", "text"),
    field("startsOn", "date"),
    field("endsOn", "date", false),
    field("amountCents", "money"),
  ],
};
