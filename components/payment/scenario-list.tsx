import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { PaymentPage, PaymentScenarioRecord } from "@/lib/contracts/budget/payment-page";
import { Link } from "@/lib/i18n/navigation";
import type { Writer } from "@/lib/view-models/writer";
import { DropScenario } from "./drop-scenario";
import { KeepScenario } from "./keep-scenario";

interface ScenarioListProps {
  readonly page: PaymentPage;
  readonly writer: Writer;
  /** The terms as they stand in the address. */
  readonly texts: Readonly<Record<string, string>>;
  readonly hrefOf: (scenario: PaymentScenarioRecord) => string;
}

/** Contracts that were kept, to open again or to take off the list. */
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
        <Table caption={writer.text("payment.kept.title")}>
          <thead>
            <tr>
              {(["name", "pathway", "model", "by"] as const).map((key) => (
                <HeaderCell key={key}>{writer.text(`payment.kept.${key}`)}</HeaderCell>
              ))}
              {mayWrite ? <HeaderCell>{writer.text("payment.kept.action")}</HeaderCell> : null}
            </tr>
          </thead>
          <tbody>
            {scenarios.map((one) => (
              <tr key={one.id}>
                <RowHeader>
                  <Link href={hrefOf(one)} className="font-semibold text-accent hover:underline">
                    {one.name}
                  </Link>
                </RowHeader>
                <Cell>{nameOf(one.pathwayCode)}</Cell>
                <Cell>
                  {writer.text(`payment.model.${one.terms["model"] ?? "episode-bundle"}`)}
                </Cell>
                <Cell>
                  {one.author}, {writer.date(one.createdAt, "dayNumeric")}
                </Cell>
                {mayWrite ? (
                  <Cell>
                    <DropScenario
                      id={one.id}
                      words={{
                        submit: writer.text("payment.kept.drop"),
                        label: writer.text("payment.kept.dropOf", { name: one.name }),
                        done: writer.text("payment.kept.dropped"),
                        failed: writer.text("payment.kept.failed"),
                      }}
                    />
                  </Cell>
                ) : null}
              </tr>
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
