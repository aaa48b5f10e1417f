"use client";

import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { useIsReady } from "@/components/ui/use-is-ready";
import { simulate, TYPED_LETTER, withTypedFigures, type LeverKey } from "@/lib/engine/budget";
import type { SimulatorPage } from "@/lib/contracts/steering/simulator";
import { prepareEffects } from "@/lib/view-models/simulator/prepare-effects";
import { prepareFinding } from "@/lib/view-models/simulator/prepare-finding";
import { prepareLenses } from "@/lib/view-models/simulator/prepare-lenses";
import type { SimulatorHeading } from "@/lib/view-models/simulator/prepare-tornado";
import { EffectPanel } from "./effect-panel";
import { LeverPanel } from "./lever-panel";
import { OwnFigures } from "./own-figures";
import { ResultBar } from "./result-bar";
import { SavePanel, type SaveContext } from "./save-panel";
import { useWriter } from "./use-writer";

interface WorkbenchProps {
  readonly page: Pick<
    SimulatorPage,
    "letter" | "plan" | "figures" | "goals" | "attributed" | "unknownRulesFrom"
  >;
  readonly heading: SimulatorHeading;
  readonly context: SaveContext;
  readonly hospital: SimulatorPage["frame"]["hospital"];
}

type Figures = Readonly<Record<string, number>>;

/** Sets or takes away one entry of a record. */
function withEntry(record: Figures, key: string, amount: number | undefined): Figures {
  const { [key]: _, ...rest } = record;
  return amount === undefined ? rest : { ...rest, [key]: amount };
}

/** The simulator: every press runs the whole engine here, the same that the server saves with. */
export function Workbench({ page, heading, context, hospital }: WorkbenchProps) {
  const writer = useWriter();
  const isReady = useIsReady();
  const [plan, setPlan] = useState(page.plan);
  const [figures, setFigures] = useState<Figures>(page.figures);
  const letter = useMemo(() => withTypedFigures(page.letter, figures), [page.letter, figures]);
  // The lever itself answers at once; the table follows it and skips what was passed by.
  const shown = useDeferredValue(plan);
  const run = useMemo(() => simulate(letter, shown, page.goals), [letter, shown, page.goals]);
  const table = useMemo(() => prepareEffects(run, writer), [run, writer]);
  const cashable = letter.parameters["cost.cashableShare"]?.amount ?? null;
  const finding = useMemo(
    () => prepareFinding(run, shown, cashable, writer),
    [run, shown, cashable, writer],
  );
  const hasPathway = context.pathwayCode !== null;
  const lenses = useMemo(
    () => prepareLenses(run, page.attributed, hasPathway, writer),
    [run, page.attributed, hasPathway, writer],
  );
  const missing = run.components
    .flatMap(({ result }) =>
      result.status === "not-computable" && result.detail !== null ? [result.detail] : [],
    )
    .join(" ");
  const needed = useMemo(() => new Set(missing.split(" ")), [missing]);
  const name = context.scenario?.current.name ?? "";
  const file = useMemo(
    () => ({ name, letter, hospital, period: heading.period }),
    [name, letter, hospital, heading.period],
  );
  const setLever = (lever: LeverKey, level: number | undefined) =>
    setPlan((now) => ({ ...now, levers: withEntry(now.levers, lever, level) }));
  const setFigure = useCallback(
    (key: string, amount: number | undefined) => setFigures((now) => withEntry(now, key, amount)),
    [],
  );
  const isTyped = page.letter.letterKey === TYPED_LETTER;
  return (
    <div className="flex flex-col gap-9" data-ready={isReady}>
      <div className="grid gap-x-9 gap-y-8 lg:grid-cols-[19rem_minmax(0,1fr)] print:block">
        <LeverPanel
          plan={plan}
          letter={letter}
          finding={finding}
          summary={<ResultBar run={run} writer={writer} />}
          writer={writer}
          onLever={setLever}
          onPlan={(change) => setPlan((now) => ({ ...now, ...change }))}
          onReset={() => setPlan((now) => ({ ...now, levers: {}, areConditionsMet: true }))}
        />
        <EffectPanel
          run={run}
          plan={shown}
          letter={letter}
          table={table}
          finding={finding}
          heading={heading}
          lenses={lenses}
          unknownRulesFrom={page.unknownRulesFrom}
          file={file}
          writer={writer}
        />
      </div>
      <OwnFigures
        letter={page.letter}
        figures={figures}
        needed={needed}
        isTypedLetter={isTyped}
        isOpen={isTyped || context.pathwayCode === null}
        writer={writer}
        onFigure={setFigure}
      />
      <SavePanel
        context={context}
        plan={plan}
        figures={figures}
        isReady={isReady}
        writer={writer}
      />
    </div>
  );
}
