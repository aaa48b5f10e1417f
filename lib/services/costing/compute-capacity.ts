import "server-only";
import type { CapacitySettings } from "@/lib/contracts/costing/settings";
import { readCapacityReference } from "@/lib/db/reference/capacity-reference";
import {
  computeCapacityByRule,
  type DeliveredCapacity,
  type PracticalCapacity,
} from "@/lib/engine/costing/index";
import type { Result } from "@/lib/engine/shared/result";

/** The practical minutes of a resource by its rule, with the age classes and the limit of the reference. */
export function computeCapacity(
  delivered: DeliveredCapacity,
  settings: CapacitySettings | null,
): Result<PracticalCapacity> {
  const { ageClasses, warnAboveShare } = readCapacityReference();
  return computeCapacityByRule(delivered, settings, {
    ageClasses,
    warnAboveShare: warnAboveShare.amount,
  });
}
