import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { AllocationPage } from "@/lib/contracts/costing/allocation";
import type { Writer } from "@/lib/view-models/writer";

interface AllocationMatrixProps {
  readonly page: AllocationPage;
  readonly writer: Writer;
}

/** From support, in columns, to the centres that work for patients, in rows. */
export function AllocationMatrix({ page, writer }: AllocationMatrixProps) {
  const text = (key: string) => writer.text(`costing-ledger.allocation.${key}`);
  const euro = (cents: number) => (cents === 0 ? "–" : writer.figure(cents, "eur"));
  const centres = page.centres.filter(({ receivedCents }) => receivedCents !== 0);
  return (
    <Table caption={text("caption")} className="min-w-5xl">
      <thead>
        <tr>
          <HeaderCell>{text("centre")}</HeaderCell>
          <HeaderCell isNumeric>{text("own")}</HeaderCell>
          {page.supports.map(({ centre, name, driver }) => (
            <HeaderCell key={centre} isNumeric>
              {name}
              <span className="block font-normal">{text(`driver.${driver}`)}</span>
            </HeaderCell>
          ))}
          <HeaderCell isNumeric>{text("received")}</HeaderCell>
          <HeaderCell isNumeric>{text("total")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {centres.map(({ centre, name, ownCents, received, receivedCents }) => (
          <tr key={centre}>
            <RowHeader className="min-w-44">{name}</RowHeader>
            <Cell isNumeric>{euro(ownCents)}</Cell>
            {received.map((cents, place) => (
              <Cell key={page.supports[place]?.centre} isNumeric className="text-muted">
                {euro(cents)}
              </Cell>
            ))}
            <Cell isNumeric>{euro(receivedCents)}</Cell>
            <Cell isNumeric className="font-semibold">
              {euro(ownCents + receivedCents)}
            </Cell>
          </tr>
        ))}
        <tr className="font-semibold">
          <RowHeader className="font-semibold">{text("total")}</RowHeader>
          <Cell isNumeric>{euro(sum(centres.map(({ ownCents }) => ownCents)))}</Cell>
          {page.supports.map(({ centre, amountCents }) => (
            <Cell key={centre} isNumeric>
              {euro(amountCents)}
            </Cell>
          ))}
          <Cell isNumeric>{euro(sum(centres.map(({ receivedCents }) => receivedCents)))}</Cell>
          <Cell isNumeric>{euro(sum(centres.map((one) => one.ownCents + one.receivedCents)))}</Cell>
        </tr>
      </tbody>
    </Table>
  );
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
