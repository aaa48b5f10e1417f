import { ChartFrame } from "@/components/charts/chart-frame";
import { NoFigure } from "@/components/ui/no-figure";
import type {
  ProcessComparison,
  ProcessGroup,
  ProcessPage,
} from "@/lib/contracts/steering/process";
import type { FlowGraph, FlowLayout } from "@/lib/view-models/charts/flow-map-model";
import { listMapMeasures } from "@/lib/view-models/process/prepare-process-graph";
import { prepareProcessHeading } from "@/lib/view-models/process/prepare-process-heading";
import type { Writer } from "@/lib/view-models/writer";

interface ComparePartProps {
  readonly page: ProcessPage;
  readonly comparison: ProcessComparison;
  /** One graph for each group, and the places that they share. */
  readonly graphs: readonly FlowGraph[];
  readonly layout: FlowLayout;
  readonly nameOf: (group: Pick<ProcessGroup, "key" | "name">) => string;
  readonly writer: Writer;
}

/** Two groups beside each other, every step on the same place. */
export function ComparePart({
  page,
  comparison,
  graphs,
  layout,
  nameOf,
  writer,
}: ComparePartProps) {
  return (
    <div className="mt-8 grid gap-x-8 gap-y-10 lg:grid-cols-2">
      {comparison.groups.map((group, place) => {
        const graph = graphs[place];
        const { medianDurationMinutes: duration } = group;
        return graph ? (
          <ChartFrame
            key={group.key}
            model={{
              kind: "flow-map",
              heading: {
                ...prepareProcessHeading(
                  page,
                  {
                    title: nameOf(group),
                    verdict: writer.text("process.compare.verdict"),
                    unitLabel: writer.text("process.map.unit.frequency"),
                  },
                  writer,
                ),
                denominator: writer.text("process.caseCount", { count: group.cases }),
              },
              graph,
              layout,
              words: { from: writer.text("process.from"), to: writer.text("process.to") },
              measures: listMapMeasures(writer),
            }}
            footnote={
              <p className="text-small">
                {writer.text("process.compare.duration")}{" "}
                {duration.status === "computed" ? (
                  writer.figure(duration.value, "duration")
                ) : (
                  <NoFigure reason={duration.reason} />
                )}
              </p>
            }
          />
        ) : null;
      })}
    </div>
  );
}
