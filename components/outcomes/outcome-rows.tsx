import { Sparkline } from "@/components/charts/sparkline";
import { VariationMark } from "@/components/charts/variation-mark";
import { NoFigure } from "@/components/ui/no-figure";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { IndicatorReading } from "@/lib/contracts/steering/figure";
import { Link } from "@/lib/i18n/navigation";
import { prepareSparkline } from "@/lib/view-models/charts/prepare-sparkline";
import { writeEstimate } from "@/lib/view-models/prepare-estimate";
import { prepareFinding } from "@/lib/view-models/prepare-finding";
import { writePeriod } from "@/lib/view-models/prepare-period";
import type { Writer } from "@/lib/view-models/writer";

interface OutcomeRowsProps {
  readonly caption: string;
  readonly readings: readonly IndicatorReading[];
  readonly hrefOf: (code: string) => string;
  readonly writer: Writer;
}

/** Indicators one under another: figure with n, course and what the chart says. */
export function OutcomeRows({ caption, readings, hrefOf, writer }: OutcomeRowsProps) {
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <HeaderCell>{writer.text("indicators.column.name")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("indicators.column.figure")}</HeaderCell>
          <HeaderCell className="max-sm:hidden">
            {writer.text("indicators.column.basis")}
          </HeaderCell>
          <HeaderCell className="max-sm:hidden">
            {writer.text("indicators.column.course")}
          </HeaderCell>
          <HeaderCell>{writer.text("indicators.column.verdict")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {readings.map((reading) => (
          <OutcomeRow
            key={reading.definition.code}
            reading={reading}
            href={hrefOf(reading.definition.code)}
            writer={writer}
          />
        ))}
      </tbody>
    </Table>
  );
}

interface OutcomeRowProps {
  readonly reading: IndicatorReading;
  readonly href: string;
  readonly writer: Writer;
}

function OutcomeRow({ reading, href, writer }: OutcomeRowProps) {
  const { definition, current, chart, period, variation } = reading;
  const isChange = definition.code.startsWith("prom-gain.");
  const written = writeEstimate(current, definition, writer, isChange);
  const finding = prepareFinding(reading, writer);
  return (
    <tr>
      <RowHeader>
        <Link href={href} className="hover:underline">
          {writer.localised(definition.short)}
        </Link>
      </RowHeader>
      <Cell isNumeric className="font-semibold">
        {written.figure ?? <NoFigure reason={written.reason ?? "not-delivered"} isShort />}
      </Cell>
      <Cell className="text-muted max-sm:hidden">
        {written.basis ? `${written.basis} · ` : null}
        {writePeriod(period, writer)}
      </Cell>
      <Cell className="max-sm:hidden">
        {chart.status === "computed" ? (
          <Sparkline
            model={prepareSparkline(
              chart.value,
              definition.polarity,
              `${finding.title}. ${finding.verdict}`,
            )}
          />
        ) : null}
      </Cell>
      <Cell>{variation ? <VariationMark variation={variation} /> : null}</Cell>
    </tr>
  );
}
