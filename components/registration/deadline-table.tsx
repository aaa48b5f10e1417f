import { Badge } from "@/components/ui/badge";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type {
  RegistrationDeadline,
  RegistrationPage,
} from "@/lib/contracts/registration/registration";
import type { Writer } from "@/lib/view-models/writer";

interface DeadlineTableProps {
  readonly page: RegistrationPage;
  readonly writer: Writer;
}

/** Dates on which registrations are due, with what was counted of them. */
export function DeadlineTable({ page, writer }: DeadlineTableProps) {
  return (
    <>
      <Table caption={writer.text("registration.deadlines.title")} className="mt-2 min-w-[44rem]">
        <thead>
          <tr>
            {(["registration", "due", "state", "source"] as const).map((key) => (
              <HeaderCell key={key}>{writer.text(`registration.deadlines.${key}`)}</HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.deadlines.map((row) => (
            <tr key={`${row.registration}${row.dueOn}`}>
              <RowHeader>
                {writer.text(`registration.domain.${row.registration}`)}
                {row.halfYear ? ` ${row.halfYear}` : ""}
              </RowHeader>
              <Cell>{writer.date(row.dueOn, "dayNumeric")}</Cell>
              <Cell>
                <DeadlineState row={row} page={page} writer={writer} />
              </Cell>
              <Cell className="text-muted">
                {row.source} · {writer.text(`registration.grade.${row.grade}`)}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="mt-2 text-small text-muted">{writer.text("registration.deadlines.unknown")}</p>
    </>
  );
}

const DAY = 86_400_000;

function DeadlineState({
  row,
  page,
  writer,
}: DeadlineTableProps & { readonly row: RegistrationDeadline }) {
  const found = page.counts.find(
    ({ count }) => count.domain === row.registration && count.halfYear === row.halfYear,
  );
  if (found) {
    const share = found.count.delivered / found.count.expected;
    return (
      <Badge tone={share === 1 ? "better" : "warning"}>
        {writer.text("registration.deadlines.counted", {
          share: writer.figure(share, "ratio"),
        })}
      </Badge>
    );
  }
  const days = Math.round((Date.parse(row.dueOn) - Date.parse(page.today)) / DAY);
  if (days < 0) {
    return <span className="text-muted">{writer.text("registration.deadlines.passed")}</span>;
  }
  return <Badge>{writer.text("registration.deadlines.left", { days })}</Badge>;
}
