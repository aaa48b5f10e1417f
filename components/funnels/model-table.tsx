import { SectionHead } from "@/components/ui/section-head";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { RiskReport } from "@/lib/contracts/steering/funnels";
import { writeTerm } from "@/lib/view-models/funnels/prepare-funnel-notes";
import { writePeriod } from "@/lib/view-models/prepare-period";
import type { Writer } from "@/lib/view-models/writer";

interface ModelTableProps {
  readonly model: RiskReport["model"];
  readonly writer: Writer;
}

/** Two-sided 95 % quantile of the normal distribution, for the interval of an odds ratio. */
const Z = 1.959964;

/** The risk model that the adjusted figures rest on, term by term. */
export function ModelTable({ model, writer }: ModelTableProps) {
  const ratio = (logOdds: number) => writer.figure(Math.exp(logOdds), "index");
  return (
    <section className="min-w-0">
      <SectionHead
        title={writer.text("funnels.risk.model")}
        aside={writer.text("funnels.risk.modelAside", {
          version: model.version,
          period: writePeriod(model.reference, writer),
        })}
      />
      <Table caption={writer.text("funnels.risk.model")}>
        <thead>
          <tr>
            <HeaderCell>{writer.text("funnels.risk.variable")}</HeaderCell>
            <HeaderCell isNumeric>{writer.text("funnels.risk.oddsRatio")}</HeaderCell>
            <HeaderCell isNumeric>{writer.text("funnels.risk.interval")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {model.terms.map(({ name, estimate, standardError }) => (
            <tr key={name}>
              <RowHeader>{writeTerm(name, writer)}</RowHeader>
              <Cell isNumeric>{ratio(estimate)}</Cell>
              <Cell isNumeric>
                {standardError === null
                  ? "–"
                  : `${ratio(estimate - Z * standardError)} – ${ratio(estimate + Z * standardError)}`}
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
