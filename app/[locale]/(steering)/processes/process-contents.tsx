import { ChartFrame } from "@/components/charts/chart-frame";
import { layoutFlow } from "@/components/charts/layout-flow";
import { AgainPart } from "@/components/process/again-part";
import { ComparePart } from "@/components/process/compare-part";
import { ConformancePart } from "@/components/process/conformance-part";
import { ProcessChoices } from "@/components/process/process-choices";
import { RulesPart } from "@/components/process/rules-part";
import { TimesPart } from "@/components/process/times-part";
import { WaysTable } from "@/components/process/ways-table";
import { Segmented } from "@/components/ui/segmented";
import type { ProcessComparison, ProcessMap, ProcessPage } from "@/lib/contracts/steering/process";
import { prepareHref } from "@/lib/view-models/prepare-href";
import {
  joinGraphs,
  listMapMeasures,
  prepareProcessGraph,
  type MapMeasure,
} from "@/lib/view-models/process/prepare-process-graph";
import { prepareProcessHeading } from "@/lib/view-models/process/prepare-process-heading";
import type { Writer } from "@/lib/view-models/writer";
import { keptView } from "../page-input";
import { linkFrom } from "./process-links";

interface ContentsProps {
  readonly page: ProcessPage;
  readonly measure: MapMeasure;
  readonly writer: Writer;
}

/** The chosen view of a log. */
export function ProcessContents({ page, measure, writer }: ContentsProps) {
  const { map, ways, times, again, rules, comparison } = page.contents;
  const hrefOf = linkFrom(page);
  const { hospital } = keptView(page.frame);
  return (
    <>
      {map ? <MapPart page={page} map={map} measure={measure} writer={writer} /> : null}
      {ways ? (
        <>
          <WaysTable page={page} ways={ways} workbenchHref={workbenchOf(page)} writer={writer} />
          <ConformancePart
            page={page}
            ways={ways}
            hrefOf={(design) => hrefOf({ design })}
            writer={writer}
          />
        </>
      ) : null}
      {times ? (
        <TimesPart
          page={page}
          times={times}
          hrefOf={(from, to) => hrefOf({ from, to })}
          writer={writer}
        />
      ) : null}
      {again ? <AgainPart page={page} again={again} writer={writer} /> : null}
      {rules ? (
        <RulesPart
          page={page}
          rules={rules}
          query={hospital === null ? "" : `?hospital=${hospital}`}
          writer={writer}
        />
      ) : null}
      {comparison ? <Comparison page={page} comparison={comparison} writer={writer} /> : null}
    </>
  );
}

/** The workbench in which measured minutes become part of the pathway map. */
function workbenchOf({ log, contents, frame }: ProcessPage): string | null {
  if (!log?.hasSteps || !contents.ways?.hasCost) return null;
  const path = `/costing/pathways/${encodeURIComponent(log.pathway.code)}`;
  return prepareHref(path, keptView(frame), { measured: "1" });
}

interface MapPartProps extends ContentsProps {
  readonly map: ProcessMap;
}

async function MapPart({ page, map, measure, writer }: MapPartProps) {
  const hrefOf = linkFrom(page);
  const graph = prepareProcessGraph(map, { measure, names: page.names, writer });
  const layout = await layoutFlow(graph);
  const folded = { count: map.foldedEdges, minimum: page.counts.minimumCount };
  return (
    <div className="mt-6">
      <div className="pb-4 print:hidden">
        <Segmented
          label={writer.text("process.map.measure")}
          selected={measure}
          options={(["frequency", "time"] as const).map((key) => ({
            key,
            label: writer.text(`process.map.${key}`),
            href: hrefOf({ show: key === "frequency" ? null : key }),
          }))}
        />
      </div>
      <ChartFrame
        model={{
          kind: "flow-map",
          heading: prepareProcessHeading(
            page,
            {
              title: writer.text("process.map.title"),
              verdict: writer.text(`process.map.verdict.${measure}`),
              unitLabel: writer.text(`process.map.unit.${measure}`),
            },
            writer,
          ),
          graph,
          layout,
          words: { from: writer.text("process.from"), to: writer.text("process.to") },
          measures: listMapMeasures(writer),
        }}
        footnote={
          map.foldedEdges > 0 ? (
            <p className="text-small text-muted">{writer.text("process.map.folded", folded)}</p>
          ) : null
        }
      />
    </div>
  );
}

interface ComparisonProps {
  readonly page: ProcessPage;
  readonly comparison: ProcessComparison;
  readonly writer: Writer;
}

async function Comparison({ page, comparison, writer }: ComparisonProps) {
  const { groupings, grouping, choices, groups } = comparison;
  const hrefOf = linkFrom(page);
  if (groups.length < 2) {
    return <p className="py-6 text-small">{writer.text("process.compare.none")}</p>;
  }
  const naming = { measure: "frequency", names: page.names, writer } as const;
  const graphs = groups.map(({ map }) => prepareProcessGraph(map, naming));
  const layout = await layoutFlow(joinGraphs(graphs));
  const [first, second] = groups;
  const nameOf = ({ key, name }: { readonly key: string; readonly name: string | null }) => {
    const known = [`pathways.variant.${key}`, `process.half.${key}`].find(writer.has);
    return name ?? (known ? writer.text(known) : key);
  };
  const listOf = (side: "a" | "b") => ({
    ...({ key: side, look: "menu", label: writer.text(`process.compare.${side}`) } as const),
    selected: (side === "a" ? first : second)?.key ?? "",
    options: choices.map((choice) => ({
      key: choice.key,
      label: nameOf(choice),
      href: hrefOf({
        by: grouping,
        a: side === "a" ? choice.key : (first?.key ?? null),
        b: side === "b" ? choice.key : (second?.key ?? null),
      }),
    })),
  });
  return (
    <>
      <ProcessChoices
        lists={[
          {
            ...{ key: "by", look: "segments", label: writer.text("process.compare.by") },
            selected: grouping,
            options: groupings.map((key) => ({
              key,
              label: writer.text(`process.grouping.${key}`),
              href: hrefOf({ by: key }),
            })),
          },
          ...(choices.length > 2 ? [listOf("a"), listOf("b")] : []),
        ]}
      />
      <ComparePart
        page={page}
        comparison={comparison}
        graphs={graphs}
        layout={layout}
        nameOf={nameOf}
        writer={writer}
      />
    </>
  );
}
