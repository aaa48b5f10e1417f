import { ChartFrame } from "@/components/charts/chart-frame";
import { TableDownload } from "@/components/charts/table-download";
import { NoFigure } from "@/components/ui/no-figure";
import { SectionHead } from "@/components/ui/section-head";
import type { CheckedRule, ProcessPage, ProcessRules } from "@/lib/contracts/steering/process";
import { prepareRulesExport } from "@/lib/view-models/process/prepare-study-exports";
import { prepareRuleChart, writeRule } from "@/lib/view-models/process/prepare-rule";
import type { Writer } from "@/lib/view-models/writer";
import { writeActivity } from "@/lib/view-models/process/write-activity";
import { RemoveRule } from "./remove-rule";
import { RuleForm } from "./rule-form";

interface RulesPartProps {
  readonly page: ProcessPage;
  readonly rules: ProcessRules;
  /** Query of the API calls: which hospital. */
  readonly query: string;
  readonly writer: Writer;
}

const FORM_WORDS = [
  ...["kind", "existence", "order", "response", "not-both", "activity", "other", "within"],
  ...["minutes", "hours", "days", "reason", "reasonHint", "save", "saved", "failed", "offline"],
  ...["notAllowed", "same", "anyTime"],
] as const;

/** Rules of the hospital about the course of cases, each with the share that keeps it over time. */
export function RulesPart({ page, rules, query, writer }: RulesPartProps) {
  const { log, choice } = page;
  return (
    <>
      <section className="mt-8">
        <SectionHead
          title={writer.text("process.rules.title")}
          aside={
            rules.checked.length === 0 ? null : (
              <TableDownload
                title={writer.text("process.rules.title")}
                table={prepareRulesExport(page, rules, writer)}
              />
            )
          }
        >
          {writer.text("process.rules.lead")}
        </SectionHead>
        {rules.checked.length === 0 ? (
          <p className="py-4 text-small">{writer.text("process.rules.none")}</p>
        ) : null}
        <ul className="grid gap-x-8 gap-y-10 pt-5 lg:grid-cols-2">
          {rules.checked.map((checked) => (
            <li key={checked.rule.id} className="min-w-0">
              <RuleCard page={page} checked={checked} writer={writer} />
              {rules.mayManage ? (
                <RemoveRule
                  path={`/api/v1/process-rules/${checked.rule.id}${query}`}
                  words={{
                    remove: writer.text("process.rules.remove"),
                    removed: writer.text("process.rules.removed"),
                    failed: writer.text("process.rules.form.failed"),
                    of: writeRule(checked.rule, page.names, writer),
                  }}
                />
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      {rules.mayManage && log && (choice.level === "step" || choice.level === "activity") ? (
        <section className="mt-10 max-w-3xl print:hidden">
          <SectionHead level={3} title={writer.text("process.rules.make")} />
          <RuleForm
            path={`/api/v1/process-rules${query}`}
            pathway={log.pathway.code}
            level={choice.level}
            activities={rules.activities.map((key) => ({
              key,
              label: writeActivity(key, page.names, writer),
            }))}
            words={Object.fromEntries(
              FORM_WORDS.map((key) => [key, writer.text(`process.rules.form.${key}`)]),
            )}
          />
        </section>
      ) : null}
    </>
  );
}

interface RuleCardProps {
  readonly page: ProcessPage;
  readonly checked: CheckedRule;
  readonly writer: Writer;
}

function RuleCard({ page, checked, writer }: RuleCardProps) {
  const chart = prepareRuleChart(page, checked, writer);
  const origin = writer.text("process.rules.origin", {
    author: checked.rule.author,
    date: writer.date(checked.rule.createdOn, "day"),
  });
  const note = checked.rule.reason === null ? origin : `${checked.rule.reason} · ${origin}`;
  if (chart) return <ChartFrame level={3} model={chart} footnote={<RuleNote text={note} />} />;
  return (
    <>
      <SectionHead level={3} title={writeRule(checked.rule, page.names, writer)} />
      <p className="py-3">
        {checked.rate.status === "computed" ? (
          writer.text("process.rules.kept", {
            share: writer.figure(checked.rate.value.rate, "ratio"),
            count: checked.rate.denominator,
          })
        ) : (
          <NoFigure reason={checked.rate.reason} />
        )}
      </p>
      <RuleNote text={note} />
    </>
  );
}

function RuleNote({ text }: { readonly text: string }) {
  return <p className="text-small text-muted">{text}</p>;
}
