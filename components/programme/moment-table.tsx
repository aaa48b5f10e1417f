import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import { TooFewMark } from "@/components/ui/too-few-mark";
import type { MomentRow } from "@/lib/contracts/programme/cockpit";
import type { Writer } from "@/lib/view-models/writer";

interface MomentTableProps {
  readonly rows: readonly MomentRow[];
  readonly minimum: number;
  readonly writer: Writer;
}

/** Each moment of the schedule: asked, answered in time, outside, and what is still to come. */
export function MomentTable({ rows, minimum, writer }: MomentTableProps) {
  const columns = ["eligible", "sent", "answered", "outside", "stopped", "notYetDue"] as const;
  return (
    <Table caption={writer.text("programme.byMoment")} className="mt-2">
      <thead>
        <tr>
          <HeaderCell>{writer.text("programme.column.moment")}</HeaderCell>
          <HeaderCell>{writer.text("programme.column.window")}</HeaderCell>
          <HeaderCell>{writer.text("programme.column.cohort")}</HeaderCell>
          {columns.map((column) => (
            <HeaderCell key={column} isNumeric>
              {writer.text(`programme.column.${column}`)}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.moment}>
            <RowHeader className="font-semibold whitespace-nowrap">
              {writer.text("programme.moment", { moment: row.moment })}
            </RowHeader>
            <Cell className="whitespace-nowrap">
              {writer.text("programme.window", {
                from: row.windowFromDays,
                to: row.windowToDays,
              })}
            </Cell>
            <Cell className="whitespace-nowrap">
              {writer.text("programme.span", {
                from: writer.date(row.cohort.from, "dayNumeric"),
                to: writer.date(row.cohort.to, "dayNumeric"),
              })}
            </Cell>
            {[
              row.eligible,
              row.sent,
              row.answered,
              row.answeredOutside,
              row.stopped,
              row.notYetDue,
            ].map((count, index) => (
              <Cell key={columns[index]} isNumeric>
                {count > 0 && count < minimum ? (
                  <TooFewMark minimum={minimum} />
                ) : (
                  writer.number(count)
                )}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
