/** What every chart says about itself. Texts are already in the reader's language. */
export interface ChartHeading {
  /** The finding when a signal exists ("Heropnames dalen sinds mei"), else the plain name. */
  readonly title: string;
  /** One sentence under the title: what is drawn and what it shows. */
  readonly verdict: string;
  /** For who cannot see the chart: kind of chart, extremes and direction. */
  readonly description: string;
  /** The unit in words, e.g. "% heropnames binnen 30 dagen". */
  readonly unitLabel: string;
  /** The period that is drawn, e.g. "januari 2024 tot september 2026". */
  readonly period: string;
  /** Where the figures come from, e.g. "MZG en OK-register". */
  readonly source: string;
  /** Written date and time of the last delivery. */
  readonly dataAsOf: string;
  /** n of everything drawn, e.g. "n 5 118 ingrepen"; absent where n has no meaning. */
  readonly denominator?: string;
  /** How complete the delivery is, e.g. "volledig 98,4%". */
  readonly completeness?: string;
  /** Days since the last delivery, when that is longer than it should be. */
  readonly staleDays?: number;
  /** Marks exports of the example hospital or of open data. */
  readonly originNote?: string;
}
