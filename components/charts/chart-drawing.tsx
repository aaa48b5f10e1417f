import type { ComponentType } from "react";
import type { ChartModel } from "@/lib/view-models/charts/chart-model";
import { ChangeBar } from "./change-bar";
import { CHART_SIZES, type ChartSize } from "./chart-size";
import { DottedChart } from "./dotted-chart";
import { FlowMap } from "./flow-map";
import { FunnelChart } from "./funnel-chart";
import { OutcomeCostChart } from "./outcome-cost-chart";
import { PanelsChart } from "./panels-chart";
import { PathChart } from "./path-chart";
import { PlaneChart } from "./plane-chart";
import { CourseChart } from "./course-chart";
import { DistributionChart } from "./distribution-chart";
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

type SizedModel = Exclude<ChartModel, { kind: "change-bar" | "flow-map" }>;

interface SizedDrawingProps<Model> {
  readonly model: Model;
  readonly size: ChartSize;
}

type Drawings = {
  readonly [Kind in SizedModel["kind"]]: ComponentType<
    SizedDrawingProps<Extract<SizedModel, { readonly kind: Kind }>>
  >;
};

const DRAWINGS: Drawings = {
  spc: SpcChart,
  dotted: DottedChart,
  "outcome-cost": OutcomeCostChart,
  "stacked-bar": StackedBarChart,
  waterfall: WaterfallChart,
  "range-bar": RangeBarChart,
  funnel: FunnelChart,
  path: PathChart,
  "level-profile": LevelProfileChart,
  course: CourseChart,
  "profile-grid": ProfileGridChart,
  panels: PanelsChart,
  plane: PlaneChart,
  tornado: TornadoChart,
  distribution: DistributionChart,
};

function SizedDrawing({ model, size }: SizedDrawingProps<SizedModel>) {
  // One drawing for each kind, but the compiler cannot tie the two together here.
  const Drawing = DRAWINGS[model.kind] as ComponentType<SizedDrawingProps<SizedModel>>;
  return <Drawing model={model} size={size} />;
}
