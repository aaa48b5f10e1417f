import type { ReactNode } from "react";
import { SectionHead } from "@/components/ui/section-head";
import type { Writer } from "@/lib/view-models/writer";

/** Something that stands on the chart, with who put it there and what may be done with it. */
export interface ChartEntry {
  readonly key: string;
  readonly text: string;
  readonly note: string | null;
  readonly control: ReactNode;
}

/** Entries of one kind that show at once; the others open on a press. */
const SHOWN = 5;

interface ChartContentsProps {
  readonly groups: readonly { readonly key: string; readonly entries: readonly ChartEntry[] }[];
  readonly writer: Writer;
}

/** Phases, points left out, remarks, targets and changes, each with its reason and author. */
export function ChartContents({ groups, writer }: ChartContentsProps) {
  const filled = groups.filter(({ entries }) => entries.length > 0);
  return (
    <section className="min-w-0">
      <SectionHead title={writer.text("variation.on.title")} level={3} />
      {filled.length === 0 ? (
        <p className="mt-2 border-t border-hairline pt-2 text-small text-muted">
          {writer.text("variation.on.none")}
        </p>
      ) : null}
      {filled.map(({ key, entries }) => (
        <div key={key} className="mt-2 border-t border-hairline pt-2 text-small">
          <h4 className="text-muted">{writer.text(`variation.on.${key}`)}</h4>
          <Entries entries={entries.slice(0, SHOWN)} />
          {entries.length > SHOWN ? (
            <details>
              <summary className="min-h-7 w-fit cursor-pointer leading-7 text-muted underline">
                {writer.text("variation.on.more", { count: entries.length - SHOWN })}
              </summary>
              <Entries entries={entries.slice(SHOWN)} />
            </details>
          ) : null}
        </div>
      ))}
    </section>
  );
}

function Entries({ entries }: { readonly entries: readonly ChartEntry[] }) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.key} className="py-1.5">
          <span className="[overflow-wrap:anywhere]">{entry.text}</span>
          {entry.note ? <span className="block text-muted">{entry.note}</span> : null}
          {entry.control}
        </li>
      ))}
    </ul>
  );
}
