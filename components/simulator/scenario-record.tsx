import { SectionHead } from "@/components/ui/section-head";
import type { OpenScenario } from "@/lib/contracts/steering/simulator";
import type { Writer } from "@/lib/view-models/writer";
import { ScenarioTalk } from "./scenario-talk";

interface ScenarioRecordPartsProps {
  readonly scenario: OpenScenario;
  readonly query: string;
  readonly writer: Writer;
}

/** What was saved and what was said. */
export function ScenarioRecordParts({ scenario, query, writer }: ScenarioRecordPartsProps) {
  const text = (key: string, values?: Readonly<Record<string, string | number>>) =>
    writer.text(`simulator.${key}`, values);
  return (
    <div className="grid gap-x-9 gap-y-8 lg:grid-cols-2">
      <section>
        <SectionHead title={text("comments.title")} />
        {scenario.comments.length === 0 ? (
          <p className="mt-3 text-body text-muted">{text("comments.none")}</p>
        ) : (
          <ul className="mt-3 flex flex-col gap-3">
            {scenario.comments.map((comment) => (
              <li key={comment.id} className="border-l-2 border-rule pl-3 text-body">
                {comment.text}
                <span className="block text-small text-muted">
                  {text("comments.by", {
                    author: comment.author,
                    role: writer.text(`roles.${comment.authorRole}`),
                    version: comment.version,
                    date: writer.date(comment.createdAt, "dayTime"),
                  })}
                </span>
              </li>
            ))}
          </ul>
        )}
        <ScenarioTalk scenario={scenario.record.id} query={query} />
      </section>
      <section>
        <SectionHead title={text("versions.title")} />
        <ol className="mt-3 flex flex-col gap-2 text-small">
          {scenario.versions.map((version) => (
            <li key={version.version}>
              {text("versions.row", {
                version: version.version,
                author: version.author,
                date: writer.date(version.savedAt, "dayTime"),
              })}
              {version.note ? <span className="block text-muted">{version.note}</span> : null}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
