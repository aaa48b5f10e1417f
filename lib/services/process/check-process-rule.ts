import "server-only";
import type { CheckedRule, ProcessRuleRecord } from "@/lib/contracts/steering/process";
import { suppressSmallCount } from "@/lib/engine/disclosure";
import { computeProportion } from "@/lib/engine/outcomes";
import { countRuleByMonth, type ProcessCase } from "@/lib/engine/process";
import { computePChart } from "@/lib/engine/statistics";
import { isShareTold, MINIMUM_CASES } from "./minimum-cases";

/** How many cases keep a rule, over the period and month by month. */
export function checkProcessRule(
  cases: readonly ProcessCase[],
  rule: ProcessRuleRecord,
): CheckedRule {
  const months = countRuleByMonth(cases, rule);
  const applicable = months.reduce((sum, month) => sum + month.applicable, 0);
  const met = months.reduce((sum, month) => sum + month.met, 0);
  const drawn = months.map(({ month, applicable: denominator, met: numerator }) => ({
    periodKey: `${month}-01`,
    numerator: denominator >= MINIMUM_CASES ? numerator : null,
    denominator: denominator >= MINIMUM_CASES ? denominator : null,
  }));
  return {
    rule,
    applicable,
    rate: suppressSmallCount(computeProportion(met, applicable), MINIMUM_CASES),
    months: months.filter((month) => isShareTold(month.met, month.applicable)),
    chart: computePChart(drawn),
  };
}
