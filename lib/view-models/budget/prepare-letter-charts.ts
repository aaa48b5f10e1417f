import type { BudgetLetterLine, BudgetLetterPage } from "@/lib/contracts/steering/pages";
import type { LetterChanges } from "@/lib/engine/budget";
import type { RangeBarModel, StackedBarModel } from "../charts/bar-models";
import type { ChartHeading } from "../charts/chart-heading";
import type { Writer } from "../writer";
import { SUB_PARTS } from "./sub-parts";

/** A letter as its pictures need it. */
export interface PicturedLetter {
  readonly letter: NonNullable<BudgetLetterPage["letter"]>;
  readonly lines: readonly BudgetLetterLine[];
  readonly dataKind: BudgetLetterPage["frame"]["hospital"]["dataKind"];
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, one) => sum + one, 0);

/** What both pictures say of the letter that they are of. */
function headingOf({ letter, dataKind }: PicturedLetter, writer: Writer) {
  return {
    unitLabel: writer.text("budget-parts.chart.unit"),
    period: writer.text("budget-parts.chart.period", {
      from: writer.date(letter.budgetFrom, "day"),
      until: writer.date(letter.budgetTo, "day"),
    }),
    source: letter.title,
    dataAsOf: writer.date(letter.notifiedOn, "day"),
    ...(dataKind === "own" ? {} : { originNote: writer.text(`trust.origin.${dataKind}`) }),
  } satisfies Partial<ChartHeading>;
}

/**
 * What a letter is made of: one bar for each part that is on it.
 *
 * @param pictured letter with its lines, in euro cents. @param writer of the reader's language.
 * @returns bars in the order A1…C4 with the share of the letter in their name; what comes once is a
 *   series of its own, where there is any.
 * Source: Royal Decree of 25 April 2002, art. 7 (parts); requirement R100 (one-off apart).
 * Example: a letter of 300 in B1 and 700 in B2 has the bars "B1 … · 30%" and "B2 … · 70%".
 */
export function prepareCompositionChart(pictured: PicturedLetter, writer: Writer): StackedBarModel {
  const { letter, lines } = pictured;
  const total = sumOf(lines.map(({ notifiedCents }) => notifiedCents));
  const hasOnce = lines.some(({ isRecurrent }) => !isRecurrent);
  const kinds = hasOnce ? [true, false] : [true];
  const present = SUB_PARTS.filter((one) => lines.some(({ subPart }) => subPart === one));
  return {
    kind: "stacked-bar",
    unit: "eur",
    heading: {
      title: writer.text("budget-letter.composition.title"),
      verdict: writer.text("budget-letter.composition.verdict"),
      description: writer.text("budget-letter.composition.description", { letter: letter.title }),
      ...headingOf(pictured, writer),
    },
    series: kinds.map((isRecurrent) => {
      const key = isRecurrent ? "recurrent" : "once";
      return { key, label: writer.text(`budget-parts.series.${key}`) };
    }),
    bars: present.map((subPart) => {
      const own = lines.filter((line) => line.subPart === subPart);
      const amounts = kinds.map((kind) =>
        sumOf(own.filter((line) => line.isRecurrent === kind).map((line) => line.notifiedCents)),
      );
      const name = `${subPart} ${writer.text(`budget-parts.${subPart}.name`)}`;
      const share = total > 0 ? ` · ${writer.figure(sumOf(amounts) / total, "ratio")}` : "";
      return { key: subPart, label: `${name}${share}`, amounts };
    }),
  };
}

/**
 * What changed in each part since the letter before; only what comes back every year.
 *
 * @param pictured letter. @param previous title of the letter before and the comparison with it.
 * @param writer of the reader's language.
 * @returns one bar for each part that changed, with the change as a share of before in its name; null
 *   where nothing that comes back has changed.
 * Source: requirement R100 (one-off amounts never in a comparison of what comes back).
 * Example: B2 from 1 000 to 1 030 is the bar "B2 … · +3%" of +30.
 */
export function prepareLetterChangeChart(
  pictured: PicturedLetter,
  previous: { readonly title: string; readonly changes: LetterChanges },
  writer: Writer,
): RangeBarModel | null {
  const { recurrent } = previous.changes;
  const rows = SUB_PARTS.flatMap((subPart) => {
    const own = recurrent.filter((line) => line.subPart === subPart);
    const amount = sumOf(own.map(({ changeCents }) => changeCents));
    if (amount === 0) return [];
    const before = sumOf(own.map(({ beforeCents }) => beforeCents ?? 0));
    const share = before > 0 ? ` · ${writer.signed(amount / before, "ratio")}` : "";
    const name = `${subPart} ${writer.text(`budget-parts.${subPart}.name`)}`;
    return [
      { key: subPart, label: `${name}${share}`, estimate: { amount, low: null, high: null } },
    ];
  });
  if (rows.length === 0) return null;
  const words = { before: previous.title, after: pictured.letter.title };
  return {
    kind: "range-bar",
    unit: "eur",
    heading: {
      title: writer.text("budget-letter.change.title"),
      verdict: writer.text("budget-letter.change.verdict", words),
      description: writer.text("budget-letter.change.description", words),
      ...headingOf(pictured, writer),
    },
    rows,
  };
}
