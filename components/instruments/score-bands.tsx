import type { Instrument } from "@/lib/engine/instruments";
import type { Writer } from "@/lib/view-models/writer";

interface ScoreBandsProps {
  readonly bands: Instrument["bands"];
  readonly writer: Writer;
}

/** The published words for ranges of a score. */
export function ScoreBands({ bands, writer }: ScoreBandsProps) {
  return (
    <div className="mt-5 flex flex-col gap-4 text-small">
      {bands.map((entry) => (
        <div key={entry.scoreKey}>
          <p>
            <span className="font-semibold">{writer.text("instruments.thresholds.bands")}</span>
            {" · "}
            {writer.text(`instruments.score.${entry.scoreKey}`)}
          </p>
          <ul className="mt-1 flex flex-wrap gap-x-6 gap-y-1">
            {entry.bands.map(({ from, to, name }) => (
              <li key={name}>
                <span className="tabular-nums">
                  {from === to
                    ? writer.number(from)
                    : `${writer.number(from)}–${writer.number(to)}`}
                </span>{" "}
                {writer.text(`instruments.band.${name}`)}
              </li>
            ))}
          </ul>
          <p className="mt-1 text-muted">
            {writer.text("instruments.thresholds.bandsNote")} {entry.source} (
            {writer.text(`instruments.grade.${entry.grade}`)}).
          </p>
        </div>
      ))}
    </div>
  );
}
