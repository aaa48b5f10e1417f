import { TooFewMark } from "@/components/ui/too-few-mark";
import { Cell, RowHeader, Table } from "@/components/ui/table";
import { Disclosure } from "@/components/ui/disclosure";
import type { GradeCount } from "@/lib/contracts/steering/review-contents";
import type { Writer } from "@/lib/view-models/writer";

interface GradeTableProps {
  readonly grades: readonly GradeCount[];
  readonly minimumCount: number;
  readonly writer: Writer;
}

/** Patients by their worst complication; small groups are hidden together. */
export function GradeTable({ grades, minimumCount, writer }: GradeTableProps) {
  if (grades.length === 0) return null;
  return (
    <Disclosure summary={writer.text("outcomes.byGrade")}>
      <Table caption={writer.text("outcomes.byGrade")}>
        <tbody>
          {grades.map(({ grade, n }) => (
            <tr key={grade}>
              <RowHeader>
                {grade === "none"
                  ? writer.text("outcomes.noComplication")
                  : writer.text("outcomes.grade", { grade })}
              </RowHeader>
              <Cell isNumeric>
                {n === null ? <TooFewMark minimum={minimumCount} /> : writer.figure(n, "count")}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Disclosure>
  );
}
