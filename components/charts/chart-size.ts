/** A drawing surface in SVG units. Each chart is drawn twice; the container's width picks one. */
export interface ChartSize {
  readonly key: "wide" | "narrow";
  readonly width: number;
}

export const CHART_SIZES: readonly ChartSize[] = [
  { key: "wide", width: 720 },
  { key: "narrow", width: 360 },
];

/** The part of the surface in which figures are drawn. */
export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Two decimals are finer than a pixel and keep the markup small. */
export function round(coordinate: number): number {
  return Math.round(coordinate * 100) / 100;
}
