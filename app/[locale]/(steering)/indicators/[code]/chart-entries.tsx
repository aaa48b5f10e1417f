import { ChartContents, type ChartEntry } from "@/components/indicators/chart-contents";
import { ChartForm } from "@/components/indicators/chart-form";
import type { ChartAction } from "@/components/indicators/chart-form-body";
import { WithdrawRemark } from "@/components/indicators/withdraw-remark";
import type { ReasonedPeriod } from "@/lib/contracts/steering/chart-settings";
import type { AnnotationRecord } from "@/lib/contracts/steering/figure";
import type { IndicatorPage } from "@/lib/contracts/steering/pages";
import { figureUnitOf } from "@/lib/view-models/figure-unit-of";
import type { Writer } from "@/lib/view-models/writer";
import type { ChartRights } from "./chart-rights";
import { formContextOf, formWordsOf, reasonField } from "./chart-words";

interface ChartEntriesProps {
  readonly page: IndicatorPage;
  readonly rights: ChartRights;
  readonly writer: Writer;
}

/** Everything that stands on the chart, with who put it there. */
export function ChartEntries(props: ChartEntriesProps) {
  const { page, writer } = props;
  const { study, annotations } = page.reading;
  if (!study) return null;
  const { phaseStarts, exclusions, declinedPhases } = study.settings;
  const remarks = annotations.filter(({ isPhaseStart }) => !isPhaseStart).toReversed();
  const periods = (list: readonly ReasonedPeriod[], action: ChartAction | null, word: string) =>
    list.map((one) => periodEntry(one, props, { action, word }));
  return (
    <ChartContents
      writer={writer}
      groups={[
        { key: "phases", entries: periods(phaseStarts, "remove-phase", "remove") },
        { key: "exclusions", entries: periods(exclusions, "include-point", "include") },
        { key: "remarks", entries: remarks.map((remark) => remarkEntry(remark, props)) },
        { key: "definitions", entries: definitionEntries(props) },
        { key: "targets", entries: targetEntries(props) },
        { key: "declined", entries: periods(declinedPhases, null, "") },
        { key: "history", entries: historyEntries(props) },
      ]}
    />
  );
}

function writeBy(author: string, day: string, writer: Writer): string {
  return writer.text("variation.on.by", { author, date: writer.date(day, "dayNumeric") });
}

function periodEntry(
  { periodKey, reason, author, decidedOn }: ReasonedPeriod,
  { page, rights, writer }: ChartEntriesProps,
  { action, word }: { readonly action: ChartAction | null; readonly word: string },
): ChartEntry {
  const mayChange = action !== null && rights.manage;
  return {
    key: periodKey,
    text: `${writer.date(periodKey, "month")}: ${reason}`,
    note: writeBy(author, decidedOn, writer),
    control: mayChange ? (
      <details className="print:hidden">
        <summary className="min-h-7 w-fit cursor-pointer leading-7 text-muted underline">
          {writer.text(`variation.action.${word}`)}
        </summary>
        <div className="py-2">
          <ChartForm
            action={action}
            context={formContextOf(page)}
            words={formWordsOf(word, writer)}
            fields={[
              { name: "period", label: "", kind: "hidden", initial: periodKey },
              reasonField(writer),
            ]}
          />
        </div>
      </details>
    ) : null,
  };
}

function remarkEntry(
  remark: AnnotationRecord,
  { page, rights, writer }: ChartEntriesProps,
): ChartEntry {
  const { id, text, author, occurredOn, scope, wardCode } = remark;
  const context = formContextOf(page);
  const mayWithdraw = rights.annotate && (scope !== "hospital" || rights.all);
  const ward = page.wards.find(({ code }) => code === wardCode)?.name ?? wardCode ?? "";
  const where = scope ? writer.text(`variation.scope.${scope}`, { ward }) : null;
  const isAhead = occurredOn >= page.reading.period.until;
  return {
    key: id,
    text,
    note: [
      writeBy(author, occurredOn, writer),
      where,
      isAhead ? writer.text("variation.on.notYet") : null,
    ]
      .filter(Boolean)
      .join(" · "),
    control: mayWithdraw ? (
      <WithdrawRemark
        path={`/api/v1/indicators/${context.code}/annotations/${id}${context.query}`}
        label={text}
        words={{
          submit: writer.text("variation.action.withdraw"),
          done: writer.text("variation.withdrawn"),
          failed: writer.text("variation.failure.failed"),
        }}
      />
    ) : null,
  };
}

function definitionEntries({ page, writer }: ChartEntriesProps): readonly ChartEntry[] {
  return (page.reading.study?.definitionChanges ?? []).map(({ validFrom, version, change }) => ({
    key: `${validFrom} ${version}`,
    text: writer.text("variation.on.noteDefinition", {
      version,
      change: writer.localised(change),
    }),
    note: writer.date(validFrom, "dayNumeric"),
    control: null,
  }));
}

function targetEntries({ page, writer }: ChartEntriesProps): readonly ChartEntry[] {
  const unit = figureUnitOf(page.reading.definition.unit);
  return (page.reading.study?.targets ?? []).map(({ amount, validFrom, validTo, source }) => ({
    key: validFrom,
    text: writer.text("variation.on.target", {
      amount: writer.figure(amount, unit),
      from: writer.date(validFrom, "dayNumeric"),
      until: validTo === null ? "none" : writer.date(validTo, "dayNumeric"),
    }),
    note: source,
    control: null,
  }));
}

/** Subjects are days, kinds of chart or numbers of versions. */
function writeSubject(subject: string | null, writer: Writer): string {
  if (subject === null) return "";
  return /^\d{4}-\d{2}-\d{2}$/.test(subject) ? writer.date(subject, "month") : subject;
}

function historyEntries({ page, writer }: ChartEntriesProps): readonly ChartEntry[] {
  return page.chartVersions.map(({ version, change, subject, reason, author, decidedOn }) => ({
    key: String(version),
    text: `${version}. ${writer.text(`variation.change.${change}`, { subject: writeSubject(subject, writer) })}: ${reason}`,
    note: writeBy(author, decidedOn, writer),
    control: null,
  }));
}
