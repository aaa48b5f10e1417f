import { NoFigure } from "@/components/ui/no-figure";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import { Disclosure } from "@/components/ui/disclosure";
import type { IndicatorReading } from "@/lib/contracts/steering/figure";
import type { PromChange } from "@/lib/contracts/steering/review-contents";
import { writeEstimate } from "@/lib/view-models/prepare-estimate";
import { writePeriod } from "@/lib/view-models/prepare-period";
import type { Writer } from "@/lib/view-models/writer";

interface PromTableProps {
  readonly changes: readonly PromChange[];
  readonly responses: readonly IndicatorReading[];
  readonly writer: Writer;
}

/** Every instrument and moment, with the quarter whose answers are in. */
export function PromTable({ changes, responses, writer }: PromTableProps) {
  return (
    <Disclosure summary={writer.text("outcomes.allMoments")}>
      <Table caption={writer.text("outcomes.allMoments")}>
        <thead>
          <tr>
            <HeaderCell>{writer.text("outcomes.column.score")}</HeaderCell>
            <HeaderCell isNumeric>{writer.text("outcomes.column.change")}</HeaderCell>
            <HeaderCell>{writer.text("outcomes.column.basis")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ gain }) => (
            <Row key={gain.definition.code} reading={gain} isSigned writer={writer} />
          ))}
          {responses.map((response) => (
            <Row key={response.definition.code} reading={response} writer={writer} />
          ))}
        </tbody>
      </Table>
    </Disclosure>
  );
}

interface RowProps {
  readonly reading: IndicatorReading;
  readonly isSigned?: boolean;
  readonly writer: Writer;
}

function Row({ reading, isSigned = false, writer }: RowProps) {
  const { definition, current, period } = reading;
  const written = writeEstimate(current, definition, writer, isSigned);
  return (
    <tr>
      <RowHeader>{writer.localised(definition.short)}</RowHeader>
      <Cell isNumeric>
        {written.figure ?? <NoFigure reason={written.reason ?? "not-delivered"} isShort />}
      </Cell>
      <Cell className="text-muted">
        {[written.interval, written.basis, writePeriod(period, writer)].filter(Boolean).join(" · ")}
      </Cell>
    </tr>
  );
}
