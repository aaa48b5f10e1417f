import { ChartForm } from "@/components/indicators/chart-form";
import { ChartStudy } from "@/components/indicators/chart-study";
import type { IndicatorPage } from "@/lib/contracts/steering/pages";
import { prepareChartStudy } from "@/lib/view-models/charts/prepare-chart-study";
import type { Writer } from "@/lib/view-models/writer";
import { ChartEditors } from "./chart-editors";
import { ChartEntries } from "./chart-entries";
import type { ChartRights } from "./chart-rights";
import { formContextOf, formWordsOf, reasonField } from "./chart-words";

interface ChartWorkbenchProps {
  readonly page: IndicatorPage;
  readonly rights: ChartRights;
  readonly today: string;
  readonly writer: Writer;
}

/** Under the chart: how it was made, a second opinion, what stands on it, and what may be changed. */
export function ChartWorkbench(props: ChartWorkbenchProps) {
  const { page, rights, writer } = props;
  const model = prepareChartStudy(page.reading, writer);
  if (!model) return null;
  const proposed = model.proposal?.periodKey;
  return (
    <div className="grid gap-x-7 gap-y-9 sm:grid-cols-2 lg:col-span-3 lg:grid-cols-3 lg:grid-rows-[auto_1fr]">
      <ChartStudy
        model={model}
        version={writeVersion(page, writer)}
        writer={writer}
        proposalForms={
          rights.manage && proposed ? <ProposalForms {...props} period={proposed} /> : null
        }
      />
      <div className="min-w-0 lg:row-span-2">
        <ChartEntries page={page} rights={rights} writer={writer} />
      </div>
      <div className="min-w-0 lg:col-span-2">
        <ChartEditors {...props} />
      </div>
    </div>
  );
}

function writeVersion({ chartVersions }: IndicatorPage, writer: Writer): string {
  const [newest] = chartVersions;
  if (!newest) return writer.text("variation.version.none");
  return writer.text("variation.version.own", {
    version: newest.version,
    date: writer.date(newest.decidedOn, "dayNumeric"),
    author: newest.author,
  });
}

function ProposalForms({
  page,
  writer,
  period,
}: ChartWorkbenchProps & { readonly period: string }) {
  const hidden = { name: "period", label: "", kind: "hidden", initial: period } as const;
  const summary = "min-h-9 w-fit cursor-pointer leading-9 text-small font-semibold underline";
  return (
    <div className="mt-2 flex flex-col gap-1 print:hidden">
      <details>
        <summary className={summary}>{writer.text("variation.proposal.accept")}</summary>
        <div className="py-2">
          <ChartForm
            action="start-phase"
            context={formContextOf(page)}
            fields={[hidden, reasonField(writer)]}
            words={formWordsOf("start", writer)}
          />
        </div>
      </details>
      <details>
        <summary className={summary}>{writer.text("variation.proposal.decline")}</summary>
        <div className="py-2">
          <ChartForm
            action="decline-phase"
            context={formContextOf(page)}
            fields={[
              hidden,
              { ...reasonField(writer), label: writer.text("variation.proposal.declineReason") },
            ]}
            words={formWordsOf("decline", writer)}
          />
        </div>
      </details>
    </div>
  );
}
