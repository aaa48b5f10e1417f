import { NoFigure } from "@/components/ui/no-figure";
import { SectionHead } from "@/components/ui/section-head";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { FunnelComparison, StandardisedReport } from "@/lib/contracts/steering/funnels";
import {
  prepareStandardisedRows,
  writeReference,
  type StandardisedFigure,
} from "@/lib/view-models/funnels/prepare-standardised-rows";
import type { Writer } from "@/lib/view-models/writer";

interface StandardisedTableProps {
  readonly report: StandardisedReport;
  readonly comparison: FunnelComparison;
  readonly writer: Writer;
}

/** Rates of units at the same mix of patients, beside the raw rate. */
export function StandardisedTable({ report, comparison, writer }: StandardisedTableProps) {
  const title = writer.text("funnels.standardised.title");
  const rows = prepareStandardisedRows(report, comparison.units, writer);
  return (
    <section className="mt-10 min-w-0">
      <SectionHead title={title} aside={writeReference(report, writer)}>
        {writer.text("funnels.standardised.note")}
      </SectionHead>
      <Table caption={title} className="min-w-[40rem]">
        <thead>
          <tr>
            <HeaderCell>{writer.text("funnels.standardised.unit")}</HeaderCell>
            <HeaderCell isNumeric>n</HeaderCell>
            <HeaderCell isNumeric>{writer.text("funnels.standardised.raw")}</HeaderCell>
            <HeaderCell isNumeric>{writer.text("funnels.standardised.direct")}</HeaderCell>
            <HeaderCell isNumeric>{writer.text("funnels.standardised.indirect")}</HeaderCell>
            <HeaderCell isNumeric>{writer.text("funnels.standardised.ratio")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cases, raw, direct, indirect, ratio }) => (
            <tr key={key}>
              <RowHeader>{name}</RowHeader>
              <Cell isNumeric>{cases}</Cell>
              <FigureCell figure={raw} />
              <FigureCell figure={direct} />
              <FigureCell figure={indirect} />
              <FigureCell figure={ratio} />
            </tr>
          ))}
        </tbody>
      </Table>
      <ul className="mt-3 flex max-w-[88ch] flex-col gap-1 text-small text-muted">
        {(["direct", "indirect", "limits"] as const).map((part) => (
          <li key={part}>{writer.text(`funnels.standardised.about.${part}`)}</li>
        ))}
        {report.leftOut > 0 ? (
          <li>{writer.text("funnels.standardised.leftOut", { count: report.leftOut })}</li>
        ) : null}
      </ul>
    </section>
  );
}

function FigureCell({ figure }: { readonly figure: StandardisedFigure }) {
  if (figure.reason !== null) {
    return (
      <Cell isNumeric>
        <NoFigure reason={figure.reason} isShort />
      </Cell>
    );
  }
  return (
    <Cell isNumeric>
      {figure.amount}
      <span className="block text-small text-muted">{figure.limits}</span>
    </Cell>
  );
}
