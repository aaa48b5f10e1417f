import type { ChartHeading } from "./chart-heading";
import type { Estimate } from "./outcome-models";
import type { PointMark } from "./spc-model";
import type { FigureUnit } from "./figure-unit";

/** Measures beside each other, one panel for each, all with the same rows in the same order. */
export interface PanelsModel {
  readonly kind: "panels";
  readonly heading: ChartHeading;
  /** Word over the names of the rows. */
  readonly rowWord: string;
  readonly panels: readonly {
    readonly key: string;
    readonly label: string;
    readonly unit: FigureUnit;
    /** Whether the scale holds zero. */
    readonly hasZero: boolean;
  }[];
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    /** Under the name, e.g. "n 188"; null where it may not be told. */
    readonly note: string | null;
    /** Pale where the row may not be used to steer by. */
    readonly isPale: boolean;
    /** In the order of the panels; a text says why there is no figure. */
    readonly cells: readonly (Estimate | string)[];
  }[];
}

/** Groups on a plane of cost and outcome, with lines to compare with or a frontier between them. */
export interface PlaneModel {
  readonly kind: "plane";
  readonly heading: ChartHeading;
  readonly outcome: { readonly label: string; readonly unit: FigureUnit };
  readonly cost: { readonly label: string; readonly unit: FigureUnit };
  /** Words over the names and over the judgements in the table. */
  readonly words: { readonly group: string; readonly judgement: string };
  /** Where the lines of the quarters stand; null without. */
  readonly reference: {
    readonly outcome: number;
    readonly cost: number;
    readonly label: string;
  } | null;
  /** Names of the quarters: top left, top right, bottom left, bottom right; null without reference. */
  readonly corners: readonly [string, string, string, string] | null;
  /** Keys of the points on the frontier in order of cost; empty without. */
  readonly frontier: readonly string[];
  readonly points: readonly {
    readonly key: string;
    readonly label: string;
    readonly outcome: Estimate;
    readonly cost: Estimate;
    readonly mark: PointMark;
    readonly judgement: string;
    readonly announcement: string;
  }[];
  readonly legend: readonly { readonly mark: PointMark; readonly label: string }[];
}
