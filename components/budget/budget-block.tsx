import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { MissingState } from "@/components/ui/missing-state";
import { SectionHead } from "@/components/ui/section-head";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { BudgetBlock as Block } from "@/lib/contracts/steering/review-contents";
import {
  prepareBudgetTable,
  type BudgetRowModel,
  type WrittenAmount,
} from "@/lib/view-models/prepare-budget-rows";
import type { Writer } from "@/lib/view-models/writer";

interface BudgetBlockProps {
  readonly block: Block | null;
  readonly eyebrow: string;
  readonly absence: ReactNode;
  readonly writer: Writer;
}

/** The pathway in the closed hospital budget, part by part, with what nobody confirmed marked. */
export function BudgetBlock({ block, eyebrow, absence, writer }: BudgetBlockProps) {
  if (!block) {
    return (
      <section>
        <SectionHead eyebrow={eyebrow} title={writer.text("budget.name")} />
        {absence ?? <MissingState what={writer.text("budget.missing")} />}
      </section>
    );
  }
  const { rows, footnotes } = prepareBudgetTable(block, writer);
  return (
    <section className="flex min-w-0 flex-col gap-2">
      <SectionHead
        eyebrow={eyebrow}
        aside={writer.text("budget.letterOf", { date: writer.date(block.notifiedOn, "day") })}
        title={writer.text("budget.title")}
      >
        {writer.text(`budget.gradeOfLetter.${block.grade}`)}
      </SectionHead>
      <Table caption={writer.text("budget.caption")} className="min-w-[38rem]">
        <thead>
          <tr>
            <HeaderCell>{writer.text("budget.column.part")}</HeaderCell>
            <HeaderCell isNumeric>{writer.text("budget.column.notified")}</HeaderCell>
            <HeaderCell isNumeric>{writer.text("budget.column.attributed")}</HeaderCell>
            <HeaderCell isNumeric>{writer.text("budget.column.unallocated")}</HeaderCell>
            <HeaderCell isNumeric>{writer.text("budget.column.next")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.subPart} row={row} writer={writer} />
          ))}
        </tbody>
      </Table>
      {footnotes.length > 0 ? (
        <ol className="columns-1 gap-x-8 text-[0.75rem] leading-5 text-muted sm:columns-2">
          {footnotes.map(({ number, text }) => (
            <li key={number} className="flex gap-1.5">
              <sup className="pt-2 text-warning">{number}</sup>
              <span className="break-words">{text}</span>
            </li>
          ))}
        </ol>
      ) : null}
      <p className="text-small text-muted">{writer.text("budget.lenses")}</p>
    </section>
  );
}

function Row({ row, writer }: { readonly row: BudgetRowModel; readonly writer: Writer }) {
  return (
    <tr>
      <RowHeader>
        {row.subPart} {row.name}
        {row.footnotes.length > 0 ? (
          <span className="ml-1.5 inline-flex items-baseline gap-0.5 text-warning">
            <TriangleAlert aria-hidden="true" size={13} className="self-center" />
            <span className="sr-only">{writer.text("budget.unconfirmed")}</span>
            <sup>{row.footnotes.join(", ")}</sup>
          </span>
        ) : null}
      </RowHeader>
      <Cell isNumeric>{row.notified}</Cell>
      <Amount amount={row.attributed} writer={writer} />
      <Amount amount={row.unallocated} writer={writer} />
      <Amount amount={row.next} writer={writer} />
    </tr>
  );
}

function Amount({ amount, writer }: { readonly amount: WrittenAmount; readonly writer: Writer }) {
  if (amount.text !== null) return <Cell isNumeric>{amount.text}</Cell>;
  const why = writer.text(`budget.absent.${amount.reason ?? "not-delivered"}`, {
    detail: amount.detail ?? "",
  });
  const short = `budget.short.${amount.reason ?? "not-delivered"}`;
  return (
    <Cell isNumeric className="text-[0.75rem] text-muted" title={why}>
      {writer.has(short) ? writer.text(short) : why}
    </Cell>
  );
}
