import { Button } from "@/components/ui/button";
import { CONTROL_CLASSES } from "@/components/ui/text-input";
import type { CapacityNeed } from "@/lib/engine/costing";
import type { Result } from "@/lib/engine/shared/result";
import type { Writer } from "@/lib/view-models/writer";

/** What was typed, and what follows from it. */
export interface WhatIfQuestion {
  readonly volumeText: string;
  readonly minutesText: string;
  /** Null where something typed is no number. */
  readonly factors: { readonly volume: number; readonly minutes: number } | null;
}

interface WhatIfProps {
  readonly question: WhatIfQuestion;
  /** Null without cost or capacity, or where something typed is no number. */
  readonly need: Result<CapacityNeed> | null;
  readonly units: number;
  /** What the address must keep, e.g. the period. */
  readonly kept: Readonly<Record<string, string>>;
  readonly writer: Writer;
}

/** Volume and minutes against now, in whole posts or rooms; works without a script. */
export function WhatIf({ question, need, units, kept, writer }: WhatIfProps) {
  const text = (key: string) => writer.text(`costing-capacity.whatIf.${key}`);
  const { factors } = question;
  return (
    <div className="flex flex-col gap-4">
      <form method="get" className="flex flex-wrap items-end gap-4 print:hidden">
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Percent
          name="volume"
          label={text("volume")}
          typed={question.volumeText}
          unit={text("unit")}
        />
        <Percent
          name="minutes"
          label={text("minutes")}
          typed={question.minutesText}
          unit={text("unit")}
        />
        <Button type="submit">{text("compute")}</Button>
      </form>
      {factors === null ? (
        <p role="alert" className="text-small font-medium text-danger">
          {text("notANumber")}
        </p>
      ) : (
        <p className="text-small text-muted">
          {writer.text("costing-capacity.whatIf.understood", {
            volume: writer.figure(factors.volume, "ratio"),
            minutes: writer.figure(factors.minutes, "ratio"),
          })}
        </p>
      )}
      {need?.status === "computed" ? (
        <Answer need={need.value} units={units} writer={writer} />
      ) : null}
    </div>
  );
}

interface PercentProps {
  readonly name: string;
  readonly label: string;
  readonly typed: string;
  readonly unit: string;
}

function Percent({ name, label, typed, unit }: PercentProps) {
  return (
    <label className="flex flex-col gap-1.5 text-small font-semibold">
      {label}
      <span className="flex items-center gap-2 font-normal">
        <input
          name={name}
          defaultValue={typed}
          inputMode="decimal"
          className={`${CONTROL_CLASSES} max-w-24 text-right`}
        />
        <span className="whitespace-nowrap text-muted">{unit}</span>
      </span>
    </label>
  );
}

interface AnswerProps {
  readonly need: CapacityNeed;
  readonly units: number;
  readonly writer: Writer;
}

function Answer({ need, units, writer }: AnswerProps) {
  const text = (key: string) => writer.text(`costing-capacity.whatIf.${key}`);
  const isFreed = need.freedMinutes >= 0;
  const facts = [
    [text(isFreed ? "freed" : "asked"), writer.figure(Math.abs(need.freedMinutes) / 60, "count")],
    [text("now"), writer.number(units)],
    [text("needed"), writer.number(need.neededUnits)],
    need.unitsToAdd > 0
      ? [text("add"), writer.number(need.unitsToAdd)]
      : [text("release"), writer.number(need.unitsToRelease)],
    [text("cashable"), writer.figure(need.cashableCents, "eur")],
  ] as const;
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-3">
      {facts.map(([name, written]) => (
        <div key={name}>
          <dt className="text-small text-muted">{name}</dt>
          <dd className="font-serif text-title">{written}</dd>
        </div>
      ))}
    </dl>
  );
}
