import { useTranslations } from "next-intl";
import type { ChartModel } from "@/lib/view-models/charts/chart-model";
import type { FunnelChartModel } from "@/lib/view-models/charts/funnel-model";
import type { PointMark } from "@/lib/view-models/charts/spc-model";
import type { DottedChartModel } from "@/lib/view-models/charts/dotted-chart-model";
import { PointShape } from "./point-shape";
import { listNotes } from "./spc-notes";

const ORDER: readonly PointMark[] = [
  "better",
  "worse",
  "rising",
  "falling",
  "common",
  "unjudged",
  "excluded",
];

/** The shapes that occur in this chart, with their words. */
export function ChartLegend({ model }: { readonly model: ChartModel }) {
  const t = useTranslations("charts");
  if (model.kind === "funnel" || model.kind === "plane") {
    return <OwnLegend legend={model.legend} />;
  }
  if (model.kind === "dotted") return <DottedLegend model={model} />;
  if (model.kind !== "spc") return null;
  const present = new Set(model.points.filter((p) => p.value !== null).map((p) => p.mark));
  const numbered = listNotes(model).filter((note) => note.isLong);
  const labelOf = (key: string) => model.points.find((point) => point.key === key)?.label;
  return (
    <div className="mt-1 text-[0.75rem] leading-5 text-muted">
      <ul className=" flex flex-wrap gap-x-5 gap-y-1">
        {ORDER.filter((mark) => present.has(mark)).map((mark) => (
          <li key={mark} className="inline-flex items-center gap-1.5">
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
              <PointShape mark={mark} x={6} y={6} />
            </svg>
            {t(`mark.${mark}`)}
          </li>
        ))}
        {model.points.some((point) => point.value === null) ? <li>{t("gap")}</li> : null}
        {model.points.some((point) => point.isProvisional) ? <li>{t("provisional")}</li> : null}
        {model.phases.some((phase) => phase.isTrial) ? <li>{t("trialLimits")}</li> : null}
      </ul>
      {numbered.length > 0 ? (
        <ul className="mt-1.5">
          {numbered.map((note) => (
            <li key={`${note.key}${note.text}`}>
              <strong className="font-semibold text-accent">{note.label}</strong>{" "}
              {labelOf(note.key)}: {note.text}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** The legend that a model itself brings. */
function OwnLegend({ legend }: Pick<FunnelChartModel, "legend">) {
  return (
    <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-[0.75rem] leading-5 text-muted">
      {legend.map(({ mark, label }) => (
        <li key={mark} className="inline-flex items-center gap-1.5">
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <PointShape mark={mark} x={6} y={6} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

function DottedLegend({ model }: { readonly model: DottedChartModel }) {
  return (
    <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-[0.75rem] leading-5 text-muted">
      {model.series.map(({ key, label }, place) => (
        <li key={key} className="inline-flex items-center gap-1.5">
          <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
            <circle cx="5" cy="5" r="3.4" fill={`var(--series-${place + 1})`} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
