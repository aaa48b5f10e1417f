import type {
  FigureSwing,
  UncertaintyAnalysis,
  UncertaintyPage,
} from "@/lib/contracts/costing/uncertainty";
import type { CostRun } from "@/lib/engine/costing";
import type { WaterfallModel } from "../charts/bar-models";
import type { DistributionModel } from "../charts/distribution-model";
import type { TornadoModel } from "../charts/tornado-model";
import type { Writer } from "../writer";
import { prepareStudyHeading, writeStep, writeStudyPerspective } from "./prepare-study-heading";

/** A page whose analysis exists. */
export interface UncertaintyInput {
  readonly page: UncertaintyPage;
  readonly analysis: UncertaintyAnalysis;
}

const MOST_BARS = 12;
const MOST_PARTS = 14;
const MARKED = [0.1, 0.5, 0.9] as const;

/**
 * The name of an uncertain figure of a map.
 *
 * @param input page. @param figure minutes, a share or a count.
 * @param writer of the reader's language.
 * @returns step and resource, or the branch.
 * Source: tdabc research 1.11.
 * Example: minutes of ward nurses in the step "verblijf" are "Verblijf · verpleging afdeling".
 */
export function writeFigure(
  { page }: Pick<UncertaintyInput, "page">,
  figure: Pick<FigureSwing, "stepKey" | "name" | "kind">,
  writer: Writer,
): string {
  const step = figure.stepKey === null ? null : writeStep(page, figure.stepKey, writer);
  const names = [step, figure.name].filter((name) => name !== null);
  const name = names.join(" · ");
  return figure.kind === "minutes" ? name : writer.text(`cost-study.kind.${figure.kind}`, { name });
}

function unitLabel(page: UncertaintyPage, writer: Writer): string {
  return writer.text("cost-study.uncertainty.unit", {
    perspective: writeStudyPerspective(page, writer),
  });
}

function binsOf(run: CostRun, writer: Writer): DistributionModel["bins"] {
  return run.bins.map(({ fromCents, untilCents, count }) => ({
    from: fromCents,
    to: untilCents,
    frequency: count,
    announcement: writer.text("cost-study.run.announce", {
      from: writer.figure(fromCents, "eur"),
      until: writer.figure(untilCents, "eur"),
      count: writer.figure(count, "count"),
    }),
  }));
}

/**
 * How often each expected cost came out when everything uncertain was drawn together.
 *
 * @param input page and analysis. @param run the draws.
 * @param writer of the reader's language.
 * @returns the distribution with P10, median and P90; the middle 80 % in full colour.
 * Source: tdabc research 1.11 (percentiles shown).
 * Example: P10 of 5,000 and P90 of 5,600 euro read "tussen € 5.000 en € 5.600".
 */
export function prepareRunChart(
  { page, analysis }: UncertaintyInput,
  run: CostRun,
  writer: Writer,
): DistributionModel {
  const at = (share: number) =>
    run.percentiles.find((one) => one.share === share)?.cents ?? run.meanCents;
  const euro = (cents: number) => writer.figure(cents, "eur");
  return {
    kind: "distribution",
    heading: prepareStudyHeading(
      page,
      null,
      {
        title: writer.text("cost-study.run.title", { low: euro(at(0.1)), high: euro(at(0.9)) }),
        verdict: writer.text("cost-study.run.verdict", {
          mean: euro(run.meanCents),
          low: euro(at(0.025)),
          high: euro(at(0.975)),
          draws: writer.figure(analysis.draws, "count"),
          seed: String(analysis.seed),
        }),
        unitLabel: unitLabel(page, writer),
      },
      writer,
    ),
    unit: "eur",
    words: {
      from: writer.text("cost-study.run.from"),
      to: writer.text("cost-study.run.until"),
      frequency: writer.text("cost-study.run.count"),
    },
    frequencyUnit: "count",
    bins: binsOf(run, writer),
    marks: MARKED.map((share) => ({
      key: String(share),
      amount: at(share),
      label: writer.text(`cost-study.run.marker.p${Math.round(share * 100)}`, {
        amount: euro(at(share)),
      }),
    })),
    middle: { from: at(0.1), to: at(0.9) },
    isLossBelowZero: false,
  };
}

function writeEnd(figure: FigureSwing, end: "low" | "high", writer: Writer): string {
  const amount = figure[end];
  if (figure.kind === "share") return writer.figure(amount, "ratio-whole");
  const unit = figure.kind === "minutes" ? "min" : "count";
  return writer.text(`cost-study.end.${unit}`, { amount: writer.figure(amount, "points") });
}

/**
 * What each uncertain figure alone does to the expected cost, the widest first.
 *
 * @param input page and analysis. @param writer of the reader's language.
 * @returns at most twelve bars; ⚠ marks a range that nobody asked or measured.
 * Source: tdabc research 1.11 (one parameter at a time over its own range).
 * Example: 31 uncertain figures show the twelve widest and say so.
 */
export function prepareCostTornado(
  { page, analysis }: UncertaintyInput,
  writer: Writer,
): TornadoModel {
  const bars = analysis.swings.filter(({ swingCents }) => swingCents > 0);
  const [widest] = bars;
  return {
    kind: "tornado",
    isSigned: false,
    heading: prepareStudyHeading(
      page,
      null,
      {
        title: widest
          ? writer.text("cost-study.tornado.title", {
              name: writeFigure({ page }, widest, writer),
              swing: writer.figure(widest.swingCents, "eur"),
            })
          : writer.text("cost-study.tornado.none"),
        verdict: writer.text("cost-study.tornado.verdict", {
          shown: Math.min(MOST_BARS, bars.length),
          all: bars.length,
        }),
        unitLabel: unitLabel(page, writer),
      },
      writer,
    ),
    unit: "eur",
    base: {
      amount: analysis.baseCents,
      label: writer.text("cost-study.tornado.base"),
    },
    words: {
      figure: writer.text("cost-study.tornado.figure"),
      atLow: writer.text("cost-study.tornado.atLow"),
      atHigh: writer.text("cost-study.tornado.atHigh"),
    },
    rows: bars.slice(0, MOST_BARS).map((figure) => ({
      key: figure.key,
      label: writeFigure({ page }, figure, writer),
      lowText: writeEnd(figure, "low", writer),
      highText: writeEnd(figure, "high", writer),
      atLow: figure.atLowCents,
      atHigh: figure.atHighCents,
      isUnconfirmed: figure.basis === "band",
    })),
  };
}

type CostLines = Extract<UncertaintyAnalysis["pareto"], { status: "computed" }>["value"];

function paretoSteps(
  page: UncertaintyPage,
  parts: CostLines,
  writer: Writer,
): WaterfallModel["steps"] {
  const sum = (some: CostLines) => some.reduce((total, part) => total + part.amountCents, 0);
  const rest = parts.slice(MOST_PARTS);
  const together = {
    key: "rest",
    label: writer.text("cost-study.pareto.rest", { count: rest.length }),
    amount: sum(rest),
    isTotal: false,
    isPale: true,
  };
  return [
    ...parts.slice(0, MOST_PARTS).map(({ partKey, stepKey, name, amountCents, isVital }) => ({
      key: partKey,
      label: `${writeStep(page, stepKey, writer)} · ${name}`,
      amount: amountCents,
      isTotal: false,
      isPale: !isVital,
    })),
    ...(rest.length > 0 ? [together] : []),
    { key: "total", label: writer.text("costing.total"), amount: sum(parts), isTotal: true },
  ];
}

/**
 * The lines of the map by size, each beginning where the larger ones end; beyond the line they are pale.
 *
 * @param input page and analysis. @param writer of the reader's language.
 * @returns at most fourteen lines and the rest together; null when there is no cost.
 * Source: tdabc research 1.11 (Pareto, mark the 80 % line).
 * Example: four of 31 lines that make up 80 % give "4 van 31 regels maken 80% van de kost".
 */
export function preparePareto(
  { page, analysis }: UncertaintyInput,
  writer: Writer,
): WaterfallModel | null {
  if (analysis.pareto.status !== "computed") return null;
  const parts = analysis.pareto.value;
  const vital = parts.filter(({ isVital }) => isVital).length;
  return {
    kind: "waterfall",
    meaning: "parts",
    heading: prepareStudyHeading(
      page,
      null,
      {
        title: writer.text("cost-study.pareto.title", {
          vital,
          all: parts.length,
          line: writer.figure(analysis.paretoLine, "ratio-whole"),
        }),
        verdict: writer.text("cost-study.pareto.verdict", {
          line: writer.figure(analysis.paretoLine, "ratio-whole"),
        }),
        unitLabel: unitLabel(page, writer),
      },
      writer,
    ),
    unit: "eur",
    steps: paretoSteps(page, parts, writer),
  };
}
