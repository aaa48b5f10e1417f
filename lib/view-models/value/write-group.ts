import type { ValueGroup, ValueOutcome } from "@/lib/contracts/steering/value";
import type { FigureUnit } from "../charts/figure-unit";
import { figureUnitOf } from "../figure-unit-of";
import { writeMoment, writeScoreName } from "../outcomes/write-moment";
import { writePeriod } from "../prepare-period";
import type { Writer } from "../writer";

/**
 * The name of a variant of a pathway.
 *
 * @param variant key, or empty for patients of whom no variant is known.
 * @param writer of the reader's language.
 * @returns its name; a variant without words shows its key.
 * Source: variants of the pathway templates.
 * Example: `hip` is "heup".
 */
export function writeVariant(variant: string, writer: Writer): string {
  if (variant === "") return writer.text("value.noVariant");
  const key = `pathways.variant.${variant}`;
  return writer.has(key) ? writer.text(key) : variant;
}

/**
 * The name of a group: its variant or its period.
 *
 * @param group one of the groups of a page.
 * @param writer of the reader's language.
 * @returns a short name.
 * Source: requirement R086 (per pathway, period and variant).
 * Example: the third quarter of 2026 is "Q3 2026".
 */
export function writeGroup(
  { variant, period }: Pick<ValueGroup, "variant" | "period">,
  writer: Writer,
): string {
  return variant === null ? writePeriod(period, writer) : writeVariant(variant, writer);
}

/**
 * The name of an outcome that stands beside cost.
 *
 * @param outcome instrument, score, moment and what is made of them.
 * @param writer of the reader's language.
 * @returns name with its moment.
 * Source: requirement R086.
 * Example: the index of EQ-5D-5L at 12 months is "EQ-5D-5L · index, winst na 12 maanden".
 */
export function writeOutcome(outcome: ValueOutcome, writer: Writer): string {
  const { kind, instrumentId, scoreKey, moment } = outcome;
  return writer.text(`value.outcome.${kind}`, {
    score: writeScoreName(instrumentId, scoreKey, writer),
    moment: writeMoment(moment, writer),
  });
}

/**
 * How the outcome itself is written.
 *
 * @param outcome with its definition.
 * @returns a share for a goal that is reached, two decimals for time in good health, else the unit of
 *   the indicator.
 * Source: requirement F.6 (numbers).
 * Example: a goal that 62 % reached is written as `ratio`.
 */
export function unitOfOutcome({ kind, definition }: ValueOutcome): FigureUnit {
  if (kind === "reached") return "ratio";
  return kind === "quality-time" ? "index" : figureUnitOf(definition.unit);
}

/**
 * What one unit of the outcome is called in a ratio.
 *
 * @param outcome with its definition.
 * @param writer of the reader's language.
 * @returns "punt", "indexpunt", "patiënt die het doel haalt" or "jaar in goede gezondheid".
 * Source: tdabc research 4.1 (points are not money).
 * Example: a gain on EQ-5D is told for one index point.
 */
export function writeOutcomeUnit(outcome: ValueOutcome, writer: Writer): string {
  const isIndex = outcome.kind === "gain" && unitOfOutcome(outcome) === "index";
  return writer.text(`value.one.${isIndex ? "index" : outcome.kind}`);
}
