import type { PointMark } from "@/lib/view-models/charts/spc-model";
import { round } from "./chart-size";

interface PointShapeProps {
  readonly mark: PointMark;
  readonly x: number;
  readonly y: number;
  readonly radius?: number;
  readonly isPale?: boolean;
}

interface Drawing {
  readonly path: (x: number, y: number, r: number) => string;
  readonly fill: string;
  readonly stroke?: string;
}

/** Marks that are drawn as a path; the others are circles. */
const DRAWINGS: Partial<Record<PointMark, Drawing>> = {
  worse: { path: (x, y, r) => diamond(x, y, r + 1.8), fill: "var(--worse)" },
  rising: { path: (x, y, r) => triangle(x, y, r + 1, -1), fill: "var(--neutral)" },
  falling: { path: (x, y, r) => triangle(x, y, r + 1, 1), fill: "var(--neutral)" },
  excluded: { path: cross, fill: "none", stroke: "var(--missing)" },
};

/** Each meaning has a shape of its own, so that it survives without colour. */
export function PointShape({ mark, x, y, radius: r = 3.6, isPale = false }: PointShapeProps) {
  const shared = { strokeWidth: 1.3, opacity: isPale ? 0.55 : 1 };
  const [cx, cy] = [round(x), round(y)];
  const drawing = DRAWINGS[mark];
  if (drawing) {
    return (
      <path
        d={drawing.path(cx, cy, r)}
        fill={drawing.fill}
        {...(drawing.stroke ? { stroke: drawing.stroke } : {})}
        {...shared}
      />
    );
  }
  return mark === "better" ? (
    <circle cx={cx} cy={cy} r={r + 0.4} fill="var(--better)" {...shared} />
  ) : (
    <circle cx={cx} cy={cy} r={r} fill="var(--paper)" stroke="var(--common)" {...shared} />
  );
}

function diamond(x: number, y: number, r: number): string {
  return `M${x} ${round(y - r)}L${round(x + r)} ${y}L${x} ${round(y + r)}L${round(x - r)} ${y}Z`;
}

function triangle(x: number, y: number, r: number, direction: 1 | -1): string {
  const tip = round(y + direction * r);
  const base = round(y - direction * r * 0.8);
  return `M${x} ${tip}L${round(x + r)} ${base}L${round(x - r)} ${base}Z`;
}

function cross(x: number, y: number, r: number): string {
  const [l, t, o, b] = [round(x - r), round(y - r), round(x + r), round(y + r)];
  return `M${l} ${t}L${o} ${b}M${o} ${t}L${l} ${b}`;
}
