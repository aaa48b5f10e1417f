import { useState } from "react";
import { readTypedNumber } from "@/lib/view-models/budget/read-typed-number";
import type { LeverModel } from "@/lib/view-models/simulator/prepare-levers";
import type { Writer } from "@/lib/view-models/writer";

interface LeverFieldProps {
  readonly lever: LeverModel;
  readonly writer: Writer;
  /** The new level as stored; undefined puts the lever back. */
  readonly onLevel: (level: number | undefined) => void;
}

/** A lever: a slider and a number beside it, with the level of now as a mark. */
export function LeverField({ lever, writer, onLevel }: LeverFieldProps) {
  const id = `lever-${lever.key}`;
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  if (lever.now === null || lever.level === null) {
    return (
      <div className="text-small">
        <span className="font-semibold">{lever.label}</span>
        <p className="text-muted">{lever.nowText}</p>
      </div>
    );
  }
  const { now, level, minimum, maximum, step, scale } = lever;
  const set = (next: number) => {
    setFault(null);
    // Stored with the precision that is typed: 4.5 % is 0.045, not 0.04499999.
    onLevel(next === now ? undefined : Math.round((next / scale) * 1e6) / 1e6);
  };
  const onType = (text: string) => {
    setTyped(text);
    const next = readTypedNumber(text.replace("%", ""));
    if (next === null) return setFault(writer.text("simulator.notNumber"));
    const isInside = next >= (minimum < 0 ? minimum : 0) && (scale === 1 || next <= 100);
    if (!isInside) {
      const [low, high] = [writer.number(minimum), writer.number(scale === 1 ? maximum : 100)];
      return setFault(writer.text("simulator.outOfRange", { low, high }));
    }
    set(next);
  };
  const place = maximum > minimum ? ((now - minimum) / (maximum - minimum)) * 100 : 0;
  return (
    <div>
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={id} className="text-small">
          {lever.label}
        </label>
        <span className="flex items-center gap-1.5">
          <input
            aria-label={`${lever.label}${lever.unit ? `, ${lever.unit}` : ""}`}
            aria-invalid={fault !== null}
            aria-describedby={fault ? `${id}-fault` : undefined}
            inputMode="decimal"
            autoComplete="off"
            value={typed ?? writer.number(level)}
            onChange={(event) => onType(event.target.value)}
            onFocus={(event) => event.target.select()}
            onBlur={() => {
              setTyped(null);
              setFault(null);
            }}
            className="w-20 rounded-md border border-control bg-card px-2 py-1 text-right text-small font-semibold tabular-nums aria-invalid:border-danger"
          />
          <span className="w-6 text-small text-muted">{lever.unit}</span>
        </span>
      </div>
      <div className="relative">
        <input
          id={id}
          type="range"
          min={minimum}
          max={Math.max(maximum, level)}
          step={step}
          value={level}
          aria-valuetext={`${writer.number(level)} ${lever.unit} (${lever.nowText})`}
          onChange={(event) => {
            setTyped(null);
            set(Number(event.target.value));
          }}
          className="h-6 w-full accent-accent"
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute bottom-0 h-2 w-px bg-muted"
          style={{
            left: `calc(${Math.min(100, place)}% + ${8 - (Math.min(100, place) * 16) / 100}px)`,
          }}
        />
      </div>
      {fault ? (
        <p id={`${id}-fault`} role="alert" className="text-small font-medium text-danger">
          {fault}
        </p>
      ) : (
        <p className="text-[0.75rem] leading-4 text-muted">
          {[lever.nowText, lever.sourceText].filter(Boolean).join(" · ")}
        </p>
      )}
    </div>
  );
}
