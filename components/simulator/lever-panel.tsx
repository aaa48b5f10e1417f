import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { CONTROL_CLASSES } from "@/components/ui/text-input";
import type { CalibratedLetter, LeverKey, SimulationPlan } from "@/lib/engine/budget";
import type { SimulationFinding } from "@/lib/view-models/simulator/prepare-finding";
import {
  MAIN_LEVERS,
  OTHER_LEVERS,
  prepareLever,
} from "@/lib/view-models/simulator/prepare-levers";
import type { Writer } from "@/lib/view-models/writer";
import { LeverField } from "./lever-field";
import { RadioRow } from "./radio-row";

interface LeverPanelProps {
  readonly plan: SimulationPlan;
  readonly letter: CalibratedLetter;
  readonly finding: SimulationFinding;
  /** What the levers do, in view while they are moved on a narrow screen. */
  readonly summary: ReactNode;
  readonly writer: Writer;
  readonly onLever: (lever: LeverKey, level: number | undefined) => void;
  readonly onPlan: (change: Partial<SimulationPlan>) => void;
  readonly onReset: () => void;
}

const FOLLOWING = ["0", "0.5", "1"] as const;
const ENVELOPES = ["closed", "price-taker", "given-point-value"] as const;
const BED_INDICES = ["CD", "E", "M", "G", "NI"] as const;
const HALF_YEARS_AHEAD = 6;

/** The half-years in which a change can begin, from the budget year of the letter on. */
function listStarts(letter: CalibratedLetter, chosen: string): readonly string[] {
  const year = Number(letter.budgetFrom.slice(0, 4));
  const starts = Array.from(
    { length: HALF_YEARS_AHEAD },
    (_, index) => `${year + Math.floor((index + 1) / 2)}-H${index % 2 === 0 ? 2 : 1}`,
  );
  return starts.includes(chosen) ? starts : [chosen, ...starts];
}

/** Everything that can be moved, and what the others are taken to do. */
export function LeverPanel(props: LeverPanelProps) {
  const { plan, letter, finding, summary, writer, onLever, onPlan, onReset } = props;
  const text = (key: string) => writer.text(`simulator.${key}`);
  const fields = (levers: readonly LeverKey[]) =>
    levers.map((lever) => (
      <LeverField
        key={lever}
        lever={prepareLever(lever, letter, plan, writer)}
        writer={writer}
        onLevel={(level) => onLever(lever, level)}
      />
    ));
  return (
    <section aria-label={text("levers")} className="flex flex-col gap-4 print:hidden">
      <div className="flex items-baseline justify-between">
        <h2 className="eyebrow">{text("levers")}</h2>
        <Button size="small" variant="quiet" onClick={onReset}>
          {text("reset")}
        </Button>
      </div>
      {fields(MAIN_LEVERS)}
      <Disclosure summary={text("moreLevers")}>
        <div className="-ml-6 flex flex-col gap-4 pt-1 text-ink">{fields(OTHER_LEVERS)}</div>
      </Disclosure>
      <RadioRow
        name="follow"
        legend={text("others")}
        options={FOLLOWING.map((key) => ({ key, label: text(`follow.${key.replace(".", "_")}`) }))}
        selected={String(plan.followShare)}
        onSelect={(key) => onPlan({ followShare: Number(key) })}
      />
      <p className="text-small text-muted">{finding.dilution}</p>
      <Disclosure summary={text("assumptions")}>
        <div className="-ml-6 flex flex-col gap-4 pt-1 text-ink">
          <Choice
            id="envelope"
            label={text("envelope")}
            options={ENVELOPES.map((key) => [key, text(`envelopeChoice.${key}`)] as const)}
            selected={plan.envelope}
            onSelect={(key) =>
              onPlan({ envelope: ENVELOPES.find((one) => one === key) ?? "closed" })
            }
          />
          <Choice
            id="start"
            label={text("start")}
            options={listStarts(letter, plan.startHalfYear).map((key) => [key, key] as const)}
            selected={plan.startHalfYear}
            onSelect={(startHalfYear) => onPlan({ startHalfYear })}
          />
          <Choice
            id="bed-index"
            label={text("bedIndex")}
            options={BED_INDICES.map((key) => [key, key] as const)}
            selected={plan.bedIndex}
            onSelect={(bedIndex) => onPlan({ bedIndex })}
          />
          <label className="flex items-center gap-2 text-small">
            <input
              type="checkbox"
              checked={plan.areConditionsMet}
              onChange={(event) => onPlan({ areConditionsMet: event.target.checked })}
              className="size-4 accent-accent"
            />
            {text("conditions")}
          </label>
        </div>
      </Disclosure>
      {summary}
    </section>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly (readonly [string, string])[];
  readonly selected: string;
  readonly onSelect: (key: string) => void;
}

function Choice({ id, label, options, selected, onSelect }: ChoiceProps) {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-small font-semibold">
        {label}
      </label>
      <select
        id={id}
        value={selected}
        onChange={(event) => onSelect(event.target.value)}
        className={CONTROL_CLASSES}
      >
        {options.map(([key, word]) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
}
