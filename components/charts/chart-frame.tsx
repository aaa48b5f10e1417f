import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StaleMark } from "@/components/ui/freshness-mark";
import { NothingHappenedState } from "@/components/ui/nothing-happened-state";
import { SectionHead } from "@/components/ui/section-head";
import { Tabs } from "@/components/ui/tabs";
import type { ChartModel } from "@/lib/view-models/charts/chart-model";
import { prepareChartExport } from "@/lib/view-models/charts/prepare-chart-export";
import type { SpcChartModel } from "@/lib/view-models/charts/spc-model";
import { ChartDrawing } from "./chart-drawing";
import { ChartExplorer } from "./chart-explorer";
import { ChartLegend } from "./chart-legend";
import { ChartTable } from "./chart-table";
import { DownloadMenu } from "./download-menu";

interface ChartFrameProps {
  readonly model: ChartModel;
  /** Small capitals before the title, e.g. "1 · Klinische uitkomst". */
  readonly eyebrow?: ReactNode;
  readonly level?: 2 | 3;
  /** What the chart rests on beyond how to read it: rule set, definition, known issues. */
  readonly explanation?: ReactNode;
  /** The button that opens the trust panel. */
  readonly trust?: ReactNode;
  /** What must be read with the chart, e.g. how many answered; under the axis in every view. */
  readonly footnote?: ReactNode;
}

/** A chart with everything that belongs to it: finding, verdict, chart, table, explanation, files. */
export function ChartFrame({
  model,
  eyebrow,
  level,
  explanation,
  trust,
  footnote,
}: ChartFrameProps) {
  const t = useTranslations("charts");
  const { heading } = model;
  const table = prepareChartExport(model, {
    columnOf: (key) => t(`column.${key}`),
    signalOf: (key) => t(`signal.${key}`),
    factOf: (key) => t(`fact.${key}`),
    origin: t("column.origin"),
  });
  const chart = isAllZero(model) ? (
    <NothingHappenedState isGoodNews={model.polarity === "lower-is-better"} />
  ) : (
    <>
      {model.kind === "flow-map" ? (
        <ChartDrawing model={model} />
      ) : (
        <ChartExplorer label={heading.description}>
          <ChartDrawing model={model} />
        </ChartExplorer>
      )}
      <ChartLegend model={model} />
    </>
  );
  return (
    <figure className="flex min-w-0 flex-col" data-chart-frame="">
      <SectionHead
        {...(level ? { level } : {})}
        eyebrow={eyebrow}
        aside={[heading.denominator, heading.completeness].filter(Boolean).join(" · ")}
        title={heading.title}
      >
        {heading.verdict}
      </SectionHead>
      <Tabs
        className="mt-2 flex flex-col"
        label={t("views", { title: heading.title })}
        parts={[
          { key: "chart", label: t("view.chart"), panel: chart },
          { key: "table", label: t("view.table"), panel: <ChartTable model={model} /> },
          {
            key: "explanation",
            label: t("view.explanation"),
            panel: (
              <div className="max-w-prose space-y-2 text-body text-muted">
                <p>{t(`explain.${model.kind === "spc" ? model.reading : model.kind}`)}</p>
                {explanation}
              </div>
            ),
          },
        ]}
        aside={
          <span className="flex items-center">
            {trust}
            <DownloadMenu
              title={heading.title}
              table={table}
              caption={[heading.unitLabel, heading.period, heading.source, heading.originNote]
                .filter(Boolean)
                .join(" · ")}
            />
          </span>
        }
      />
      {heading.staleDays ? (
        <p className="mt-3">
          <StaleMark days={heading.staleDays} />
        </p>
      ) : null}
      {footnote ? <div className="mt-3">{footnote}</div> : null}
      <figcaption className="mt-3 text-[0.75rem] leading-5 text-muted">
        {t("caption", {
          unit: heading.unitLabel,
          period: heading.period,
          source: heading.source,
          asOf: heading.dataAsOf,
        })}
      </figcaption>
    </figure>
  );
}

/** Every delivered period measured zero: a flat line on the floor would say less than words. */
function isAllZero(model: ChartModel): model is SpcChartModel {
  return (
    model.kind === "spc" &&
    model.points.some((point) => point.value === 0) &&
    model.points.every((point) => point.value === 0 || point.value === null)
  );
}
