import { NoFigure } from "@/components/ui/no-figure";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { PromAnalyses, SpreadPart } from "@/lib/contracts/steering/outcomes";
import type { Result } from "@/lib/engine/shared/result";
import { writeMoment } from "@/lib/view-models/outcomes/write-moment";
import type { Writer } from "@/lib/view-models/writer";

interface SpreadTableProps {
  readonly analyses: PromAnalyses;
  readonly writer: Writer;
}

type Pick = (spread: SpreadPart) => Result | number;

const ROWS: readonly {
  readonly key: string;
  readonly unit: "ratio-whole" | "index" | "count" | "points";
  readonly pick: Pick;
}[] = [
  { key: "ceiling", unit: "ratio-whole", pick: (spread) => spread.ceiling },
  { key: "levelSum", unit: "points", pick: (spread) => spread.levelSum },
  { key: "distinct", unit: "count", pick: (spread) => spread.distinctStates },
  { key: "density", unit: "index", pick: (spread) => spread.densityIndex },
  { key: "diversity", unit: "index", pick: (spread) => spread.diversity },
  { key: "evenness", unit: "index", pick: (spread) => spread.evenness },
];

/** How people are spread over health states before and after, with the most frequent states. */
export function SpreadTable({ analyses, writer }: SpreadTableProps) {
  const { spreadBefore, spreadAfter, moment } = analyses;
  const sides = [spreadBefore, spreadAfter];
  return (
    <Table caption={writer.text("outcomes.spread.title")}>
      <thead>
        <tr>
          <HeaderCell>{writer.text("outcomes.spread.measure")}</HeaderCell>
          <HeaderCell isNumeric>{writeMoment("t0", writer)}</HeaderCell>
          <HeaderCell isNumeric>{writeMoment(moment, writer)}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {ROWS.map(({ key, unit, pick }) => (
          <tr key={key}>
            <RowHeader>{writer.text(`outcomes.spread.${key}`)}</RowHeader>
            {sides.map((side, place) => (
              <Cell key={place} isNumeric>
                <Figure side={side} pick={pick} unit={unit} writer={writer} />
              </Cell>
            ))}
          </tr>
        ))}
        <tr>
          <RowHeader>{writer.text("outcomes.spread.states")}</RowHeader>
          {sides.map((side, place) => (
            <Cell key={place} isNumeric className="text-muted">
              <FrequentStates side={side} writer={writer} />
            </Cell>
          ))}
        </tr>
      </tbody>
    </Table>
  );
}

interface FigureProps {
  readonly side: Result<SpreadPart>;
  readonly pick: Pick;
  readonly unit: (typeof ROWS)[number]["unit"];
  readonly writer: Writer;
}

function Figure({ side, pick, unit, writer }: FigureProps) {
  if (side.status !== "computed") return <NoFigure reason={side.reason} isShort />;
  const figure = pick(side.value);
  if (typeof figure === "number") return writer.figure(figure, unit);
  return figure.status === "computed" ? (
    writer.figure(figure.value, unit)
  ) : (
    <NoFigure reason={figure.reason} isShort />
  );
}

interface FrequentStatesProps {
  readonly side: Result<SpreadPart>;
  readonly writer: Writer;
}

function FrequentStates({ side, writer }: FrequentStatesProps) {
  if (side.status !== "computed") return <NoFigure reason={side.reason} isShort />;
  const { states } = side.value;
  if (states.length === 0) return <NoFigure reason="suppressed" isShort />;
  return states.map(({ profile, n }) => (
    <span key={profile} className="block">
      {writer.text("outcomes.spread.state", { profile, count: n })}
    </span>
  ));
}
