import { memo, useState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { CONTROL_CLASSES } from "@/components/ui/text-input";
import { OWN_FIGURES, type CalibratedLetter, type OwnFigure } from "@/lib/engine/budget";
import { readTypedNumber } from "@/lib/view-models/budget/read-typed-number";
import { writeSource } from "@/lib/view-models/simulator/prepare-explanation";
import { writeBudgetParameter, writeBudgetUnit } from "@/lib/view-models/write-budget-parameter";
import type { Writer } from "@/lib/view-models/writer";

const GROUPS = ["letter", "activity", "events", "cost", "outside"] as const;

interface OwnFiguresProps {
  /** The letter as delivered, without what is typed. */
  readonly letter: CalibratedLetter;
  readonly figures: Readonly<Record<string, number>>;
  /** Keys that this scenario cannot do without. */
  readonly needed: ReadonlySet<string>;
  /** True when nobody delivered a letter: its amounts are then typed too. */
  readonly isTypedLetter: boolean;
  readonly isOpen: boolean;
  readonly writer: Writer;
  readonly onFigure: (key: string, amount: number | undefined) => void;
}

/** What was not delivered is typed here, in euro, days and per cent; a moving lever leaves it alone. */
export const OwnFigures = memo(function OwnFigures(props: OwnFiguresProps) {
  const { isTypedLetter, needed, isOpen, writer } = props;
  const shown = OWN_FIGURES.filter(({ key }) => isTypedLetter || !key.startsWith("letter."));
  return (
    <section id="own-figures" className="print:hidden">
      <Disclosure summary={writer.text("simulator.figures.title")} isOpen={isOpen}>
        <p className="max-w-prose">{writer.text("simulator.figures.intro")}</p>
        <p className="mt-2 max-w-prose">{writer.text("simulator.figures.minimum")}</p>
        {GROUPS.map((group) => (
          <fieldset key={group} className="mt-5">
            <legend className="eyebrow mb-2">
              {writer.text(`simulator.figures.group.${group}`)}
            </legend>
            <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
              {shown
                .filter((figure) => figure.group === group)
                .map((figure) => (
                  <OwnFigureField
                    key={figure.key}
                    figure={figure}
                    isNeeded={needed.has(figure.key)}
                    {...props}
                  />
                ))}
            </div>
          </fieldset>
        ))}
      </Disclosure>
    </section>
  );
});

interface OwnFigureFieldProps extends OwnFiguresProps {
  readonly figure: OwnFigure;
  readonly isNeeded: boolean;
}

function OwnFigureField(props: OwnFigureFieldProps) {
  const { figure, isNeeded, letter, figures, writer, onFigure } = props;
  const id = `figure-${figure.key}`;
  const scale = figure.unit === "rate" ? 100 : 1;
  const own = figures[figure.key];
  const [typed, setTyped] = useState(own === undefined ? "" : writer.number(own * scale));
  const [isFaulty, setIsFaulty] = useState(false);
  const known = letter.parameters[figure.key];
  const onType = (text: string) => {
    setTyped(text);
    const amount = text.trim() === "" ? undefined : readTypedNumber(text.replace("%", ""));
    setIsFaulty(amount === null);
    onFigure(figure.key, amount === null || amount === undefined ? undefined : amount / scale);
  };
  const unit = figure.unit === "rate" ? "%" : writeBudgetUnit(figure.unit, writer);
  return (
    <div className="flex flex-col gap-1 text-ink">
      <label htmlFor={id} className="text-small font-semibold">
        {writeBudgetParameter(figure.key, writer)} ({unit})
      </label>
      <input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        aria-invalid={isFaulty}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onType(event.target.value)}
        className={CONTROL_CLASSES}
      />
      <p
        id={`${id}-hint`}
        className={isFaulty ? "text-small font-medium text-danger" : "text-small text-muted"}
      >
        {isFaulty ? writer.text("simulator.notNumber") : hintOf(known, scale, writer)}
        {isNeeded && !isFaulty ? (
          <strong className="font-semibold text-warning">
            {" "}
            {writer.text("simulator.figures.needed")}
          </strong>
        ) : null}
      </p>
    </div>
  );
}

function hintOf(
  known: CalibratedLetter["parameters"][string] | undefined,
  scale: number,
  writer: Writer,
): string {
  if (!known) return "";
  const isCents = known.unit === "eur-cents";
  const amount = isCents ? known.amount / 100 : known.amount * scale;
  return writer.text("simulator.figures.known", {
    amount: writer.number(Math.round(amount * 100) / 100),
    source: writeSource(known, writer),
  });
}
