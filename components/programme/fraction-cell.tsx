import { NoFigure } from "@/components/ui/no-figure";
import { TooFewMark } from "@/components/ui/too-few-mark";
import type { Fraction } from "@/lib/engine/programme/index";
import type { Result } from "@/lib/engine/shared/result";
import type { Writer } from "@/lib/view-models/writer";

interface FractionCellProps {
  readonly rate: Result<Fraction>;
  readonly minimum: number;
  readonly writer: Writer;
  /** Numerator and denominator under the rate, for narrow columns. */
  readonly isStacked?: boolean;
}

/** A rate with its numerator and denominator, or why there is none. */
export function FractionCell({ rate, minimum, writer, isStacked }: FractionCellProps) {
  if (rate.status === "not-computable") {
    return rate.reason === "suppressed" ? (
      <TooFewMark minimum={minimum} />
    ) : (
      <NoFigure reason={rate.reason} isShort />
    );
  }
  const { numerator, denominator } = rate.value;
  if (denominator < minimum) return <TooFewMark minimum={minimum} />;
  return (
    <span className="whitespace-nowrap">
      <strong className="font-semibold">{writer.figure(rate.value.rate, "ratio")}</strong>{" "}
      <span className={isStacked ? "block text-muted" : "text-muted"}>
        {writer.text("programme.of", {
          numerator: writer.number(numerator),
          denominator: writer.number(denominator),
        })}
      </span>
    </span>
  );
}
