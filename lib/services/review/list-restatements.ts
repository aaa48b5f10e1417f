import "server-only";
import type { Estimate, LocalisedText, SourceStamp } from "@/lib/contracts/steering/figure";
import type { ReviewContents } from "@/lib/contracts/steering/review-contents";
import type { Restatement } from "@/lib/contracts/steering/review-page";
import type { Result } from "@/lib/engine/shared/result";

interface NamedFigure {
  readonly name: LocalisedText;
  readonly unit: string;
  readonly decimals: number;
  readonly figure: Result<Estimate>;
  readonly sources: readonly SourceStamp[];
}

/** Every headline figure of a review by a key that stays the same between two readings of it. */
function listFigures(contents: ReviewContents): ReadonlyMap<string, NamedFigure> {
  const readings = [
    ...contents.clinical,
    ...contents.prom.changes.map((change) => change.gain),
    ...contents.prom.responses,
    contents.complications,
    contents.readmissions,
  ].filter((reading) => reading !== null);
  const figures = new Map<string, NamedFigure>();
  for (const { definition, period, current, sources } of readings) {
    const { code, name, unit, decimals } = definition;
    figures.set(`${code}@${period.from}`, { name, unit, decimals, figure: current, sources });
  }
  const { cost } = contents;
  if (cost?.definition) {
    const { code, name, unit, decimals } = cost.definition;
    figures.set(`${code}@${contents.period.from}`, {
      name,
      unit,
      decimals,
      figure: cost.mean,
      sources: cost.sources,
    });
  }
  return figures;
}

function amountOf(figure: Result<Estimate> | undefined): number | null {
  return figure?.status === "computed" ? figure.value.amount : null;
}

/** Half of the last printed digit: a smaller move is not a different figure. */
function isSame(one: number | null, other: number | null, figure: NamedFigure): boolean {
  if (one === null || other === null) return one === other;
  const digits = figure.unit === "rate" ? figure.decimals + 2 : figure.decimals;
  const scale = figure.unit === "eur-cents" ? 100 : 1;
  return Math.abs(one - other) / scale < 0.5 * 10 ** -digits;
}

/** Figures of a frozen review that later deliveries changed, each with the date of the delivery. */
export function listRestatements(
  frozen: ReviewContents,
  current: ReviewContents,
  frozenAt: string,
): readonly Restatement[] {
  const now = listFigures(current);
  return [...listFigures(frozen)].flatMap(([key, before]): Restatement[] => {
    const after = now.get(key);
    const was = amountOf(before.figure);
    const is = amountOf(after?.figure);
    if (isSame(was, is, before)) return [];
    const [newest] = (after?.sources ?? [])
      .map((stamp) => stamp.publishedAt)
      .filter((at) => at > frozenAt)
      .sort((a, b) => b.localeCompare(a));
    const { name, unit, decimals } = before;
    return [{ name, unit, decimals, frozen: was, current: is, restatedOn: newest ?? null }];
  });
}
