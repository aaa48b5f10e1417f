import type { PointMark } from "@/lib/view-models/charts/chart-model";
import { round } from "./chart-size";

interface PointShapeProps {
  readonly mark: PointMark;
  readonly x: number;
  readonly y: number;
  readonly radius?: number;
  readonly isPale?: boolean;
}

/** Each meaning has a shape of its own, so that it survives without colour. */
export function PointShape({ mark, x, y, radius = 3.6, isPale = false }: PointShapeProps) {
  const r = radius;
  const shared = { strokeWidth: 1.3, opacity: isPale ? 0.55 : 1 };
  const [cx, cy] = [round(x), round(y)];
  switch (mark) {
    case "common":
    case "unjudged":
      return (
        <circle cx={cx} cy={cy} r={r} fill="var(--paper)" stroke="var(--common)" {...shared} />
      );
    case "better":
      return <circle cx={cx} cy={cy} r={r + 0.4} fill="var(--better)" {...shared} />;
    case "worse":
      return <path d={diamond(cx, cy, r + 1.8)} fill="var(--worse)" {...shared} />;
    case "rising":
      return <path d={triangle(cx, cy, r + 1, -1)} fill="var(--neutral)" {...shared} />;
    case "falling":
      return <path d={triangle(cx, cy, r + 1, 1)} fill="var(--neutral)" {...shared} />;
    case "excluded":
      return <path d={cross(cx, cy, r)} fill="none" stroke="var(--missing)" {...shared} />;
  }
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
