import type { FunnelUnitRecord, StandardisedReport } from "@/lib/contracts/steering/funnels";
import type { NotComputableReason, Result } from "@/lib/engine/shared/result";
import { writePeriod } from "../prepare-period";
import type { Writer } from "../writer";

/** A figure with its limits in words, or why there is none. */
export type StandardisedFigure =
  | { readonly reason: null; readonly amount: string; readonly limits: string }
  | { readonly reason: NotComputableReason };

/** A row of the table of standardised rates. */
export interface StandardisedRow {
  readonly key: string;
  readonly name: string;
  readonly cases: string;
  readonly raw: StandardisedFigure;
  readonly direct: StandardisedFigure;
  readonly indirect: StandardisedFigure;
  readonly ratio: StandardisedFigure;
}

interface Limited {
  readonly lower: number;
  readonly upper: number;
}

interface Writing<T> {
  readonly amountOf: (value: T) => number;
  /** What amount and limits are multiplied by: a ratio becomes a rate by the reference's rate. */
  readonly times: number;
  readonly unit: "ratio" | "index";
}

function writeFigure<T extends Limited>(
  result: Result<T>,
  { amountOf, times, unit }: Writing<T>,
  writer: Writer,
): StandardisedFigure {
  if (result.status !== "computed") return { reason: result.reason };
  const write = (amount: number) => writer.figure(amount * times, unit);
  const { lower, upper } = result.value;
  return {
    reason: null,
    amount: write(amountOf(result.value)),
    limits: `${write(lower)} – ${write(upper)}`,
  };
}

/**
 * The rows of the table of standardised rates, by number of patients.
 *
 * @param report standardised rates of the units that may be shown.
 * @param units the units of the comparison with their names, in the order of the page.
 * @param writer of the reader's language.
 * @returns a row for each unit: n, raw rate, direct rate, indirect rate (O/E × rate of the reference)
 *   and O/E, each with 95 % limits or the reason why there is none.
 * Source: statistics 3.1.
 * Example: O/E 1.2 at a reference rate of 5 % is an indirect rate of 6 %.
 */
export function prepareStandardisedRows(
  report: StandardisedReport,
  units: readonly FunnelUnitRecord[],
  writer: Writer,
): readonly StandardisedRow[] {
  return units.flatMap(({ key, name }): StandardisedRow[] => {
    const unit = report.units.find((one) => one.key === key);
    if (!unit) return [];
    const ratioOf = ({ ratio }: { readonly ratio: number }) => ratio;
    const rateOf = ({ rate }: { readonly rate: number }) => rate;
    const rate = { amountOf: rateOf, times: 1, unit: "ratio" } as const;
    const ratio = { amountOf: ratioOf, times: 1, unit: "index" } as const;
    const asRate = { amountOf: ratioOf, times: report.referenceRate, unit: "ratio" } as const;
    return [
      {
        key,
        name: key === "" ? writer.text("funnels.noUnit") : (name ?? key),
        cases: writer.figure(unit.cases, "count"),
        raw: writeFigure(unit.raw, rate, writer),
        direct: writeFigure(unit.direct, rate, writer),
        indirect: writeFigure(unit.indirect, asRate, writer),
        ratio: writeFigure(unit.indirect, ratio, writer),
      },
    ];
  });
}

/**
 * The reference population of standardised rates.
 *
 * @param report with its reference.
 * @param writer of the reader's language.
 * @returns period, patients, rate and age bands.
 * Source: statistics 3.1.
 * Example: "referentie: alle patiënten van 2023, n 480, 6,7%; leeftijd onder 63, 63–75, vanaf 76; man, vrouw".
 */
export function writeReference(report: StandardisedReport, writer: Writer): string {
  const { reference, referenceCases, referenceRate, ageCuts } = report;
  return writer.text("funnels.standardised.reference", {
    period: writePeriod(reference, writer),
    cases: writer.figure(referenceCases, "count"),
    rate: writer.figure(referenceRate, "ratio"),
    ages: ageCuts.length === 0 ? "–" : ageCuts.join(", "),
  });
}
