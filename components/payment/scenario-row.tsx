import { Cell, RowHeader } from "@/components/ui/table";
import type { KeptPayment, PaymentScenarioRecord } from "@/lib/contracts/budget/payment-page";
import { Link } from "@/lib/i18n/navigation";
import type { Writer } from "@/lib/view-models/writer";
import { DropScenario } from "./drop-scenario";
import { OutcomeFigures } from "./outcome-figures";

interface ScenarioRowProps {
  readonly scenario: PaymentScenarioRecord;
  /** Null where it is of another pathway or older than those that are compared. */
  readonly outcome: KeptPayment | null;
  readonly pathwayName: string;
  readonly href: string;
  readonly mayWrite: boolean;
  readonly writer: Writer;
}

/** A kept contract with what it settles today. */
export function ScenarioRow(props: ScenarioRowProps) {
  const { scenario, outcome, pathwayName, href, mayWrite, writer } = props;
  const { id, name, author, createdAt, terms } = scenario;
  return (
    <tr>
      <RowHeader>
        <Link href={href} className="font-semibold text-accent hover:underline">
          {name}
        </Link>
        <span className="block font-normal text-muted">
          {author}, {writer.date(createdAt, "dayNumeric")}
        </span>
      </RowHeader>
      <Cell>{pathwayName}</Cell>
      <Cell>
        {writer.text(`payment.model.${terms["model"] ?? "episode-bundle"}`)}
        {outcome ? (
          <span className="block text-muted">HCP-LAN {outcome.description.hcpLanCategory}</span>
        ) : null}
      </Cell>
      {outcome ? (
        <OutcomeFigures outcome={outcome} writer={writer} />
      ) : (
        <Cell isNumeric colSpan={3} className="text-muted">
          {writer.text("payment.kept.other")}
        </Cell>
      )}
      {mayWrite ? (
        <Cell>
          <DropScenario
            id={id}
            words={{
              submit: writer.text("payment.kept.drop"),
              label: writer.text("payment.kept.dropOf", { name }),
              done: writer.text("payment.kept.dropped"),
              failed: writer.text("payment.kept.failed"),
              undo: writer.text("payment.kept.undo"),
              putBack: writer.text("payment.kept.putBack"),
            }}
          />
        </Cell>
      ) : null}
    </tr>
  );
}
