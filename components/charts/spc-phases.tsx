import { useLocale } from "next-intl";
import { formatterFor } from "@/lib/i18n/formatter";
import type {
  SpcChartModel,
  SpcPhaseModel,
  SpcPointModel,
} from "@/lib/view-models/charts/spc-model";
import { round } from "./chart-size";
import { limitPath, pointsByPhase, type SpcGeometry } from "./spc-geometry";

interface SpcPhasesProps {
  readonly model: SpcChartModel;
  readonly geometry: SpcGeometry;
}

/** Band, limits and centre of each phase; the amounts of the last phase stand at the right. */
export function SpcPhases({ model, geometry }: SpcPhasesProps) {
  const format = formatterFor(useLocale());
  const stretches = pointsByPhase(model);
  return (
    <g>
      {model.phases.map((phase, index) => (
        <Phase
          key={phase.startKey}
          phase={phase}
          points={stretches[index] ?? []}
          geometry={geometry}
        />
      ))}
      {spread(lastAmounts(model), geometry).map(({ amount, position, isCentre }) => (
        <text
          key={`${amount}${isCentre}`}
          x={geometry.area.right + 6}
          y={round(position + 3.6)}
          className={isCentre ? "chart-label chart-strong" : "chart-label"}
        >
          {format.figure(amount, model.unit)}
        </text>
      ))}
    </g>
  );
}

interface PhaseProps {
  readonly phase: SpcPhaseModel;
  readonly points: readonly SpcPointModel[];
  readonly geometry: SpcGeometry;
}

function Phase({ phase, points, geometry }: PhaseProps) {
  const [first, last] = [points.at(0), points.at(-1)];
  if (!first || !last) return null;
  const half = geometry.step / 2;
  const [from, to] = [geometry.x(first.key) - half, geometry.x(last.key) + half];
  const upper = limitPath(points, geometry, (point) => point.upper);
  const lower = limitPath(points, geometry, (point) => point.lower);
  const dash = phase.isTrial ? "2 5" : "5 4";
  return (
    <g>
      <path d={bandPath(points, geometry)} fill="var(--band)" />
      <path d={upper + lower} fill="none" stroke="var(--common)" strokeDasharray={dash} />
      {phase.centre === null ? null : (
        <line
          x1={round(from)}
          x2={round(to)}
          y1={round(geometry.y(phase.centre))}
          y2={round(geometry.y(phase.centre))}
          stroke="var(--ink)"
          strokeWidth="1.3"
        />
      )}
    </g>
  );
}

/** The room between the limits; open where a period has none. */
function bandPath(points: readonly SpcPointModel[], geometry: SpcGeometry): string {
  const half = geometry.step / 2;
  return points
    .flatMap(({ key, lower, upper }) => {
      if (lower === null || upper === null) return [];
      const [from, to] = [round(geometry.x(key) - half), round(geometry.x(key) + half)];
      const [top, bottom] = [round(geometry.y(upper)), round(geometry.y(lower))];
      return [`M${from} ${top}H${to}V${bottom}H${from}Z`];
    })
    .join("");
}

interface EdgeAmount {
  readonly amount: number;
  readonly isCentre: boolean;
}

function lastAmounts(model: SpcChartModel): readonly EdgeAmount[] {
  const last = model.points.findLast((point) => point.upper !== null);
  const centre = model.phases.at(-1)?.centre ?? null;
  return [
    { amount: last?.upper ?? null, isCentre: false },
    { amount: centre, isCentre: true },
    { amount: last?.lower ?? null, isCentre: false },
  ].filter((edge): edge is EdgeAmount => edge.amount !== null);
}

const LINE_HEIGHT = 12;

/** Keeps amounts that lie close from printing over each other; the centre stays where it is. */
function spread(amounts: readonly EdgeAmount[], geometry: SpcGeometry) {
  const placed = amounts.map((edge) => ({ ...edge, position: geometry.y(edge.amount) }));
  const centre = placed.find((edge) => edge.isCentre)?.position;
  if (centre === undefined) return placed;
  return placed.map((edge) => {
    if (edge.isCentre) return edge;
    const isAbove = edge.position <= centre;
    const nearest = isAbove ? centre - LINE_HEIGHT : centre + LINE_HEIGHT;
    const position = isAbove ? Math.min(edge.position, nearest) : Math.max(edge.position, nearest);
    return { ...edge, position };
  });
}
