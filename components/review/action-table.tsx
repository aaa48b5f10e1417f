import { Sparkline } from "@/components/charts/sparkline";
import { VariationMark } from "@/components/charts/variation-mark";
import { SectionHead } from "@/components/ui/section-head";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { ActionEffect } from "@/lib/contracts/steering/review-page";
import { prepareSparkline } from "@/lib/view-models/charts/prepare-sparkline";
import { writeActionEffect } from "@/lib/view-models/prepare-action-effect";
import type { Writer } from "@/lib/view-models/writer";

interface ActionTableProps {
  readonly actions: readonly ActionEffect[];
  readonly writer: Writer;
}

/** What was agreed before, with what its indicator did since, before anything new is decided. */
export function ActionTable({ actions, writer }: ActionTableProps) {
  return (
    <section className="min-w-0">
      <SectionHead title={writer.text("review.actions")} eyebrow={writer.text("review.effect")} />
      {actions.length === 0 ? (
        <p className="py-3 text-body text-muted">{writer.text("review.noActions")}</p>
      ) : (
        <Table caption={writer.text("review.actions")} className="min-w-[40rem]">
          <thead>
            <tr>
              <HeaderCell>{writer.text("review.column.action")}</HeaderCell>
              <HeaderCell>{writer.text("review.column.owner")}</HeaderCell>
              <HeaderCell>{writer.text("review.column.since")}</HeaderCell>
              <HeaderCell>{writer.text("review.column.effect")}</HeaderCell>
              <HeaderCell>{writer.text("review.column.course")}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {actions.map((effect) => (
              <Row key={effect.action.id} effect={effect} writer={writer} />
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}

function Row({ effect, writer }: { readonly effect: ActionEffect; readonly writer: Writer }) {
  const { action, chart, definition, variation } = effect;
  const words = writeActionEffect(effect, writer);
  return (
    <tr>
      <RowHeader>
        {action.text}
        {action.status === "open" ? null : (
          <span className="ml-2 text-[0.75rem] text-muted">
            {writer.text(`review.status.${action.status}`)}
          </span>
        )}
      </RowHeader>
      <Cell>{action.owner}</Cell>
      <Cell className="whitespace-nowrap">{writer.date(action.startedOn, "monthShort")}</Cell>
      <Cell>
        {variation ? <VariationMark variation={variation} /> : null}{" "}
        <span className="text-muted">{words}</span>
      </Cell>
      <Cell>
        {chart?.status === "computed" && definition ? (
          <Sparkline model={prepareSparkline(chart.value, definition.polarity, words)} />
        ) : null}
      </Cell>
    </tr>
  );
}
