import type { ReactNode } from "react";
import type { SparklineModel } from "@/lib/view-models/charts/chart-model";
import type { AssuranceCode, Variation } from "@/lib/engine/statistics";
import { Link } from "@/lib/i18n/navigation";
import { AssuranceMark } from "./assurance-mark";
import { Sparkline } from "./sparkline";
import { VariationMark } from "./variation-mark";

/** One figure with everything it needs to be trusted. Texts are in the reader's language. */
export interface KpiTileModel {
  readonly name: string;
  /** The figure with its unit, or why there is none (`NoFigure`). */
  readonly figure: ReactNode;
  /** n and unit in words, e.g. "13 van 312 ingrepen". */
  readonly basis: ReactNode;
  /** Against target or baseline, in words. */
  readonly comparison: ReactNode;
  readonly variation: Pick<Variation, "code" | "direction"> | null;
  readonly assurance: AssuranceCode | null;
  readonly sparkline: SparklineModel | null;
  /** Freshness, completeness, data-quality mark. */
  readonly trust: ReactNode;
  readonly owner: string | null;
  readonly href: string | null;
}

/** The tile of a figure, the same on every screen, in the fixed order of parts. */
export function KpiTile({ model }: { readonly model: KpiTileModel }) {
  const name = model.href ? (
    <Link href={model.href} className="after:absolute after:inset-0 hover:underline">
      {model.name}
    </Link>
  ) : (
    model.name
  );
  return (
    <article className="relative flex flex-col gap-1.5 border-t border-rule pt-3">
      <h3 className="font-sans text-body font-semibold tracking-normal">{name}</h3>
      <p className="flex flex-wrap items-baseline gap-x-2.5">
        <span className="font-serif text-figure font-semibold">{model.figure}</span>
        <span className="text-small text-muted">{model.basis}</span>
      </p>
      <p className="text-small text-muted">{model.comparison}</p>
      <div className="flex flex-wrap gap-x-4 gap-y-0.5">
        {model.variation ? <VariationMark variation={model.variation} /> : null}
        {model.assurance ? <AssuranceMark code={model.assurance} /> : null}
      </div>
      {model.sparkline ? (
        <Sparkline model={model.sparkline} width={300} height={44} isFluid />
      ) : null}
      <div className="mt-auto flex flex-wrap justify-between gap-x-4 border-t border-hairline pt-1.5 text-[0.75rem] leading-5 text-muted">
        <span>{model.trust}</span>
        <span>{model.owner}</span>
      </div>
    </article>
  );
}
