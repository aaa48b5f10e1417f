import "server-only";
import type { CapacitySettings, DeductionRow } from "@/lib/contracts/costing/settings";
import { readCapacityReference } from "@/lib/db/reference/capacity-reference";
import {
  computeAgeExemption,
  computePracticalCapacity,
  type CapacityDeduction,
  type CapacityRoute,
  type PracticalCapacity,
} from "@/lib/engine/costing/index";
import { notComputable, type NotComputable, type Result } from "@/lib/engine/shared/result";
import { minutes } from "@/lib/engine/shared/units";

/** What was delivered of a resource in a period. */
interface DeliveredCapacity {
  readonly suppliedMinutes: number;
  readonly practicalMinutes: number;
}

const MINUTES_PER_HOUR = 60;

/**
 * The practical minutes of a resource by its rule. A rule speaks of one unit in a year; the delivered
 * minutes stand for its contract hours, so that part years and part posts follow the same share.
 */
export function computeCapacity(
  delivered: DeliveredCapacity,
  settings: CapacitySettings | null,
): Result<PracticalCapacity> {
  const supplied = minutes(delivered.suppliedMinutes);
  const warnAbove = readCapacityReference().warnAboveShare.amount;
  const practical = minutes(delivered.practicalMinutes);
  if (settings === null || settings.route === "delivered") {
    const route = { kind: "override", minutes: practical, reason: "delivered" } as const;
    return computePracticalCapacity(supplied, route, warnAbove);
  }
  const scale = delivered.suppliedMinutes / (settings.contractHours * MINUTES_PER_HOUR);
  const route = routeOf(settings, scale);
  return "status" in route ? route : computePracticalCapacity(supplied, route, warnAbove);
}

function routeOf(settings: CapacitySettings, scale: number): CapacityRoute | NotComputable {
  if (settings.route === "percentage") {
    return { kind: "percentage", share: settings.practicalShare ?? Number.NaN };
  }
  if (settings.route === "typed") {
    const share = (settings.typedHours ?? Number.NaN) / settings.contractHours;
    return { kind: "percentage", share };
  }
  const deductions: CapacityDeduction[] = [];
  for (const row of settings.deductions) {
    const deduction = deductionOf(row, scale);
    if ("status" in deduction) return deduction;
    deductions.push(deduction);
  }
  return { kind: "deductions", deductions };
}

function deductionOf(row: DeductionRow, scale: number): CapacityDeduction | NotComputable {
  const deductionKey = row.code;
  if (row.kind === "share") return { kind: "share", deductionKey, share: row.share };
  const hours = row.kind === "hours" ? row.hours : exemptedHours(row);
  if (typeof hours !== "number") return hours;
  return { kind: "fixed", deductionKey, minutes: minutes(hours * MINUTES_PER_HOUR * scale) };
}

function exemptedHours(row: DeductionRow & { readonly kind: "age-mix" }): number | NotComputable {
  const known = readCapacityReference().ageClasses;
  const classes = row.classes.map(({ code, share }) => ({
    classKey: code,
    share,
    exemptedHours: known.find((age) => age.code === code)?.hours ?? Number.NaN,
  }));
  const exempted = computeAgeExemption(classes);
  if (exempted.status === "computed") return exempted.value;
  return notComputable(exempted.reason, exempted.method, row.code);
}
