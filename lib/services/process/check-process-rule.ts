import "server-only";
import type { CheckedRule, ProcessRuleRecord } from "@/lib/contracts/steering/process";
import { suppressSmallCount } from "@/lib/engine/disclosure";
import { computeProportion } from "@/lib/engine/outcomes";
import { countRuleByMonth, type ProcessCase, type RuleMonth } from "@/lib/engine/process";
import { computePChart } from "@/lib/engine/statistics";
import { MINIMUM_CASES } from "./minimum-cases";

/** Few that keep it or few that do not are as telling as few cases. */
function isTold({ applicable, met }: Omit<RuleMonth, "month">): boolean {
  const isFew = (count: number) => count > 0 && count < MINIMUM_CASES;
  return applicable >= MINIMUM_CASES && !isFew(met) && !isFew(applicable - met);
}

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
    months: months.filter(isTold),
    chart: computePChart(drawn),
  };
}
