"use client";

import { Maximize2, Minus, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from "react";

interface FlowViewportProps {
  readonly label: string;
  /** Natural size of the drawing. */
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}

const STEP = 1.25;
const SMALLEST = 0.2;
const LARGEST = 3;
/** Words of a map are 11 pixels high in its natural size; below this they cannot be read at ease. */
const LEGIBLE = 0.95;
/** A taller map scrolls in its frame, which keeps it on one screen. */
const TALLEST = 900;
const BUTTON =
  "grid size-9 place-items-center border-l border-rule first:border-l-0 hover:bg-accent-soft";

/** What is drawn before the first zoom follows from the width of the page, so it is measured. */
function drawnScale(room: HTMLElement | null, width: number): number {
  const svg = room?.querySelector("svg");
  return svg ? svg.getBoundingClientRect().width / width : 1;
}

/** A frame around a large drawing: scroll or drag to move, buttons, + and - or Ctrl and wheel to zoom. */
export function FlowViewport({ label, width, height, children }: FlowViewportProps) {
  const t = useTranslations("charts.flow");
  const frame = useRef<HTMLDivElement>(null);
  const grip = useRef<{ x: number; y: number; left: number; top: number } | null>(null);
  const [zoom, setZoom] = useState<number | null>(null);

  const fitting = () => {
    const room = frame.current;
    if (!room) return 1;
    // Not the height of the frame itself: it shrinks along with a map that is made smaller.
    return Math.min(1, room.clientWidth / width, TALLEST / height);
  };
  const current = () => zoom ?? drawnScale(frame.current, width);
  const change = (to: number) => setZoom(Math.min(LARGEST, Math.max(SMALLEST, to)));

  useEffect(() => {
    const room = frame.current;
    if (!room) return;
    // React listens passively to wheels, which could not keep the page from zooming.
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      setZoom((now) => {
        const from = now ?? drawnScale(room, width);
        const to = event.deltaY < 0 ? from * STEP : from / STEP;
        return Math.min(LARGEST, Math.max(SMALLEST, to));
      });
    };
    room.addEventListener("wheel", onWheel, { passive: false });
    return () => room.removeEventListener("wheel", onWheel);
  }, [width]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") change(current() * STEP);
    else if (event.key === "-") change(current() / STEP);
    else if (event.key === "0") change(fitting());
    else return;
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent) => {
    const room = frame.current;
    if (!room || event.pointerType === "touch" || event.button !== 0) return;
    grip.current = {
      x: event.clientX,
      y: event.clientY,
      left: room.scrollLeft,
      top: room.scrollTop,
    };
    room.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    const room = frame.current;
    if (!room || !grip.current) return;
    room.scrollLeft = grip.current.left + grip.current.x - event.clientX;
    room.scrollTop = grip.current.top + grip.current.y - event.clientY;
  };
  const release = () => {
    grip.current = null;
  };
  const whole = Math.min(width, (width * TALLEST) / height);
  const shown = zoom === null ? `min(100%, ${whole}px)` : `${width * zoom}px`;
  return (
    <div className="relative" data-flow-viewport="">
      <div
        ref={frame}
        role="region"
        tabIndex={0}
        aria-label={`${label} ${t("keys")}`}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={release}
        onPointerCancel={release}
        style={{ maxHeight: TALLEST + 2 }}
        className="cursor-grab overflow-auto rounded-md border border-hairline bg-paper outline-offset-4 active:cursor-grabbing print:max-h-none! print:overflow-visible print:border-0"
      >
        <div
          className="mx-auto print:w-full!"
          style={{ width: shown, minWidth: zoom === null ? width * LEGIBLE : undefined }}
        >
          {children}
        </div>
      </div>
      <div className="absolute right-3 bottom-3 flex overflow-hidden rounded-md border border-rule bg-card text-muted print:hidden">
        <button
          type="button"
          className={BUTTON}
          aria-label={t("closer")}
          onClick={() => change(current() * STEP)}
        >
          <Plus aria-hidden="true" size={15} />
        </button>
        <button
          type="button"
          className={BUTTON}
          aria-label={t("farther")}
          onClick={() => change(current() / STEP)}
        >
          <Minus aria-hidden="true" size={15} />
        </button>
        <button
          type="button"
          className={BUTTON}
          aria-label={t("whole")}
          onClick={() => change(fitting())}
        >
          <Maximize2 aria-hidden="true" size={15} />
        </button>
      </div>
    </div>
  );
}
