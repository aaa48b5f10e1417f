import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { Instrument } from "@/lib/engine/instruments";
import type { Writer } from "@/lib/view-models/writer";

type Item = Instrument["items"][number];

interface ItemTableProps {
  readonly items: readonly Item[];
  /** The words of an item, or null where there are only keys. */
  readonly textOf: (key: string) => string | null;
  readonly writer: Writer;
}

/** Every question with its key, codes, direction and how "no answer" is delivered. */
export function ItemTable({ items, textOf, writer }: ItemTableProps) {
  const hasTexts = items.some(({ key }) => textOf(key) !== null);
  return (
    <Table
      caption={writer.text("instruments.items.title")}
      maxHeight="28rem"
      className="min-w-[34rem]"
    >
      <thead>
        <tr>
          <HeaderCell>{writer.text("instruments.column.key")}</HeaderCell>
          {hasTexts ? <HeaderCell>{writer.text("instruments.column.text")}</HeaderCell> : null}
          <HeaderCell>{writer.text("instruments.column.codes")}</HeaderCell>
          <HeaderCell>{writer.text("instruments.column.direction")}</HeaderCell>
          <HeaderCell>{writer.text("instruments.column.missing")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.key}>
            <RowHeader className="font-semibold whitespace-nowrap">{item.key}</RowHeader>
            {hasTexts ? <Cell>{textOf(item.key)}</Cell> : null}
            <Cell className="whitespace-nowrap">{writeCodes(item, writer)}</Cell>
            <Cell>{writer.text(`instruments.direction.${item.direction}`)}</Cell>
            <Cell className="text-muted">{writeMissing(item, writer)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function writeCodes({ minimum, maximum, codes }: Item, writer: Writer): string {
  return codes === undefined
    ? writer.text("instruments.items.range", { from: minimum, to: maximum })
    : codes.join(", ");
}

function writeMissing({ missingCodes, notApplicableCode }: Item, writer: Writer): string {
  const missing =
    missingCodes.length === 0
      ? writer.text("instruments.items.missingEmpty")
      : writer.text("instruments.items.missing", { codes: missingCodes.join(", ") });
  return notApplicableCode === undefined
    ? missing
    : `${missing}; ${writer.text("instruments.items.notApplicable", { code: notApplicableCode })}`;
}
