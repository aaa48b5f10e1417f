import type { AgendaItem } from "@/lib/contracts/steering/review-page";
import { Link } from "@/lib/i18n/navigation";
import type { Writer } from "@/lib/view-models/writer";

interface AgendaListProps {
  readonly agenda: readonly AgendaItem[];
  readonly hrefOf: (pathwayCode: string) => string;
  readonly writer: Writer;
}

/** The pathways of the meeting, in order, with what is settled. */
export function AgendaList({ agenda, hrefOf, writer }: AgendaListProps) {
  if (agenda.length === 0) {
    return <p className="py-3 text-body text-muted">{writer.text("pathways.none")}</p>;
  }
  return (
    <ol>
      {agenda.map((item, index) => (
        <li
          key={item.pathwayCode}
          className="flex flex-wrap items-baseline gap-x-4 border-b border-hairline py-3"
        >
          <span className="w-6 text-muted">{index + 1}</span>
          <Link href={hrefOf(item.pathwayCode)} className="font-serif text-title hover:underline">
            {writer.localised(item.name)}
          </Link>
          <span className="ml-auto text-small text-muted">
            {item.isDecided
              ? writer.text("review.isDecided")
              : item.hasFigures
                ? writer.text("review.isOpen")
                : writer.text("review.noFigures")}
          </span>
        </li>
      ))}
    </ol>
  );
}
