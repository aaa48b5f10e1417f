import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { Instrument } from "@/lib/engine/instruments";
import { writeThreshold } from "@/lib/view-models/instruments/write-threshold";
import type { Writer } from "@/lib/view-models/writer";

interface ThresholdTableProps {
  readonly thresholds: Instrument["thresholds"];
  readonly writer: Writer;
}

/** Published thresholds, each with kind, population, moment, source and grade. */
export function ThresholdTable({ thresholds, writer }: ThresholdTableProps) {
  return (
    <Table caption={writer.text("instruments.thresholds.title")} className="min-w-[38rem]">
      <thead>
        <tr>
          <HeaderCell>{writer.text("instruments.column.score")}</HeaderCell>
          <HeaderCell>{writer.text("instruments.column.kind")}</HeaderCell>
          <HeaderCell>{writer.text("instruments.column.value")}</HeaderCell>
          <HeaderCell>{writer.text("instruments.column.source")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {thresholds.map((threshold) => (
          <tr key={threshold.id}>
            <RowHeader className="font-semibold">
              {writer.text(`instruments.score.${threshold.scoreKey}`)}
            </RowHeader>
            <Cell>
              {writer.text(`instruments.kind.${threshold.kind}`)}
              <span className="block text-muted">
                {writer.text("instruments.thresholds.context", {
                  population: writer.text(`instruments.population.${threshold.population}`),
                  timepoint: writer.text(`instruments.timepoint.${threshold.timepoint ?? "none"}`),
                })}
              </span>
            </Cell>
            <Cell className="min-w-32">{writeThreshold(threshold, writer)}</Cell>
            <Cell className="text-muted">
              {threshold.source} ({writer.text(`instruments.grade.${threshold.grade}`)})
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
