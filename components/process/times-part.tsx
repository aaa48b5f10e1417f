import { ChartFrame } from "@/components/charts/chart-frame";
import { TableDownload } from "@/components/charts/table-download";
import { NoFigure } from "@/components/ui/no-figure";
import { SectionHead } from "@/components/ui/section-head";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { ProcessPage, ProcessTimes } from "@/lib/contracts/steering/process";
import type { Result } from "@/lib/engine/shared/result";
import { Link } from "@/lib/i18n/navigation";
import {
  prepareDottedChart,
  prepareSpectrumChart,
} from "@/lib/view-models/process/prepare-time-charts";
import { prepareWaitsExport } from "@/lib/view-models/process/prepare-table-exports";
import { writeActivity } from "@/lib/view-models/process/write-activity";
import type { Writer } from "@/lib/view-models/writer";

interface TimesPartProps {
  readonly page: ProcessPage;
  readonly times: ProcessTimes;
  readonly hrefOf: (from: string, to: string) => string;
  readonly writer: Writer;
}

/** Where cases wait, how one passage goes month by month, and everything at a glance. */
export function TimesPart({ page, times, hrefOf, writer }: TimesPartProps) {
  const { bottlenecks, spectrum, dotted, mayTrace } = times;
  const write = (result: Result) =>
    result.status === "computed" ? (
      writer.figure(result.value, "duration")
    ) : (
      <NoFigure reason={result.reason} isShort />
    );
  return (
    <>
      <section className="mt-8 min-w-0">
        <SectionHead
          title={writer.text("process.waits.title")}
          aside={
            <TableDownload
              title={writer.text("process.waits.title")}
              table={prepareWaitsExport(page, times, writer)}
            />
          }
        >
          {writer.text("process.waits.lead")}
        </SectionHead>
        {bottlenecks.length === 0 ? (
          <p className="py-4 text-small">{writer.text("process.waits.none")}</p>
        ) : (
          <Table caption={writer.text("process.waits.title")}>
            <thead>
              <tr>
                <HeaderCell>{writer.text("process.waits.passage")}</HeaderCell>
                {(["cases", "total", "median", "mean", "p90", "parallel"] as const).map((key) => (
                  <HeaderCell key={key} isNumeric>
                    {writer.text(`process.measure.${key}`)}
                  </HeaderCell>
                ))}
              </tr>
            </thead>
            <tbody>
              {bottlenecks.map(({ from, to, cases, parallel, waiting }) => (
                <tr key={`${from}→${to}`}>
                  <RowHeader>
                    <Link href={hrefOf(from, to)} scroll={false} className="underline">
                      {writeActivity(from, page.names, writer)} →{" "}
                      {writeActivity(to, page.names, writer)}
                    </Link>
                  </RowHeader>
                  <Cell isNumeric>
                    {cases === null ? (
                      <NoFigure reason="suppressed" isShort />
                    ) : (
                      writer.figure(cases, "count")
                    )}
                  </Cell>
                  <Cell isNumeric>
                    {waiting.totalHours.status === "computed" ? (
                      writer.text("process.hours", {
                        hours: writer.figure(waiting.totalHours.value, "count"),
                      })
                    ) : (
                      <NoFigure reason={waiting.totalHours.reason} isShort />
                    )}
                  </Cell>
                  <Cell isNumeric>{write(waiting.median)}</Cell>
                  <Cell isNumeric>{write(waiting.mean)}</Cell>
                  <Cell isNumeric>{write(waiting.p90)}</Cell>
                  <Cell isNumeric>{writer.figure(parallel, "count")}</Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </section>
      <div className="mt-10 grid gap-x-8 gap-y-10 lg:grid-cols-2">
        {spectrum ? (
          <ChartFrame model={prepareSpectrumChart(page, spectrum, writer)} />
        ) : (
          <p className="text-small text-muted">{writer.text("process.spectrum.none")}</p>
        )}
        {dotted ? (
          <ChartFrame model={prepareDottedChart(page, dotted, writer)} />
        ) : (
          <p className="text-small text-muted">
            {writer.text(mayTrace ? "process.dotted.few" : "process.dotted.noRight")}
          </p>
        )}
      </div>
    </>
  );
}
