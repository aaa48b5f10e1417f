import { NoFigure } from "@/components/ui/no-figure";
import type { DaysEffect } from "@/lib/engine/budget";
import type { Result } from "@/lib/engine/shared/result";
import type { Writer } from "@/lib/view-models/writer";

interface EffectLineProps {
  readonly effect: Result<DaysEffect>;
  readonly writer: Writer;
}

/** Days, points and euro that hang on something, with the mark of figures to confirm; or why not. */
export function EffectLine({ effect, writer }: EffectLineProps) {
  if (effect.status !== "computed") {
    return (
      <p className="text-small">
        {writer.text("registration.effect.none")} <NoFigure reason={effect.reason} />
      </p>
    );
  }
  const { days, points, cents, provenance } = effect.value;
  return (
    <p className="text-body">
      <strong className="font-semibold">
        {writer.text("registration.effect.line", {
          days: writer.signed(days, "days"),
          points: writer.signed(points, "index"),
          euro: writer.signed(cents, "eur"),
        })}
      </strong>{" "}
      {provenance.unconfirmedCount > 0 ? (
        <span className="text-small text-warning">
          {writer.text("registration.effect.unconfirmed", { count: provenance.unconfirmedCount })}
        </span>
      ) : null}
    </p>
  );
}
