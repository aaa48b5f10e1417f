import { useLocale, useTranslations } from "next-intl";
import { formatterFor } from "@/lib/i18n/formatter";
import type { LevelProfileModel } from "@/lib/view-models/charts/outcome-models";
import { round, type ChartSize } from "./chart-size";

interface LevelProfileChartProps {
  readonly model: LevelProfileModel;
  readonly size: ChartSize;
}

const BAR_HEIGHT = 17;
const ROW_HEIGHT = 22;
const STRIP_HEIGHT = 4;
/** A segment narrower than this cannot hold its own figure. */
const ROOM_FOR_FIGURE = 30;

function layOut(size: ChartSize, rowsOfGroup: number) {
  const isWide = size.key === "wide";
  return {
    isWide,
    groupHeight: rowsOfGroup * ROW_HEIGHT + (isWide ? 12 : 30),
    top: isWide ? 0 : 18,
    momentX: isWide ? 176 : 0,
    left: isWide ? 268 : 78,
    right: size.width - (isWide ? 116 : 48),
  };
}

/** The levels of each dimension before and after, as shares of the same people. */
export function LevelProfileChart({ model, size }: LevelProfileChartProps) {
  const t = useTranslations("charts");
  const rowsOfGroup = Math.max(...model.groups.map((group) => group.rows.length), 1);
  const place = layOut(size, rowsOfGroup);
  const isAnyJoined = model.groups.some((group) =>
    group.rows.some((row) => row.bands.some((band) => band.from !== band.to)),
  );
  return (
    <div>
      <ul className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-small text-muted">
        {model.levels.map(({ key, label }, level) => (
          <li key={key} className="inline-flex items-center gap-1.5">
            <span
              aria-hidden="true"
              className="size-2.5 rounded-[2px]"
              style={{ background: colourOf(level) }}
            />
            {label}
          </li>
        ))}
        {isAnyJoined ? (
          <li className="inline-flex items-center gap-1.5">
            <span
              aria-hidden="true"
              className="size-2.5 rounded-[2px] border-b-4"
              style={{ background: colourOf(2), borderColor: colourOf(4) }}
            />
            {t("levelProfile.joined")}
          </li>
        ) : null}
      </ul>
      <svg
        viewBox={`0 0 ${size.width} ${model.groups.length * place.groupHeight}`}
        role="img"
        aria-label={model.heading.description}
        data-chart={size.key}
        className="block h-auto w-full"
      >
        {model.groups.map((group, index) => (
          <g key={group.key} transform={`translate(0 ${index * place.groupHeight})`}>
            <text x="0" y="12.5" className="chart-label chart-strong">
              {group.label}
            </text>
            {group.rows.map((row, at) => (
              <LevelRow
                key={row.key}
                label={group.label}
                row={row}
                top={place.top + at * ROW_HEIGHT}
                place={place}
              />
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}

type Band = LevelProfileModel["groups"][number]["rows"][number]["bands"][number];

interface LevelRowProps {
  readonly label: string;
  readonly row: LevelProfileModel["groups"][number]["rows"][number];
  readonly top: number;
  readonly place: ReturnType<typeof layOut>;
}

function LevelRow({ label, row, top, place }: LevelRowProps) {
  const t = useTranslations("charts");
  const format = formatterFor(useLocale());
  const write = (share: number) => format.figure(share, "ratio-whole");
  const segments = stack(row.bands, place.left, place.right);
  const any = row.anyProblem === null ? null : write(row.anyProblem);
  const words = row.bands.map((band) => `${band.label} ${write(band.share)}`).join(", ");
  return (
    <g
      data-point={row.key}
      data-x={place.left}
      data-y={top}
      data-announce={`${label}, ${row.label}: ${words}`}
    >
      <text x={place.momentX} y={top + 12.5} className="chart-label">
        {row.label}
      </text>
      {segments.map(({ band, from, width }) => (
        <g key={band.key}>
          <Segment band={band} from={from} width={width} top={top} />
          {width > ROOM_FOR_FIGURE ? (
            <text
              x={round(from + width / 2)}
              y={top + 12.5}
              textAnchor="middle"
              className="chart-label"
              style={{ fill: `var(--on-level-${band.from + 1})` }}
            >
              {write(band.share)}
            </text>
          ) : null}
        </g>
      ))}
      <text x={place.right + 8} y={top + 12.5} className="chart-label chart-ink">
        {any === null ? "–" : place.isWide ? t("levelProfile.anyProblem", { share: any }) : any}
      </text>
    </g>
  );
}

interface SegmentProps {
  readonly band: Band;
  readonly from: number;
  readonly width: number;
  readonly top: number;
}

/** A band in the colour of its mildest level; joined levels carry the worst as a strip below. */
function Segment({ band, from, width, top }: SegmentProps) {
  const drawn = Math.max(0, round(width - 1));
  return (
    <>
      <rect x={round(from)} width={drawn} y={top} height={BAR_HEIGHT} fill={colourOf(band.from)} />
      {band.from === band.to ? null : (
        <rect
          x={round(from)}
          width={drawn}
          y={top + BAR_HEIGHT - STRIP_HEIGHT}
          height={STRIP_HEIGHT}
          fill={colourOf(band.to)}
        />
      )}
    </>
  );
}

function stack(bands: readonly Band[], left: number, right: number) {
  let at = left;
  return bands.flatMap((band) => {
    if (band.share === 0) return [];
    const from = at;
    const width = band.share * (right - left);
    at += width;
    return [{ band, from, width }];
  });
}

/** The colour of a level; it belongs to the level in every chart. */
function colourOf(level: number): string {
  return `var(--level-${level + 1})`;
}
