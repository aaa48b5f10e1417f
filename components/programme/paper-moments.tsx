import { Badge } from "@/components/ui/badge";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import { Link } from "@/lib/i18n/navigation";
import type { Writer } from "@/lib/view-models/writer";

interface PaperMoment {
  readonly episodeKey: string;
  readonly anchorDate: string;
  readonly moment: string;
  readonly windowFrom: string;
  readonly windowTo: string;
  readonly status: string;
  readonly instrumentIds: readonly string[];
  readonly answeredInstrumentIds: readonly string[];
}

interface PaperMomentsProps {
  readonly moments: readonly PaperMoment[];
  readonly hrefOf: (moment: PaperMoment, instrumentId: string) => string;
  readonly writer: Writer;
}

/** The moments of one patient, each with its questionnaires to type in. */
export function PaperMoments({ moments, hrefOf, writer }: PaperMomentsProps) {
  return (
    <Table caption={writer.text("programme.head.paper")}>
      <thead>
        <tr>
          {["episode", "moment", "window", "state", "instruments"].map((column) => (
            <HeaderCell key={column}>{writer.text(`programme.column.${column}`)}</HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {moments.map((one) => (
          <tr key={`${one.episodeKey} ${one.moment}`}>
            <RowHeader className="whitespace-nowrap">
              {one.episodeKey}
              <span className="block text-muted">
                {writer.text("programme.paper.anchor", {
                  date: writer.date(one.anchorDate, "dayNumeric"),
                })}
              </span>
            </RowHeader>
            <Cell>{writer.text("programme.moment", { moment: one.moment })}</Cell>
            <Cell className="whitespace-nowrap">
              {writer.text("programme.span", {
                from: writer.date(one.windowFrom, "dayNumeric"),
                to: writer.date(one.windowTo, "dayNumeric"),
              })}
            </Cell>
            <Cell>{writer.text(`programme.status.${one.status}`)}</Cell>
            <Cell>
              <ul className="flex flex-wrap gap-x-4 gap-y-1">
                {one.instrumentIds.map((id) => (
                  <li key={id} className="inline-flex items-center gap-2">
                    <Link href={hrefOf(one, id)} className="underline underline-offset-3">
                      {id.toUpperCase()}
                    </Link>
                    {one.answeredInstrumentIds.includes(id) ? (
                      <Badge tone="better">{writer.text("programme.paper.answered")}</Badge>
                    ) : null}
                  </li>
                ))}
              </ul>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
