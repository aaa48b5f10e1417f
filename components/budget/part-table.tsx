import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { SubPart } from "@/lib/engine/budget";
import { Link } from "@/lib/i18n/navigation";
import type { Writer } from "@/lib/view-models/writer";

interface PartRow {
  readonly subPart: SubPart;
  readonly lineCount: number;
  readonly notifiedCents: number;
  readonly recurrentCents: number;
  readonly share: number | null;
  readonly previousCents: number | null;
}

interface PartTableProps {
  readonly parts: readonly PartRow[];
  readonly totalCents: number;
  readonly hrefOf: (subPart: SubPart) => string;
  readonly writer: Writer;
}

/** The parts of the budget, those that are not on the letter too. */
export function PartTable({ parts, totalCents, hrefOf, writer }: PartTableProps) {
  const head = (key: string) => writer.text(`budget-parts.column.${key}`);
  return (
    <Table caption={writer.text("budget-parts.title")} className="min-w-[48rem]">
      <thead>
        <tr>
          <HeaderCell>{head("part")}</HeaderCell>
          <HeaderCell isNumeric>{head("amount")}</HeaderCell>
          <HeaderCell isNumeric>{head("recurrent")}</HeaderCell>
          <HeaderCell isNumeric>{head("share")}</HeaderCell>
          <HeaderCell className="w-48">
            <span className="sr-only">{head("share")}</span>
          </HeaderCell>
          <HeaderCell isNumeric>{head("change")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.subPart}>
            <RowHeader>
              <Link href={hrefOf(part.subPart)} className="underline">
                <span className="font-semibold">{part.subPart}</span>{" "}
                {writer.text(`budget-parts.${part.subPart}.name`)}
              </Link>
            </RowHeader>
            {part.lineCount > 0 ? (
              <PartFigures part={part} writer={writer} />
            ) : (
              <Cell colSpan={5} className="text-muted">
                {writer.text("budget-parts.notOnLetter")}
              </Cell>
            )}
          </tr>
        ))}
        <tr>
          <RowHeader className="font-semibold">{writer.text("budget-parts.total")}</RowHeader>
          <Cell isNumeric className="font-semibold">
            {writer.figure(totalCents, "eur")}
          </Cell>
          <Cell colSpan={4} />
        </tr>
      </tbody>
    </Table>
  );
}

function PartFigures({ part, writer }: { readonly part: PartRow; readonly writer: Writer }) {
  const { notifiedCents, recurrentCents, share, previousCents } = part;
  const width = Math.max(0, Math.min(1, share ?? 0));
  return (
    <>
      <Cell isNumeric className="font-semibold">
        {writer.figure(notifiedCents, "eur")}
      </Cell>
      <Cell isNumeric>{writer.figure(recurrentCents, "eur")}</Cell>
      <Cell isNumeric>{share === null ? "–" : writer.figure(share, "ratio")}</Cell>
      <Cell aria-hidden="true">
        <span className="block h-2 bg-band">
          <span className="block h-2 bg-accent" style={{ width: `${width * 100}%` }} />
        </span>
      </Cell>
      <Cell isNumeric>
        {previousCents === null ? "–" : writer.signed(notifiedCents - previousCents, "eur")}
      </Cell>
    </>
  );
}
