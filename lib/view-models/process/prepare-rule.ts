import type { CheckedRule, ProcessPage } from "@/lib/contracts/steering/process";
import type { ProcessRule } from "@/lib/engine/process";
import type { SpcChartModel } from "../charts/spc-model";
import { prepareSpcChart } from "../charts/prepare-spc-chart";
import { writePoint } from "../prepare-period";
import type { Writer } from "../writer";
import { prepareProcessHeading } from "./prepare-process-heading";
import { writeActivity } from "./write-activity";

/**
 * A rule as a sentence.
 *
 * @param rule kind with its activities and time. @param names of steps by code. @param writer of the language.
 * @returns e.g. "Na Triage volgt Antibiotica binnen 60 min".
 * Source: DECLARE templates in plain words. Example: existence gives "Elk geval heeft Triage".
 */
export function writeRule(rule: ProcessRule, names: ProcessPage["names"], writer: Writer): string {
  const { kind, activity, other, withinMinutes } = rule;
  return writer.text(`process.rules.sentence.${kind}`, {
    activity: writeActivity(activity, names, writer),
    other: writeActivity(other ?? "", names, writer),
    within: withinMinutes === null ? "none" : "some",
    time: withinMinutes === null ? "" : writer.figure(withinMinutes, "duration"),
  });
}

/**
 * The share of cases that keep a rule, as control chart by month.
 *
 * @param page for the heading. @param checked the rule with its months. @param writer of the language.
 * @returns the model; null where no chart can be drawn or all months are too small.
 * Source: statistics 5.2 (rules with SPC over time).
 * Example: 12 months of a rule give 12 points and one centre line.
 */
export function prepareRuleChart(
  page: Pick<ProcessPage, "period" | "sources" | "counts" | "frame" | "names">,
  checked: CheckedRule,
  writer: Writer,
): SpcChartModel | null {
  const { chart, rate, rule } = checked;
  if (chart.status !== "computed" || rate.status !== "computed") return null;
  if (chart.value.points.every((point) => point.value === null)) return null;
  const told = new Set(checked.months.map(({ month }) => `${month}-01`));
  const heading = prepareProcessHeading(
    page,
    {
      title: writeRule(rule, page.names, writer),
      verdict: writer.text("process.rules.interval", {
        share: writer.figure(rate.value.rate, "ratio"),
        low: writer.figure(rate.value.lower, "ratio"),
        high: writer.figure(rate.value.upper, "ratio"),
        count: rate.denominator,
      }),
      unitLabel: writer.text("process.rules.unit"),
    },
    writer,
  );
  const model = prepareSpcChart(chart.value, {
    heading: {
      ...heading,
      denominator: writer.text("process.caseCount", { count: rate.denominator }),
    },
    unit: "ratio",
    polarity: "higher-is-better",
    labelOf: (key) => writePoint(key, "month", writer),
  });
  return {
    ...model,
    // The share stays on the line; the counts behind it are told only where nobody stands out.
    points: model.points.map((point) =>
      told.has(point.key) ? point : { ...point, numerator: null },
    ),
  };
}
