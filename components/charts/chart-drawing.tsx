import type {
  ChartModel,
  CourseModel,
  LevelProfileModel,
  ProfileGridModel,
} from "@/lib/view-models/charts/chart-model";
import { ChangeBar } from "./change-bar";
import { CHART_SIZES, type ChartSize } from "./chart-size";
import { FlowMap } from "./flow-map";
import { FunnelChart } from "./funnel-chart";
import { OutcomeCostChart } from "./outcome-cost-chart";
import { PathChart } from "./path-chart";
import { CourseChart } from "./course-chart";
import { LevelProfileChart } from "./level-profile-chart";
import { ProfileGridChart } from "./profile-grid-chart";
import { RangeBarChart } from "./range-bar-chart";
import { SpcChart } from "./spc-chart";
import { StackedBarChart } from "./stacked-bar-chart";
import { TornadoChart } from "./tornado-chart";
import { WaterfallChart } from "./waterfall-chart";

const SHOWN = { wide: "hidden @lg:block", narrow: "@lg:hidden" };

/**
 * A chart as SVG, drawn on the server. It stands twice in the page, once for a wide and once for a
 * narrow place; the style sheet shows one, also on paper and without scripts.
 */
export function ChartDrawing({ model }: { readonly model: ChartModel }) {
  if (model.kind === "change-bar") return <ChangeBar model={model} />;
  if (model.kind === "flow-map") return <FlowMap model={model} />;
  return (
    <div className="@container">
      {CHART_SIZES.map((size) => (
        <div key={size.key} className={SHOWN[size.key]}>
          <SizedDrawing model={model} size={size} />
        </div>
      ))}
    </div>
  );
}

interface SizedDrawingProps {
  readonly model: Exclude<ChartModel, { kind: "change-bar" | "flow-map" }>;
  readonly size: ChartSize;
}

function SizedDrawing({ model, size }: SizedDrawingProps) {
  if (isOfAnswers(model)) return <AnswersDrawing model={model} size={size} />;
  switch (model.kind) {
    case "spc":
      return <SpcChart model={model} size={size} />;
    case "outcome-cost":
      return <OutcomeCostChart model={model} size={size} />;
    case "stacked-bar":
      return <StackedBarChart model={model} size={size} />;
    case "waterfall":
      return <WaterfallChart model={model} size={size} />;
    case "range-bar":
      return <RangeBarChart model={model} size={size} />;
    case "funnel":
      return <FunnelChart model={model} size={size} />;
    case "path":
      return <PathChart model={model} size={size} />;
    case "tornado":
      return <TornadoChart model={model} size={size} />;
  }
}

function isOfAnswers(model: ChartModel): model is AnswersDrawingProps["model"] {
  return ["level-profile", "course", "profile-grid"].includes(model.kind);
}

interface AnswersDrawingProps {
  readonly model: LevelProfileModel | CourseModel | ProfileGridModel;
  readonly size: ChartSize;
}

/** The charts of what patients answered. */
function AnswersDrawing({ model, size }: AnswersDrawingProps) {
  switch (model.kind) {
    case "level-profile":
      return <LevelProfileChart model={model} size={size} />;
    case "course":
      return <CourseChart model={model} size={size} />;
    case "profile-grid":
      return <ProfileGridChart model={model} size={size} />;
  }
}
