import { z } from "zod";
import { findFigureFault } from "../budget/figure-fault";
import type { ImportContract } from "./contract";
import { choice, code, day, decimal, flag, label, money, price, whole } from "./fields";

const ledgerColumns = {
  period_from: day.required("First day of the period"),
  period_to: day.required("Last day of the period"),
  cost_centre: code.required("Number of the cost centre"),
  cost_centre_name: label.required("Name of the cost centre"),
  account: code.required("Ledger account"),
  nature: choice([
    "staff",
    "physician",
    "equipment",
    "space",
    "consumables",
    "overhead",
    "other",
  ]).required("Nature of the cost; consumables are costed per patient and stay out of the rates"),
  amount: money.required("Amount in euro"),
};

export const ledgerContract: ImportContract<typeof ledgerColumns> = {
  profile: "ledger",
  version: "1.0.0",
  purpose: "Costs by cost centre, account and nature (Finhosta layout)",
  keyColumns: ["period_from", "period_to", "cost_centre", "account", "nature"],
  columns: ledgerColumns,
  row: z.object(ledgerColumns).refine((row) => row.period_to >= row.period_from, {
    error: "end-before-start",
    path: ["period_to"],
  }),
  allowsOtherColumns: false,
};

const positive = decimal({ minimum: 0.01 });

const resourceColumns = {
  resource: code.required("Code of the resource, as in the activities delivery"),
  name: label.required("Name"),
  group: code.required("Resource group: nursing, physician, theatre, ..."),
  physician: flag.required("Whether it is a physician"),
  cost_centre: code.required("Cost centre that bears its cost"),
  valid_from: day.required("First day of the period"),
  valid_to: day.required("Last day of the period"),
  units: positive.required("Number of units (full-time equivalents, rooms, devices)"),
  supplied_minutes: positive.required("Minutes that are paid for in the period"),
  practical_minutes: positive.required("Minutes that can really be used in the period"),
  site: code.optional("Campus where it works"),
  stated_rate: decimal({ minimum: 0 }).optional(
    "Printed euro for a minute; computed again and compared, never used",
  ),
  stated_source: label.optional("Where the printed rate comes from"),
};

export const resourcesContract: ImportContract<typeof resourceColumns> = {
  profile: "resources",
  version: "1.1.0",
  purpose: "Staff, rooms and equipment with the capacity they supply",
  keyColumns: ["resource", "valid_from"],
  columns: resourceColumns,
  row: z
    .object(resourceColumns)
    .refine((row) => row.valid_to > row.valid_from, {
      error: "end-before-start",
      path: ["valid_to"],
    })
    .refine((row) => row.practical_minutes <= row.supplied_minutes, {
      error: "practical-above-supplied",
      path: ["practical_minutes"],
    }),
  allowsOtherColumns: false,
};

const consumableColumns = {
  consumable_id: code.required("Number of the use"),
  episode_id: code.required("Care episode"),
  step: code.optional("Step of the pathway"),
  article: code.required("Article number"),
  description: label.required("Description of the article"),
  category: choice(["implant", "medicine", "material", "blood", "other"]).required("Category"),
  quantity: decimal({ minimum: 0 }).required("Quantity used"),
  unit_price: price.required("Price of one unit in euro, net of rebates"),
  date: day.optional("Day of use"),
};

export const consumablesContract: ImportContract<typeof consumableColumns> = {
  profile: "consumables",
  version: "1.0.0",
  purpose: "Implants, medicines and materials used in an episode",
  keyColumns: ["consumable_id"],
  columns: consumableColumns,
  row: z.object(consumableColumns),
  allowsOtherColumns: false,
};

const subParts = choice([
  ...(["A1", "A2", "A3", "B1", "B2", "B3", "B4", "B5"] as const),
  ...(["B6", "B7", "B8", "B9", "C1", "C2", "C3", "C4"] as const),
]);

const letterColumns = {
  record: choice(["letter", "line", "driver", "total"]).required("Kind of row"),
  letter_id: code.required("Number of the budget letter"),
  code: code.optional("Line code, or parameter of the calibration card"),
  sub_part: subParts.optional(
    "Sub-part of the budget; required for a line; a total without it is of the whole letter",
  ),
  label: label.optional("Title of the letter or label of the line"),
  previous: money.optional("Previous amount in euro, of a line"),
  recalculated: money.optional("Recalculated amount in euro, of a line"),
  amount: decimal().optional(
    "Notified amount in euro of a line, printed sum in euro of a total, or amount of a driver",
  ),
  unit: code.optional("Unit of a driver"),
  recurrent: flag.optional("Whether the line comes back every year"),
  origin_year: whole({ minimum: 1950, maximum: 2100 }).optional("Year that a line corrects"),
  notified_on: day.optional("Day of notification, of a letter"),
  budget_from: day.optional("First day of the budget, of a letter"),
  budget_to: day.optional("Last day of the budget, of a letter"),
  grade: choice(["notified", "published", "claimed", "assumed", "illustration"]).optional(
    "How well the figure is founded, of a letter or driver",
  ),
  source: label.optional("Source of a driver"),
  perimeter: choice(["general", "general-without-buildings", "psychiatric"]).optional(
    "What the letter covers; letters of different perimeter are not shown in one series",
  ),
};

const LETTER_NEEDS = {
  letter: ["notified_on", "budget_from", "budget_to", "label", "grade"],
  line: ["code", "sub_part", "label", "amount"],
  driver: ["code", "amount", "unit", "grade", "source"],
  total: ["amount"],
} as const;

export const bfmLetterContract: ImportContract<typeof letterColumns> = {
  profile: "bfm-letter",
  version: "1.1.0",
  purpose:
    "A budget letter: one letter row, its lines, the sums that it prints and the drivers of its calibration card",
  keyColumns: ["record", "letter_id", "sub_part", "code"],
  columns: letterColumns,
  row: z.object(letterColumns).superRefine((row, context) => {
    for (const column of LETTER_NEEDS[row.record]) {
      if (row[column] === null) {
        context.addIssue({ code: "custom", message: "required", path: [column] });
      }
    }
    const { record, code: figure, amount } = row;
    if (record !== "driver" || figure === null || amount === null) return;
    const fault = findFigureFault(figure, amount);
    if (fault !== null) context.addIssue({ code: "custom", message: fault, path: ["amount"] });
  }),
  allowsOtherColumns: false,
};
