import { TableDownload } from "@/components/charts/table-download";
import { SectionHead } from "@/components/ui/section-head";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { ProcessAgain, ProcessPage } from "@/lib/contracts/steering/process";
import {
  prepareHandoversExport,
  prepareReworkExport,
  writeUnit,
} from "@/lib/view-models/process/prepare-study-exports";
import { writeActivity } from "@/lib/view-models/process/write-activity";
import type { Writer } from "@/lib/view-models/writer";

interface AgainPartProps {
  readonly page: ProcessPage;
  readonly again: ProcessAgain;
  readonly writer: Writer;
}

/** What is done again, and what goes from one unit to another. */
export function AgainPart({ page, again, writer }: AgainPartProps) {
  const count = (amount: number) => writer.figure(amount, "count");
  const unitOf = (unit: string) => writeUnit(unit, page, writer);
  return (
    <div className="mt-8 grid gap-x-8 gap-y-10 lg:grid-cols-2">
      <section className="min-w-0">
        <SectionHead
          title={writer.text("process.rework.title")}
          aside={
            <TableDownload
              title={writer.text("process.rework.title")}
              table={prepareReworkExport(page, again, writer)}
            />
          }
        >
          {writer.text("process.rework.lead")}
        </SectionHead>
        {again.rework.length === 0 ? (
          <p className="py-4 text-small">{writer.text("process.rework.none")}</p>
        ) : (
          <Table caption={writer.text("process.rework.title")}>
            <thead>
              <tr>
                <HeaderCell>{writer.text("process.activity")}</HeaderCell>
                {(["cases", "selfLoop", "repetition", "extra"] as const).map((key) => (
                  <HeaderCell key={key} isNumeric>
                    {writer.text(`process.measure.${key}`)}
                  </HeaderCell>
                ))}
              </tr>
            </thead>
            <tbody>
              {again.rework.map((row) => (
                <tr key={row.activity}>
                  <RowHeader>{writeActivity(row.activity, page.names, writer)}</RowHeader>
                  <Cell isNumeric>{count(row.cases)}</Cell>
                  <Cell isNumeric>{count(row.selfLoopCases)}</Cell>
                  <Cell isNumeric>{count(row.repetitionCases)}</Cell>
                  <Cell isNumeric>{count(row.extraInstances)}</Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </section>
      <section className="min-w-0">
        <SectionHead
          title={writer.text("process.handover.title")}
          aside={
            <TableDownload
              title={writer.text("process.handover.title")}
              table={prepareHandoversExport(page, again, writer)}
            />
          }
        >
          {writer.text("process.handover.lead")}
        </SectionHead>
        {again.handovers.length === 0 ? (
          <p className="py-4 text-small">
            {writer.text(again.hasUnits ? "process.handover.none" : "process.handover.noUnits")}
          </p>
        ) : (
          <Table caption={writer.text("process.handover.title")}>
            <thead>
              <tr>
                <HeaderCell>{writer.text("process.from")}</HeaderCell>
                <HeaderCell>{writer.text("process.to")}</HeaderCell>
                <HeaderCell isNumeric>{writer.text("process.measure.frequency")}</HeaderCell>
                <HeaderCell isNumeric>{writer.text("process.measure.cases")}</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {again.handovers.map(({ from, to, frequency, cases }) => (
                <tr key={`${from}→${to}`}>
                  <RowHeader>{unitOf(from)}</RowHeader>
                  <Cell>{unitOf(to)}</Cell>
                  <Cell isNumeric>{count(frequency)}</Cell>
                  <Cell isNumeric>{count(cases)}</Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </section>
    </div>
  );
}
