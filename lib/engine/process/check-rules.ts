import type { Method } from "@/lib/engine/shared/result";
import { momentOf, type ActivityInstance, type ProcessCase } from "./event-log";

export const METHOD: Method = {
  id: "process-rules",
  version: "1.0.0",
  source:
    "Pesic M, Schonenberg H, van der Aalst WMP. DECLARE. EDOC 2007:287-298 (existence, precedence, response, not co-existence)",
};

/** What kinds of rules there are; a closed list. */
export const RULE_KINDS = ["existence", "order", "response", "not-both"] as const;

export type RuleKind = (typeof RULE_KINDS)[number];

/** A rule about one or two activities. */
export interface ProcessRule {
  readonly kind: RuleKind;
  readonly activity: string;
  /** The second activity; null for existence. */
  readonly other: string | null;
  /** For response: within how many minutes, more than 0; null for no matter when. */
  readonly withinMinutes: number | null;
}

export type RuleVerdict = "met" | "broken" | "not-applicable";

type Check = (instances: readonly ActivityInstance[], rule: ProcessRule) => RuleVerdict;

const has = (instances: readonly ActivityInstance[], activity: string | null) =>
  instances.some((instance) => instance.activity === activity);

const verdict = (isMet: boolean): RuleVerdict => (isMet ? "met" : "broken");

function isAnswered(
  instances: readonly ActivityInstance[],
  place: number,
  rule: ProcessRule,
): RuleVerdict {
  const asked = instances[place];
  const from = asked ? momentOf(asked) : null;
  const answers = instances.slice(place + 1).filter(({ activity }) => activity === rule.other);
  if (rule.withinMinutes === null) return verdict(answers.length > 0);
  if (answers.length === 0) return "broken";
  const times = answers.map(momentOf).filter((moment) => moment !== null);
  // A day without a time of day cannot tell whether it was within hours.
  const isVague = asked?.isDayOnly === true || answers.some(({ isDayOnly }) => isDayOnly);
  if (from === null || times.length === 0 || (isVague && rule.withinMinutes < 1440)) {
    return "not-applicable";
  }
  const limit = rule.withinMinutes;
  return verdict(times.some((moment) => moment - from <= limit));
}

const CHECKS: Readonly<Record<RuleKind, Check>> = {
  existence: (instances, { activity }) => verdict(has(instances, activity)),
  order: (instances, { activity, other }) => {
    const first = instances.findIndex((instance) => instance.activity === activity);
    const second = instances.findIndex((instance) => instance.activity === other);
    if (second < 0) return "not-applicable";
    return verdict(first >= 0 && first < second);
  },
  response: (instances, rule) => {
    const places = instances.flatMap(({ activity }, place) =>
      activity === rule.activity ? [place] : [],
    );
    const answers = places.map((place) => isAnswered(instances, place, rule));
    if (answers.includes("broken")) return "broken";
    return answers.includes("met") ? "met" : "not-applicable";
  },
  "not-both": (instances, { activity, other }) => {
    const [one, two] = [has(instances, activity), has(instances, other)];
    if (!one && !two) return "not-applicable";
    return verdict(!(one && two));
  },
};

/**
 * Whether a case keeps a rule.
 *
 * Rule: existence: the activity occurs. Order: before the first `other` there is an `activity`;
 * applies to cases with `other`. Response: after every `activity` comes an `other`, within the given
 * time; applies to cases with `activity`. Not-both: never `activity` and `other` in one case; applies
 * to cases with either.
 *
 * @param one a case in order of time. @param rule a rule; its activities need not occur.
 * @returns `met`, `broken`, or `not-applicable` where the rule says nothing or the log has no time.
 * Source: see METHOD.
 * Example: with "antibiotics after triage within 60 minutes", triage 10:00 and antibiotics 10:50 is met.
 */
export function checkRule({ instances }: ProcessCase, rule: ProcessRule): RuleVerdict {
  return CHECKS[rule.kind](instances, rule);
}

/** How many cases a rule applies to and how many keep it, in one month. */
export interface RuleMonth {
  readonly month: string;
  readonly applicable: number;
  readonly met: number;
}

/**
 * The share of cases that keep a rule, month by month.
 *
 * @param cases the log. @param rule the rule.
 * @returns months in order of time with numerator and denominator; a month without a case is absent.
 * Source: see METHOD.
 * Example: two cases of January, one of which keeps the rule, give {"2026-01", 2, 1}.
 */
export function countRuleByMonth(
  cases: readonly ProcessCase[],
  rule: ProcessRule,
): readonly RuleMonth[] {
  const months = new Map<string, { applicable: number; met: number }>();
  for (const one of cases) {
    const count = months.get(one.month) ?? { applicable: 0, met: 0 };
    months.set(one.month, count);
    const found = checkRule(one, rule);
    if (found === "not-applicable") continue;
    count.applicable += 1;
    count.met += Number(found === "met");
  }
  return [...months]
    .map(([month, count]) => ({ month, ...count }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}
