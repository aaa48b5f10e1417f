import { HeaderCell, Table } from "@/components/ui/table";
import type { PaymentPage, PaymentScenarioRecord } from "@/lib/contracts/budget/payment-page";
import type { Writer } from "@/lib/view-models/writer";
import { KeepScenario } from "./keep-scenario";
import { ScenarioRow } from "./scenario-row";

interface ScenarioListProps {
  readonly page: PaymentPage;
  readonly writer: Writer;
  /** The terms as they stand in the address. */
  readonly texts: Readonly<Record<string, string>>;
  readonly hrefOf: (scenario: PaymentScenarioRecord) => string;
}

/** Contracts that were kept, with what they settle today, to open again or to take off the list. */
export function ScenarioList({ page, writer, texts, hrefOf }: ScenarioListProps) {
  const { scenarios, mayWrite, pathway } = page;
  const nameOf = (code: string) => {
    const found = page.frame.pathways.find((one) => one.code === code);
    return found ? writer.localised(found.name) : code;
  };
  return (
    <div className="mt-3 flex flex-col gap-4">
      {scenarios.length === 0 ? (
        <p className="text-small text-muted">{writer.text("payment.kept.none")}</p>
      ) : (
        <Table caption={writer.text("payment.kept.title")} className="min-w-[52rem]">
          <thead>
            <tr>
              {(["name", "pathway", "model"] as const).map((key) => (
                <HeaderCell key={key}>{writer.text(`payment.kept.${key}`)}</HeaderCell>
              ))}
              {(["settlement", "spread", "loss"] as const).map((key) => (
                <HeaderCell key={key} isNumeric>
                  {writer.text(`payment.kept.${key}`)}
                </HeaderCell>
              ))}
              {mayWrite ? <HeaderCell>{writer.text("payment.kept.action")}</HeaderCell> : null}
            </tr>
          </thead>
          <tbody>
            {scenarios.map((one) => (
              <ScenarioRow
                key={one.id}
                scenario={one}
                outcome={page.kept.find(({ id }) => id === one.id) ?? null}
                pathwayName={nameOf(one.pathwayCode)}
                href={hrefOf(one)}
                mayWrite={mayWrite}
                writer={writer}
              />
            ))}
          </tbody>
        </Table>
      )}
      {mayWrite && pathway ? (
        <KeepScenario
          pathway={pathway.code}
          terms={texts}
          words={{
            label: writer.text("payment.kept.nameLabel"),
            submit: writer.text("payment.kept.keep"),
            done: writer.text("payment.kept.done"),
            tooShort: writer.text("payment.kept.tooShort"),
            failed: writer.text("payment.kept.failed"),
          }}
        />
      ) : null}
    </div>
  );
}
