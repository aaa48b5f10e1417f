import type { OutcomeSetEntry } from "@/lib/contracts/steering/pathway";
import type { Writer } from "@/lib/view-models/writer";

interface OutcomeSetProps {
  readonly entries: readonly OutcomeSetEntry[];
  readonly writer: Writer;
}

/** Which questionnaires patients get, and when. The wording itself falls under a licence. */
export function OutcomeSet({ entries, writer }: OutcomeSetProps) {
  const instruments = entries.filter((entry) => entry.kind === "instrument");
  if (instruments.length === 0) {
    return <p className="text-muted">{writer.text("pathways.noInstruments")}</p>;
  }
  return (
    <ul className="text-small">
      {instruments.map((entry) => (
        <li
          key={`${entry.instrumentId} ${entry.variants?.join()}`}
          className="border-t border-hairline py-2"
        >
          <span className="font-semibold">
            {writer.text(`outcomes.instrument.${entry.instrumentId ?? ""}`)}
          </span>
          <span className="text-muted">
            {" · "}
            {entry.schedule
              ?.map(({ moment }) => writer.text(`outcomes.moment.${moment}`))
              .join(", ")}
            {entry.variants
              ? ` · ${entry.variants.map((v) => writer.text(`pathways.variant.${v}`)).join(", ")}`
              : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
