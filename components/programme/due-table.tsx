import { Badge } from "@/components/ui/badge";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { DueEntry } from "@/lib/contracts/programme/due-list";
import type { Writer } from "@/lib/view-models/writer";
import { RequestActions } from "./request-actions";

interface DueTableProps {
  readonly entries: readonly DueEntry[];
  readonly canSend: boolean;
  readonly query: string;
  readonly writer: Writer;
}

function describeNext({ next, reason, isReady }: DueEntry, writer: Writer): string {
  if (next === null) return "–";
  const what = writer.text(`programme.next.${next.kind}.${next.channel}`);
  if (isReady) return writer.text("programme.next.now", { what });
  return reason !== null && reason !== "quiet-period"
    ? writer.text("programme.next.blocked", { what })
    : writer.text("programme.next.on", { what, date: writer.date(next.day, "dayNumeric") });
}

/** Moments that are due, sent or closed, by episode number; names and addresses are nowhere. */
export function DueTable({ entries, canSend, query, writer }: DueTableProps) {
  return (
    <Table caption={writer.text("programme.head.requests")}>
      <thead>
        <tr>
          {["episode", "moment", "window", "state", "next", "load"].map((column) => (
            <HeaderCell key={column}>{writer.text(`programme.column.${column}`)}</HeaderCell>
          ))}
          {canSend ? <HeaderCell>{writer.text("programme.column.actions")}</HeaderCell> : null}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={`${entry.episodeKey} ${entry.moment}`}>
            <RowHeader className="whitespace-nowrap">
              {entry.episodeKey}
              {entry.language ? (
                <span className="ml-2 text-muted uppercase">{entry.language}</span>
              ) : null}
            </RowHeader>
            <Cell>{writer.text("programme.moment", { moment: entry.moment })}</Cell>
            <Cell className="whitespace-nowrap">
              {writer.text("programme.span", {
                from: writer.date(entry.windowFrom, "dayNumeric"),
                to: writer.date(entry.windowTo, "dayNumeric"),
              })}
            </Cell>
            <Cell>
              <span className="flex flex-wrap items-center gap-2">
                {writer.text(`programme.status.${entry.status}`)}
                {entry.reason ? (
                  <Badge>{writer.text(`programme.reason.${entry.reason}`)}</Badge>
                ) : null}
              </span>
              {entry.lastSentOn ? (
                <span className="block text-muted">
                  {writer.text("programme.lastSent", {
                    date: writer.date(entry.lastSentOn, "dayNumeric"),
                    count: entry.sendings,
                  })}
                </span>
              ) : null}
              {entry.helpShownOn ? (
                <span className="mt-1 block font-medium text-warning">
                  {writer.text("programme.helpShown", {
                    date: writer.date(entry.helpShownOn, "dayNumeric"),
                  })}
                </span>
              ) : null}
            </Cell>
            <Cell>{describeNext(entry, writer)}</Cell>
            <Cell className="whitespace-nowrap">
              {writer.text("programme.minutes", { minutes: entry.minutes })}
              {entry.dropped > 0 ? (
                <span className="block text-muted">
                  {writer.text("programme.dropped", { count: entry.dropped })}
                </span>
              ) : null}
            </Cell>
            {canSend ? (
              <Cell>
                <RequestActions
                  episodeKey={entry.episodeKey}
                  moment={entry.moment}
                  isReady={entry.isReady}
                  isOpen={["due", "sent", "not-yet-due"].includes(entry.status)}
                  stopId={entry.stopId}
                  query={query}
                />
              </Cell>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
