import { SectionHead } from "@/components/ui/section-head";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { RiskModelRecord } from "@/lib/contracts/steering/funnels";
import { writeModelOrigin, writeTerm } from "@/lib/view-models/funnels/prepare-model-notes";
import type { Writer } from "@/lib/view-models/writer";

interface ModelTableProps {
  readonly model: RiskModelRecord;
  readonly writer: Writer;
}

/** Two-sided 95 % quantile of the normal distribution, for the interval of an estimate. */
const Z = 1.959964;

const DIGITS = 10_000;

/** The risk model that the adjusted figures rest on, term by term. */
export function ModelTable({ model, writer }: ModelTableProps) {
  const isRatio = model.link === "logit";
  const plain = (estimate: number) => writer.number(Math.round(estimate * DIGITS) / DIGITS);
  const shown = (estimate: number) =>
    isRatio ? writer.figure(Math.exp(estimate), "index") : plain(estimate);
  return (
    <section className="min-w-0">
      <SectionHead
        title={writer.text("funnels.risk.model")}
        aside={writeModelOrigin(model, writer)}
      />
      <Table caption={writer.text("funnels.risk.model")}>
        <thead>
          <tr>
            <HeaderCell>{writer.text("funnels.risk.variable")}</HeaderCell>
            <HeaderCell isNumeric>{writer.text("funnels.risk.coefficient")}</HeaderCell>
            {isRatio ? (
              <HeaderCell isNumeric>{writer.text("funnels.risk.oddsRatio")}</HeaderCell>
            ) : null}
            <HeaderCell isNumeric>{writer.text("funnels.risk.interval")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          <tr>
            <RowHeader>{writeTerm("intercept", writer)}</RowHeader>
            <Cell isNumeric>{plain(model.intercept.estimate)}</Cell>
            {isRatio ? <Cell isNumeric>–</Cell> : null}
            <Cell isNumeric>–</Cell>
          </tr>
          {model.terms.map(({ name, estimate, standardError }) => (
            <tr key={name}>
              <RowHeader>{writeTerm(name, writer)}</RowHeader>
              <Cell isNumeric>{plain(estimate)}</Cell>
              {isRatio ? <Cell isNumeric>{shown(estimate)}</Cell> : null}
              <Cell isNumeric>
                {standardError === null
                  ? "–"
                  : `${shown(estimate - Z * standardError)} – ${shown(estimate + Z * standardError)}`}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {model.warnings.includes("few-events-per-term") ? (
        <p className="mt-2 text-small text-muted">{writer.text("funnels.risk.fewEvents")}</p>
      ) : null}
    </section>
  );
}
