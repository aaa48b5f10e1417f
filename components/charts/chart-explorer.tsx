"use client";

import { useTranslations } from "next-intl";
import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";

interface ChartExplorerProps {
  readonly label: string;
  readonly children: ReactNode;
}

interface ActivePoint {
  readonly text: string;
  readonly left: number;
  readonly top: number;
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => Math.min(at + 1, count - 1),
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Walks the points of a drawn chart by arrow keys or pointer, and reads each one out. */
export function ChartExplorer({ label, children }: ChartExplorerProps) {
  const t = useTranslations("charts");
  const host = useRef<HTMLDivElement>(null);
  const at = useRef(-1);
  const [active, setActive] = useState<ActivePoint | null>(null);

  const visiblePoints = () =>
    [...(host.current?.querySelectorAll<SVGGElement>("[data-point]") ?? [])].filter(
      (point) => point.getClientRects().length > 0,
    );
  const show = (point: SVGGElement | undefined) => {
    host.current?.querySelector("[data-active]")?.removeAttribute("data-active");
    if (!point || !host.current) return setActive(null);
    point.setAttribute("data-active", "");
    const spot = point.getBoundingClientRect();
    const frame = host.current.getBoundingClientRect();
    setActive({
      text: point.dataset["announce"] ?? "",
      left: Math.min(Math.max(spot.x + spot.width / 2 - frame.x, 110), frame.width - 110),
      top: spot.y - frame.y,
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const points = visiblePoints();
    if (event.key === "Escape") return show(undefined);
    if (!step || points.length === 0) return;
    event.preventDefault();
    at.current = step(at.current, points.length);
    show(points[at.current]);
  };
  const onPointerMove = (event: PointerEvent) => {
    const points = visiblePoints();
    const distances = points.map((point) => {
      const spot = point.getBoundingClientRect();
      const dx = spot.x + spot.width / 2 - event.clientX;
      const dy = spot.y + spot.height / 2 - event.clientY;
      return Math.hypot(dx, dy * 0.5);
    });
    at.current = distances.indexOf(Math.min(...distances));
    show((distances[at.current] ?? Infinity) < 40 ? points[at.current] : undefined);
  };
  return (
    <div
      ref={host}
      role="group"
      tabIndex={0}
      aria-label={`${label} ${t("walk")}`}
      onKeyDown={onKeyDown}
      onPointerMove={onPointerMove}
      onPointerLeave={() => show(undefined)}
      onBlur={() => show(undefined)}
      className="relative outline-offset-4"
    >
      {children}
      <p role="status" aria-live="polite" className="sr-only">
        {active?.text}
      </p>
      {active ? (
        <div
          aria-hidden="true"
          className="pointer-events-none absolute z-10 w-max max-w-56 -translate-x-1/2 -translate-y-full rounded-md border border-rule bg-card px-3 py-2 text-[0.75rem] leading-4.5 print:hidden"
          style={{ left: active.left, top: active.top - 8 }}
        >
          {active.text}
        </div>
      ) : null}
    </div>
  );
}
