import { Badge } from "@/components/ui/badge";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import { Link } from "@/lib/i18n/navigation";
import type { Writer } from "@/lib/view-models/writer";
import { OutboxActions } from "./outbox-actions";

interface OutboxRow {
  readonly id: string;
  readonly episodeKey: string;
  readonly moment: string;
  readonly kind: string;
  readonly channel: string;
  readonly language: string;
  readonly status: string;
  readonly failure: string | null;
  readonly author: string;
  readonly createdAt: Date;
}

interface OutboxTableProps {
  readonly rows: readonly OutboxRow[];
  readonly hrefOfLetter: (id: string) => string;
  readonly query: string;
  readonly writer: Writer;
}

const TONES = { failed: "danger", withdrawn: "plain", sent: "better", outbox: "note" } as const;

function toneOf(status: string) {
  return TONES[status as keyof typeof TONES];
}

/** The messages with their state; the address is in the message only, not here. */
export function OutboxTable({ rows, hrefOfLetter, query, writer }: OutboxTableProps) {
  const columns = ["made", "message", "episode", "moment", "state", "by", "actions"] as const;
  return (
    <Table caption={writer.text("programme.head.outbox")}>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeaderCell key={column}>{writer.text(`programme.column.${column}`)}</HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const isLetterToPrint = row.channel === "letter" && row.status === "outbox";
          return (
            <tr key={row.id}>
              <RowHeader className="whitespace-nowrap">
                {writer.date(row.createdAt.toISOString(), "dayTime")}
              </RowHeader>
              <Cell>
                {writer.text(`programme.next.${row.kind}.${row.channel}`)}
                <span className="ml-2 text-muted uppercase">{row.language}</span>
              </Cell>
              <Cell className="whitespace-nowrap">{row.episodeKey}</Cell>
              <Cell>{writer.text("programme.moment", { moment: row.moment })}</Cell>
              <Cell>
                <Badge tone={toneOf(row.status)}>
                  {writer.text(`programme.outbox.status.${row.status}`)}
                </Badge>
                {row.failure ? (
                  <span className="block text-danger">
                    {writer.text(
                      row.failure === "message-missing"
                        ? "programme.outbox.missing"
                        : "programme.outbox.refused",
                      { code: row.failure.replace("mail-server-", "").replace("mail-server", "–") },
                    )}
                  </span>
                ) : null}
              </Cell>
              <Cell>{row.author}</Cell>
              <Cell>
                <span className="flex flex-wrap items-center gap-x-3">
                  {isLetterToPrint ? (
                    <Link href={hrefOfLetter(row.id)} className="underline underline-offset-3">
                      {writer.text("programme.outbox.openLetter")}
                    </Link>
                  ) : null}
                  {row.status === "withdrawn" ? null : (
                    <OutboxActions id={row.id} isLetterToPrint={isLetterToPrint} query={query} />
                  )}
                </span>
              </Cell>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
