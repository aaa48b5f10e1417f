import { Disclosure } from "@/components/ui/disclosure";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { CostBlock, GroupCapacity } from "@/lib/contracts/steering/review-contents";
import type { Writer } from "@/lib/view-models/writer";

interface CapacityNotesProps {
  readonly block: CostBlock;
  readonly writer: Writer;
}

function nameOf(group: string, writer: Writer): string {
  const key = `costing.group.${group}`;
  return writer.has(key) ? writer.text(key) : group;
}

/** Share without value, closure on what was supplied, and what nobody used, by resource group. */
export function CapacityNotes({ block, writer }: CapacityNotesProps) {
  const { nonValueAddingShare, closure, capacities } = block;
  const euro = (cents: number): string => writer.figure(cents, "eur-thousands");
  const own = capacities.filter((capacity) => capacity.usedByPathwayCents > 0);
  return (
    <div className="text-small text-muted">
      {nonValueAddingShare.status === "computed" ? (
        <p>
          {writer.text("costing.nonValueAdding", {
            share: writer.figure(nonValueAddingShare.value, "ratio-whole"),
          })}
        </p>
      ) : null}
      {closure.status === "computed" ? (
        <p>
          {writer.text("costing.closure", {
            ledger: euro(closure.value.ledgerCents),
            supplied: euro(closure.value.suppliedCents),
            used: euro(closure.value.usedByPathwayCents),
            others: euro(closure.value.usedByOthersCents),
            unused: euro(closure.value.unusedCents),
            rest: writer.figure(closure.value.restCents, "eur-exact"),
          })}
        </p>
      ) : (
        <p>{writer.text("costing.noClosure")}</p>
      )}
      {own.length > 0 ? (
        <Disclosure summary={writer.text("costing.capacity")}>
          <CapacityTable capacities={own} writer={writer} />
          <p className="pt-2">{writer.text("costing.capacityNote")}</p>
        </Disclosure>
      ) : null}
    </div>
  );
}

interface CapacityTableProps {
  readonly capacities: readonly GroupCapacity[];
  readonly writer: Writer;
}

function CapacityTable({ capacities, writer }: CapacityTableProps) {
  const euro = (cents: number): string => writer.figure(cents, "eur-thousands");
  return (
    <Table caption={writer.text("costing.capacity")}>
      <thead>
        <tr>
          <HeaderCell>{writer.text("costing.column.group")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("costing.column.supplied")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("costing.column.unused")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("costing.column.use")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {capacities.map((capacity) => (
          <tr key={capacity.resourceGroup}>
            <RowHeader>{nameOf(capacity.resourceGroup, writer)}</RowHeader>
            <Cell isNumeric>{euro(capacity.suppliedCents)}</Cell>
            <Cell isNumeric>{euro(capacity.unusedCents)}</Cell>
            <Cell isNumeric>{writer.figure(capacity.useRate, "ratio-whole")}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
