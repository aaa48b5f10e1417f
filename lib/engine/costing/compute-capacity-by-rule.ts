import { notComputable, type NotComputable, type Result } from "../shared/result";
import { minutes } from "../shared/units";
import { computeAgeExemption } from "./compute-age-exemption";
import {
  computePracticalCapacity,
  METHOD,
  type CapacityDeduction,
  type CapacityRoute,
  type PracticalCapacity,
} from "./compute-practical-capacity";

/** Time of a resource in a period, as it was delivered. */
export interface DeliveredCapacity {
  readonly suppliedMinutes: number;
  readonly practicalMinutes: number;
}

/** One row of a chain as a hospital states it: hours, a part of what is left, or its mix of ages. */
export type RuleDeduction =
  | { readonly kind: "hours"; readonly code: string; readonly hours: number }
  | { readonly kind: "share"; readonly code: string; readonly share: number }
  | {
      readonly kind: "age-mix";
      readonly code: string;
      readonly classes: readonly { readonly code: string; readonly share: number }[];
    };

/** How practical time follows for one unit in a year, as a hospital decided. */
export interface CapacityRule {
  readonly route: "delivered" | "deductions" | "percentage" | "typed";
  /** Contract or opening hours of one unit in a year; delivered minutes stand for these. */
  readonly contractHours: number;
  readonly deductions: readonly RuleDeduction[];
  readonly practicalShare: number | null;
  readonly typedHours: number | null;
}

/** Figures that rules build on, kept with their source and grade. */
export interface CapacityBlocks {
  /** Hours from which an age class is exempted in a year. */
  readonly ageClasses: readonly { readonly code: string; readonly hours: number }[];
  /** See {@link computePracticalCapacity}. */
  readonly warnAboveShare: number;
}

const MINUTES_PER_HOUR = 60;

/**
 * Gives the practical minutes of a resource in a period by the rule of the hospital.
 *
 * Formula: hours of the rule × (supplied minutes / contract minutes of the rule), so that part years
 * and part posts follow the same share; the rest as in {@link computePracticalCapacity}.
 *
 * @param delivered minutes of the period.
 * @param rule `null`, or route `delivered`, takes the delivered practical minutes.
 * @param blocks age classes and the share above which the result is doubted.
 * @returns see {@link computePracticalCapacity}; `outside-method-range` names the row whose mix of
 *   ages cannot be.
 * Source: see METHOD.
 * Example: 1,976 contract hours with 80 % are 1,580.8 hours of a full post.
 */
export function computeCapacityByRule(
  delivered: DeliveredCapacity,
  rule: CapacityRule | null,
  blocks: CapacityBlocks,
): Result<PracticalCapacity> {
  const supplied = minutes(delivered.suppliedMinutes);
  if (rule === null || rule.route === "delivered") {
    const practical = minutes(delivered.practicalMinutes);
    const route = { kind: "override", minutes: practical, reason: "delivered" } as const;
    return computePracticalCapacity(supplied, route, blocks.warnAboveShare);
  }
  const scale = delivered.suppliedMinutes / (rule.contractHours * MINUTES_PER_HOUR);
  const route = routeOf(rule, scale, blocks);
  return "status" in route
    ? route
    : computePracticalCapacity(supplied, route, blocks.warnAboveShare);
}

function routeOf(
  rule: CapacityRule,
  scale: number,
  blocks: CapacityBlocks,
): CapacityRoute | NotComputable {
  if (rule.route === "percentage") {
    return { kind: "percentage", share: rule.practicalShare ?? Number.NaN };
  }
  if (rule.route === "typed") {
    return { kind: "percentage", share: (rule.typedHours ?? Number.NaN) / rule.contractHours };
  }
  const deductions: CapacityDeduction[] = [];
  for (const row of rule.deductions) {
    const deduction = deductionOf(row, scale, blocks);
    if ("status" in deduction) return deduction;
    deductions.push(deduction);
  }
  return { kind: "deductions", deductions };
}

function deductionOf(
  row: RuleDeduction,
  scale: number,
  blocks: CapacityBlocks,
): CapacityDeduction | NotComputable {
  const deductionKey = row.code;
  if (row.kind === "share") return { kind: "share", deductionKey, share: row.share };
  const hours = row.kind === "hours" ? row.hours : exemptedHours(row, blocks);
  if (typeof hours !== "number") return hours;
  return { kind: "fixed", deductionKey, minutes: minutes(hours * MINUTES_PER_HOUR * scale) };
}

function exemptedHours(
  row: RuleDeduction & { readonly kind: "age-mix" },
  { ageClasses }: CapacityBlocks,
): number | NotComputable {
  const classes = row.classes.map(({ code, share }) => ({
    classKey: code,
    share,
    exemptedHours: ageClasses.find((age) => age.code === code)?.hours ?? Number.NaN,
  }));
  const exempted = computeAgeExemption(classes);
  if (exempted.status === "computed") return exempted.value;
  return notComputable(exempted.reason, METHOD, row.code);
}
