import { Badge } from "@/components/ui/badge";
import { Cell, HeaderCell, Table } from "@/components/ui/table";
import type { Tone } from "@/components/ui/tone";
import type { SubPart } from "@/lib/engine/budget";
import type { FactGrade, PartFact } from "@/lib/view-models/budget/part-facts";
import { writeBudgetSource } from "@/lib/view-models/write-budget-source";
import type { Writer } from "@/lib/view-models/writer";

interface PartFactsProps {
  readonly subPart: SubPart;
  readonly facts: readonly PartFact[];
  readonly writer: Writer;
}

const TONES: Readonly<Record<FactGrade, Tone>> = {
  published: "plain",
  claimed: "warning",
  assumed: "warning",
  unknown: "missing",
};

/** How a part is fixed: each fact with how sure it is and where it was read. */
export function PartFacts({ subPart, facts, writer }: PartFactsProps) {
  return (
    <Table caption={writer.text("budget-parts.facts")} className="min-w-[34rem]">
      <thead>
        <tr>
          {(["fact", "grade", "source"] as const).map((key) => (
            <HeaderCell key={key}>{writer.text(`budget-parts.column.${key}`)}</HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {facts.map(({ key, grade, source }) => (
          <tr key={key}>
            <Cell className="text-body">{writer.text(`budget-parts.${subPart}.fact.${key}`)}</Cell>
            <Cell>
              <Badge tone={TONES[grade]}>{writer.text(`budget-parts.grade.${grade}`)}</Badge>
            </Cell>
            <Cell className="max-w-[16rem] text-muted">{writeBudgetSource(source, writer)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
