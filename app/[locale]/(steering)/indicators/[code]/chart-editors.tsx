import { ChartForm, type ChartFormField } from "@/components/indicators/chart-form";
import type { ChartAction } from "@/components/indicators/chart-form-body";
import { Disclosure } from "@/components/ui/disclosure";
import { SectionHead } from "@/components/ui/section-head";
import { RULE_DIALECTS } from "@/lib/contracts/steering/chart-settings";
import type { IndicatorPage } from "@/lib/contracts/steering/pages";
import { targetUnitOf } from "@/lib/view-models/definitions/target-scale";
import type { Writer } from "@/lib/view-models/writer";
import type { ChartRights } from "./chart-rights";
import { formContextOf, formWordsOf, reasonField } from "./chart-words";

interface ChartEditorsProps {
  readonly page: IndicatorPage;
  readonly rights: ChartRights;
  readonly today: string;
  readonly writer: Writer;
}

const BASELINES = [12, 18, 24, 36] as const;

interface Editor {
  readonly name: string;
  readonly action: ChartAction;
  readonly submit: string;
  readonly fields: (props: ChartEditorsProps) => readonly ChartFormField[];
  readonly isOpenTo: (props: ChartEditorsProps) => boolean;
}

/** Months can be left out or begin a phase; the points of a chart of gaps are events. */
const hasMonths = (props: ChartEditorsProps) => props.rights.manage && listMonths(props).length > 0;

const EDITORS: readonly Editor[] = [
  {
    name: "remark",
    action: "annotate",
    submit: "add",
    fields: remarkFields,
    isOpenTo: ({ rights }) => rights.annotate,
  },
  {
    name: "exclude",
    action: "exclude-point",
    submit: "exclude",
    fields: monthFields,
    isOpenTo: hasMonths,
  },
  {
    name: "phase",
    action: "start-phase",
    submit: "start",
    fields: monthFields,
    isOpenTo: hasMonths,
  },
  {
    name: "chart",
    action: "choose-chart",
    submit: "save",
    fields: chartFields,
    isOpenTo: ({ rights }) => rights.manage,
  },
  {
    name: "target",
    action: "target",
    submit: "save",
    fields: targetFields,
    isOpenTo: ({ rights }) => rights.target,
  },
  {
    name: "undo",
    action: "undo",
    submit: "undo",
    fields: ({ writer }) => [reasonField(writer)],
    isOpenTo: ({ rights, page }) => rights.manage && (page.reading.study?.version ?? 0) > 0,
  },
];

/** What the reader may change on the chart; nothing for who may change nothing. */
export function ChartEditors(props: ChartEditorsProps) {
  const { page, writer } = props;
  const open = EDITORS.filter((editor) => editor.isOpenTo(props));
  if (open.length === 0) return null;
  return (
    <section className="min-w-0 print:hidden">
      <SectionHead title={writer.text("variation.edit.title")} level={3} />
      {open.map(({ name, action, submit, fields }) => (
        <Disclosure key={name} summary={writer.text(`variation.edit.${name}`)}>
          <ChartForm
            action={action}
            context={formContextOf(page)}
            fields={fields(props)}
            words={formWordsOf(submit, writer)}
          />
        </Disclosure>
      ))}
    </section>
  );
}

function labelOf(name: string, writer: Writer): string {
  return writer.text(`variation.field.${name}`);
}

function optionOf(key: string, writer: Writer) {
  return { key, label: writer.text(`variation.option.${key}`) };
}

function listMonths({ page, writer }: ChartEditorsProps) {
  const { chart } = page.reading;
  if (chart.status !== "computed" || chart.value.gapsBetween) return [];
  return chart.value.points
    .filter(({ value }) => value !== null)
    .map(({ periodKey }) => ({ key: periodKey, label: writer.date(periodKey, "month") }))
    .toReversed();
}

function monthFields(props: ChartEditorsProps): readonly ChartFormField[] {
  const { writer } = props;
  const options = listMonths(props);
  return [
    { name: "period", label: labelOf("period", writer), kind: "select", options },
    reasonField(writer),
  ];
}

function remarkFields({ page, rights, today, writer }: ChartEditorsProps) {
  const ward = page.wards.find(({ code }) => code === page.wardCode);
  const scopeOf = (scope: string, name = "") =>
    writer.text(`variation.scope.${scope}`, { ward: name });
  const scopes = [
    { key: "indicator", label: scopeOf("indicator") },
    { key: "pathway", label: scopeOf("pathway") },
    ...(ward ? [{ key: `ward:${ward.code}`, label: scopeOf("ward", ward.name) }] : []),
    ...(rights.all ? [{ key: "hospital", label: scopeOf("hospital") }] : []),
  ];
  const kinds = ["intervention", "event", "note"].map((key) => optionOf(key, writer));
  const fields: readonly ChartFormField[] = [
    { name: "text", label: labelOf("text", writer), kind: "text", maxLength: 300 },
    { name: "occurredOn", label: labelOf("occurredOn", writer), kind: "date", initial: today },
    { name: "kind", label: labelOf("kind", writer), kind: "select", options: kinds },
    { name: "scope", label: labelOf("scope", writer), kind: "select", options: scopes },
  ];
  return fields;
}

function chartFields({ page, writer }: ChartEditorsProps): readonly ChartFormField[] {
  const settings = page.reading.study?.settings;
  if (!settings) return [];
  const select = (
    name: string,
    initial: string,
    options: readonly { readonly key: string; readonly label: string }[],
  ): ChartFormField => ({ name, label: labelOf(name, writer), kind: "select", initial, options });
  const kinds = page.possibleKinds.map((key) => ({
    key,
    label: writer.text(`variation.kind.${key}`),
  }));
  const rules = RULE_DIALECTS.map((key) => ({ key, label: writer.text(`variation.rules.${key}`) }));
  const baselines = BASELINES.map((count) => ({
    key: String(count),
    label: writer.text("variation.option.first", { count }),
  }));
  return [
    select("chart", settings.kind, [optionOf("automatic", writer), ...kinds]),
    select("rules", settings.rules, rules),
    select("baseline", String(settings.baselinePointCount ?? "all"), [
      ...baselines,
      optionOf("all", writer),
    ]),
    select("screened", settings.isMovingRangeScreened ? "yes" : "no", [
      optionOf("no", writer),
      optionOf("yes", writer),
    ]),
    reasonField(writer),
  ];
}

function targetFields({ page, today, writer }: ChartEditorsProps): readonly ChartFormField[] {
  const unit = targetUnitOf(page.reading.definition.unit, writer);
  const amount = writer.text("variation.field.amount", { unit });
  return [
    { name: "amount", label: amount, kind: "text", maxLength: 20 },
    { name: "validFrom", label: labelOf("validFrom", writer), kind: "date", initial: today },
    { ...reasonField(writer), label: labelOf("source", writer) },
  ];
}
