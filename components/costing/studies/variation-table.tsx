import { TableDownload } from "@/components/charts/table-download";
import { NoFigure } from "@/components/ui/no-figure";
import { SectionHead } from "@/components/ui/section-head";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type {
  StepVariation,
  VarianceAnalysis,
  VariancePage,
} from "@/lib/contracts/costing/variance";
import { writeStep } from "@/lib/view-models/costing/prepare-study-heading";
import { prepareProvenance } from "@/lib/view-models/prepare-provenance";
import type { Writer } from "@/lib/view-models/writer";

interface VariationTableProps {
  readonly page: VariancePage;
  readonly analysis: VarianceAnalysis;
  readonly writer: Writer;
}

function amountOf({ coefficient }: StepVariation): number {
  return coefficient.status === "computed" ? coefficient.value : -1;
}

/** Steps by how much patients differ in what they cost: where to look first, no verdict. */
export function VariationTable({ page, analysis, writer }: VariationTableProps) {
  const { variation, stepVariations } = analysis;
  const rows = stepVariations.toSorted((a, b) => amountOf(b) - amountOf(a));
  const words = ["step", "patients", "coefficient"].map((key) =>
    writer.text(`cost-study.variation.${key}`),
  );
  return (
    <section>
      <SectionHead title={writer.text("cost-study.variation.title")}>
        {variation.status === "computed"
          ? writer.text("cost-study.variation.whole", {
              coefficient: writer.figure(variation.value, "index"),
              count: writer.figure(variation.denominator, "count"),
            })
          : writer.text("cost-study.variation.lead")}
      </SectionHead>
      <div className="flex justify-end">
        <TableDownload
          title={writer.text("cost-study.variation.title")}
          table={{
            columns: words,
            rows: rows.map(({ stepKey, patientCount, coefficient }) => [
              writeStep(page, stepKey, writer),
              patientCount,
              coefficient.status === "computed" ? coefficient.value : null,
            ]),
            ...prepareProvenance({ hospital: page.frame.hospital }, writer),
          }}
        />
      </div>
      <Table caption={writer.text("cost-study.variation.title")}>
        <thead>
          <tr>
            {words.map((word, place) => (
              <HeaderCell key={word} isNumeric={place > 0}>
                {word}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ stepKey, patientCount, coefficient }) => (
            <tr key={stepKey}>
              <RowHeader>{writeStep(page, stepKey, writer)}</RowHeader>
              <Cell isNumeric>
                {patientCount === null ? (
                  <NoFigure reason="suppressed" isShort />
                ) : (
                  writer.figure(patientCount, "count")
                )}
              </Cell>
              <Cell isNumeric>
                {coefficient.status === "computed" ? (
                  writer.figure(coefficient.value, "index")
                ) : (
                  <NoFigure reason={coefficient.reason} isShort />
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
