import type { ChartFormField, ChartFormWords } from "@/components/indicators/chart-form";
import type { ChartFormContext } from "@/components/indicators/chart-form-body";
import { CHART_FORM_FAILURES } from "@/components/indicators/chart-form-failure";
import type { IndicatorPage } from "@/lib/contracts/steering/pages";
import { targetScaleOf } from "@/lib/view-models/definitions/target-scale";
import type { Writer } from "@/lib/view-models/writer";
import { keptView } from "../../page-input";

/** What every form of the page needs to send. */
export function formContextOf({ frame, pathway, reading }: IndicatorPage): ChartFormContext {
  const { hospital } = keptView(frame);
  return {
    code: reading.definition.code,
    pathway: pathway.code,
    version: reading.study?.version ?? 0,
    query: hospital === null ? "" : `?hospital=${hospital}`,
    targetScale: targetScaleOf(reading.definition.unit),
  };
}

/** The words of a form around its own button. */
export function formWordsOf(submit: string, writer: Writer): ChartFormWords {
  return {
    submit: writer.text(`variation.action.${submit}`),
    done: writer.text("variation.done"),
    undo: writer.text("variation.action.undo"),
    undoReason: writer.text("variation.undoReason"),
    failure: Object.fromEntries(
      CHART_FORM_FAILURES.map((key) => [key, writer.text(`variation.failure.${key}`)]),
    ) as ChartFormWords["failure"],
  };
}

/** The reason that every change asks for. */
export function reasonField(writer: Writer): ChartFormField {
  const label = writer.text("variation.field.reason");
  return { name: "reason", label, kind: "text", maxLength: 500 };
}
