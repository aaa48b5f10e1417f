import type { ReactNode } from "react";
import { Drawer } from "@/components/ui/drawer";
import type { ComponentEffect, Simulation } from "@/lib/engine/budget";
import { prepareExplanation } from "@/lib/view-models/simulator/prepare-explanation";
import type { Writer } from "@/lib/view-models/writer";

interface FormulaDrawerProps {
  readonly effect: ComponentEffect;
  readonly run: Simulation;
  readonly writer: Writer;
  readonly children: ReactNode;
}

/** "Explain this amount": the formulas with their numbers, and where each number comes from. */
export function FormulaDrawer({ effect, run, writer, children }: FormulaDrawerProps) {
  const component = writer.text(`simulator.component.${effect.key}`);
  return (
    <Drawer
      trigger={children}
      triggerClassName="text-left underline decoration-rule decoration-1 underline-offset-4 hover:decoration-accent"
      triggerLabel={writer.text("simulator.table.explain", { component })}
      title={writer.text("simulator.drawer.title", { component })}
      closeLabel={writer.text("simulator.drawer.close")}
    >
      <Formulas effect={effect} run={run} writer={writer} />
    </Drawer>
  );
}

/** Written when the drawer opens: a moving lever does not wait for words that nobody reads. */
function Formulas({ effect, run, writer }: Omit<FormulaDrawerProps, "children">) {
  const explanation = prepareExplanation(effect, run, writer);
  return (
    <>
      {explanation.lines.length === 0 ? (
        <p className="text-body text-muted">{writer.text("simulator.drawer.nothing")}</p>
      ) : (
        <ol className="flex flex-col gap-3 text-small">
          {explanation.lines.map((line, index) => (
            <li key={`${line.key}-${index}`} className="border-b border-hairline pb-3">
              <span className="block text-muted">{line.label}</span>
              <span className="tabular-nums">
                {line.formula === "" ? "" : `${line.formula} = `}
                <strong className="font-semibold">{line.outcome}</strong>
              </span>
            </li>
          ))}
        </ol>
      )}
      {explanation.total ? (
        <p className="mt-4 text-body font-semibold">{explanation.total}</p>
      ) : null}
      {explanation.sources.length > 0 ? (
        <>
          <h3 className="eyebrow mt-6 mb-2">{writer.text("simulator.drawer.sources")}</h3>
          <ul className="flex flex-col gap-2.5 text-small">
            {explanation.sources.map((source) => (
              <li key={source.key}>
                <span className="font-semibold">{source.name}</span>{" "}
                <span className="tabular-nums">{source.amount}</span>
                <span className="block text-muted">{source.source}</span>
                {source.grade ? <span className="block text-warning">⚠ {source.grade}</span> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
