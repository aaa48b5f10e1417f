import { TableDownload } from "@/components/charts/table-download";
import { Badge } from "@/components/ui/badge";
import { SectionHead } from "@/components/ui/section-head";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type {
  EstimateToCheck,
  UncertaintyAnalysis,
  UncertaintyPage,
} from "@/lib/contracts/costing/uncertainty";
import { Link } from "@/lib/i18n/navigation";
import { writeFigure } from "@/lib/view-models/costing/prepare-uncertainty";
import { prepareProvenance } from "@/lib/view-models/prepare-provenance";
import type { Writer } from "@/lib/view-models/writer";

interface CheckListProps {
  readonly page: UncertaintyPage;
  readonly analysis: UncertaintyAnalysis;
  /** Address of the workbench with a step open. */
  readonly hrefOf: (stepKey: string) => string;
  readonly writer: Writer;
}

const COLUMNS = [
  "what",
  "minutes",
  "range",
  "swing",
  "origin",
  "age",
  "measured",
  "owner",
] as const;
const NUMERIC: ReadonlySet<string> = new Set(["minutes", "range", "swing", "measured"]);

function writeMinutes(amount: number, writer: Writer): string {
  return writer.figure(amount, "points");
}

function writeMeasured({ measuredMinutes, error }: EstimateToCheck, writer: Writer): string {
  if (measuredMinutes === null) return "–";
  const measured = writeMinutes(measuredMinutes, writer);
  return error?.status === "computed"
    ? writer.text("cost-study.check.measuredWith", {
        minutes: measured,
        error: writer.signed(error.value, "ratio-whole"),
      })
    : measured;
}

/** The estimates that move the total most: what to measure first, who vouches and how old it is. */
export function CheckList({ page, analysis, hrefOf, writer }: CheckListProps) {
  const title = writer.text("cost-study.check.title", { count: analysis.toCheck.length });
  const heads = COLUMNS.map((key) => ({ key, word: writer.text(`cost-study.check.${key}`) }));
  return (
    <section>
      <SectionHead title={title}>{writer.text("cost-study.check.lead")}</SectionHead>
      <div className="flex justify-end">
        <TableDownload
          title={title}
          table={{
            columns: heads.map(({ word }) => word),
            rows: analysis.toCheck.map((one) => [
              writeFigure({ page }, one, writer),
              one.base,
              `${one.low} - ${one.high}`,
              one.swingCents / 100,
              writer.text(`cost-study.origin.${one.origin}`),
              one.takenOn,
              one.measuredMinutes,
              one.owner,
            ]),
            ...prepareProvenance({ hospital: page.frame.hospital }, writer),
          }}
        />
      </div>
      <Table caption={title}>
        <thead>
          <tr>
            {heads.map(({ key, word }) => (
              <HeaderCell key={key} isNumeric={NUMERIC.has(key)}>
                {word}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {analysis.toCheck.map((one) => (
            <CheckRow key={one.key} page={page} one={one} hrefOf={hrefOf} writer={writer} />
          ))}
        </tbody>
      </Table>
    </section>
  );
}

interface CheckRowProps extends Pick<CheckListProps, "page" | "hrefOf" | "writer"> {
  readonly one: EstimateToCheck;
}

function CheckRow({ page, one, hrefOf, writer }: CheckRowProps) {
  const { origin, observationCount, takenOn, isExpired, basis } = one;
  const range = `${writeMinutes(one.low, writer)} – ${writeMinutes(one.high, writer)}`;
  return (
    <tr>
      <RowHeader>
        <Link
          href={hrefOf(one.stepKey ?? "")}
          title={writer.text("cost-study.check.edit")}
          className="text-accent hover:underline"
        >
          {writeFigure({ page }, one, writer)}
        </Link>
      </RowHeader>
      <Cell isNumeric>{writeMinutes(one.base, writer)}</Cell>
      <Cell isNumeric>{basis === "band" ? `${range} ⚠` : range}</Cell>
      <Cell isNumeric>{writer.figure(one.swingCents, "eur")}</Cell>
      <Cell>
        {writer.text(`cost-study.origin.${origin}`)}
        {observationCount === null ? null : ` (n ${writer.figure(observationCount, "count")})`}
      </Cell>
      <Cell>
        {takenOn === null
          ? writer.text("cost-study.check.noDay")
          : writer.date(takenOn, "dayNumeric")}
        {isExpired ? (
          <span className="ml-2">
            <Badge tone="warning">{writer.text("cost-study.check.expired")}</Badge>
          </span>
        ) : null}
      </Cell>
      <Cell isNumeric>{writeMeasured(one, writer)}</Cell>
      <Cell>{one.owner}</Cell>
    </tr>
  );
}
