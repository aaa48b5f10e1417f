import type { DefinitionRecord, Estimate } from "@/lib/contracts/steering/figure";
import type { NotComputableReason, Result } from "@/lib/engine/shared/result";
import { figureUnitOf } from "./figure-unit-of";
import type { Writer } from "./writer";

/** A figure as it is written, or why there is none. */
export interface WrittenEstimate {
  /** Null when there is no figure; `reason` then says why. */
  readonly figure: string | null;
  readonly reason: NotComputableReason | null;
  /** The 95 % interval, or beside a median its P25 and P75, in words; null where there is none. */
  readonly interval: string | null;
  /** What it rests on: "13 van 312", or "n 188". */
  readonly basis: string | null;
}

type Unit = Pick<DefinitionRecord, "unit">;

/** A rate rests on events over days or admissions, a share on cases of cases. */
function fractionKeyOf(unit: string): string {
  return unit.startsWith("per-") ? `indicators.exposure.${unit}` : "indicators.fraction";
}

/**
 * Writes an estimate with its interval or spread and what it rests on.
 *
 * @param result the engine's result, unchanged.
 * @param unit unit of the definition.
 * @param writer of the reader's language.
 * @param isSigned true for a change: the sign is always written.
 * @returns written parts; a result that is not computable has a reason and no figure.
 * Source: requirement D.0 (no number without n), F.6 (numbers).
 * Example: 13 of 312 with unit `rate` is written "4,2%" with basis "13 van 312".
 */
export function writeEstimate(
  result: Result<Estimate>,
  { unit }: Unit,
  writer: Writer,
  isSigned = false,
): WrittenEstimate {
  if (result.status !== "computed") {
    return { figure: null, reason: result.reason, interval: null, basis: null };
  }
  const { amount, rangeKind, lower, upper, numerator, denominator } = result.value;
  const figureUnit = figureUnitOf(unit);
  const write = isSigned ? writer.signed : writer.figure;
  const interval =
    lower === null || upper === null
      ? null
      : writer.text(`indicators.${rangeKind}`, {
          lower: write(lower, figureUnit),
          upper: write(upper, figureUnit),
        });
  const basis =
    numerator === null
      ? writer.text("indicators.count", { count: writer.figure(denominator, "count") })
      : writer.text(fractionKeyOf(unit), {
          numerator: writer.figure(numerator, "count"),
          denominator: writer.figure(denominator, "count"),
        });
  return { figure: write(amount, figureUnit), reason: null, interval, basis };
}
