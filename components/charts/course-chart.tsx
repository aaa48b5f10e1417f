import { scaleLinear, scalePoint } from "d3-scale";
import { useLocale, useTranslations } from "next-intl";
import { formatterFor } from "@/lib/i18n/formatter";
import type { CourseModel } from "@/lib/view-models/charts/outcome-models";
import { round, type ChartSize } from "./chart-size";
import { PeriodAxis, ValueAxis } from "./value-axis";

interface CourseChartProps {
  readonly model: CourseModel;
  readonly size: ChartSize;
}

const HEIGHT = 250;

/** Means with their intervals over the moments of a schedule, on the instrument's own scale. */
export function CourseChart({ model, size }: CourseChartProps) {
  const t = useTranslations("charts");
  const format = formatterFor(useLocale());
  const width = Math.min(size.width, 440);
  const area = { left: 46, right: width - 12, top: 26, bottom: HEIGHT - 48 };
  const y = scaleLinear([model.bounds.minimum, model.bounds.maximum], [area.bottom, area.top]);
  const x = scalePoint(
    model.moments.map(({ key }) => key),
    [area.left, area.right],
  ).padding(0.6);
  const at = (key: string): number => x(key) ?? area.left;
  const lineOf = (levels: readonly (number | null)[]) =>
    model.moments
      .map(({ key }, place) => ({ key, level: levels[place] ?? null }))
      // A moment without a figure breaks the line: nothing is drawn across it.
      .reduce<string>((path, { key, level }, place) => {
        if (level === null) return path;
        const previous = place > 0 ? (levels[place - 1] ?? null) : null;
        return `${path}${previous === null ? "M" : "L"}${round(at(key))} ${round(y(level))}`;
      }, "");
  return (
    <div>
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={model.heading.description}
        data-chart={size.key}
        className="mx-auto block h-auto w-full max-w-[34rem]"
      >
        <text x="0" y="12" className="chart-label">
          {model.direction}
        </text>
        <ValueAxis
          area={area}
          ticks={listTicks(model, y).map((tick) => ({
            position: y(tick),
            label: format.figure(tick, model.unit === "points" ? "count" : model.unit),
          }))}
        />
        {model.bounds.minimum < 0 ? (
          <line
            x1={area.left}
            x2={area.right}
            y1={round(y(0))}
            y2={round(y(0))}
            stroke="var(--rule)"
          />
        ) : null}
        <path
          d={lineOf(model.moments.map(({ norm }) => norm))}
          fill="none"
          stroke="var(--common)"
          strokeDasharray="4 3"
        />
        <path
          d={lineOf(model.moments.map(({ estimate }) => estimate?.amount ?? null))}
          fill="none"
          stroke="var(--accent)"
          strokeWidth="1.6"
        />
        {model.moments.map((moment) => (
          <Moment
            key={moment.key}
            moment={moment}
            x={at(moment.key)}
            y={y}
            words={{
              write: (amount) => format.figure(amount, model.unit),
              count:
                moment.count === null
                  ? t("course.tooFew")
                  : t("course.count", { count: format.figure(moment.count, "count") }),
              norm: model.normLabel,
            }}
          />
        ))}
        <PeriodAxis
          area={area}
          ticks={model.moments.map(({ key, label }) => ({ position: at(key), label }))}
        />
        {model.moments.map(({ key, count }) => (
          <text
            key={key}
            x={round(at(key))}
            y={area.bottom + 32}
            textAnchor="middle"
            className="chart-label"
          >
            {count === null
              ? t("course.tooFew")
              : t("course.count", { count: format.figure(count, "count") })}
          </text>
        ))}
      </svg>
      {model.normLabel === null ? null : (
        <p className="mt-1 flex items-center gap-2 text-[0.75rem] leading-5 text-muted">
          <span aria-hidden="true" className="w-6 border-t-2 border-dashed border-common" />
          {model.normLabel}
        </p>
      )}
    </div>
  );
}

/** The ends of the scale are always named; round figures between them where they leave room. */
function listTicks({ bounds }: CourseModel, y: (amount: number) => number): readonly number[] {
  const { minimum, maximum } = bounds;
  const between = scaleLinear([minimum, maximum], [0, 1])
    .ticks(4)
    .filter((tick) => Math.abs(y(tick) - y(minimum)) > 14 && Math.abs(y(tick) - y(maximum)) > 14);
  return [minimum, ...between, maximum];
}

function rangeOf(estimate: MomentProps["moment"]["estimate"]) {
  const { low = null, high = null } = estimate ?? {};
  return low === null || high === null ? null : { low, high };
}

interface MomentProps {
  readonly moment: CourseModel["moments"][number];
  readonly x: number;
  readonly y: (amount: number) => number;
  readonly words: {
    readonly write: (amount: number) => string;
    readonly count: string;
    readonly norm: string | null;
  };
}

function Moment({ moment, x, y, words }: MomentProps) {
  const { estimate, norm } = moment;
  const range = rangeOf(estimate);
  const announced = [
    `${moment.label}: ${estimate ? words.write(estimate.amount) : ""} ${words.count}`,
    norm === null || words.norm === null ? "" : `${words.norm} ${words.write(norm)}`,
  ];
  return (
    <g
      data-point={moment.key}
      data-x={round(x)}
      data-y={round(estimate ? y(estimate.amount) : y(0))}
      data-announce={announced.filter(Boolean).join(". ")}
    >
      {norm === null ? null : (
        <path
          d={`M${round(x - 9)} ${round(y(norm))}h18`}
          stroke="var(--common)"
          strokeWidth="2"
          fill="none"
        />
      )}
      {range === null ? null : (
        <path
          d={`M${round(x)} ${round(y(range.low))}V${round(y(range.high))}m-3 0h6M${round(x - 3)} ${round(y(range.low))}h6`}
          stroke="var(--accent)"
          strokeWidth="1.2"
          fill="none"
        />
      )}
      {estimate ? (
        <>
          <circle cx={round(x)} cy={round(y(estimate.amount))} r="4" fill="var(--accent)" />
          <text
            x={round(x + 8)}
            y={round(y(estimate.high ?? estimate.amount) - 6)}
            className="chart-label chart-strong"
          >
            {words.write(estimate.amount)}
          </text>
        </>
      ) : null}
    </g>
  );
}
