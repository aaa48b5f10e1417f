import type { RangeBarModel, StackedBarModel, WaterfallModel } from "./bar-models";
import type { DistributionModel } from "./distribution-model";
import type { DottedChartModel } from "./dotted-chart-model";
import type { FlowMapModel } from "./flow-map-model";
import type { FunnelChartModel } from "./funnel-model";
import type {
  ChangeBarModel,
  CourseModel,
  LevelProfileModel,
  OutcomeCostModel,
  ProfileGridModel,
} from "./outcome-models";
import type { PathChartModel } from "./path-model";
import type { SpcChartModel } from "./spc-model";
import type { TornadoModel } from "./tornado-model";
import type { PanelsModel, PlaneModel } from "./value-models";

/** Everything that `components/charts` can draw. A closed union: the renderer decides nothing. */
export type ChartModel =
  | SpcChartModel
  | OutcomeCostModel
  | ChangeBarModel
  | StackedBarModel
  | WaterfallModel
  | RangeBarModel
  | FunnelChartModel
  | PathChartModel
  | LevelProfileModel
  | CourseModel
  | ProfileGridModel
  | FlowMapModel
  | TornadoModel
  | DistributionModel
  | PanelsModel
  | PlaneModel
  | DottedChartModel;
