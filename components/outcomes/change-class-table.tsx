import { NoFigure } from "@/components/ui/no-figure";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { DimensionChange, HealthChangePart } from "@/lib/contracts/steering/outcomes";
import type { Result } from "@/lib/engine/shared/result";
import type { Writer } from "@/lib/view-models/writer";

interface ChangeClassTableProps {
  readonly part: HealthChangePart;
  readonly writer: Writer;
}

/** The Paretian classes, each share with the people that it is a share of. */
export function ChangeClassTable({ part, writer }: ChangeClassTableProps) {
  const caption = writer.text("outcomes.change.table");
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <HeaderCell>{writer.text("outcomes.change.class")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("outcomes.column.patients")}</HeaderCell>
          <HeaderCell isNumeric>{writer.text("outcomes.column.share")}</HeaderCell>
          <HeaderCell>{writer.text("outcomes.column.of")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {part.classes.map(({ key, n, share }) => (
          <tr key={key}>
            <RowHeader>{writer.text(`outcomes.change.classOf.${key}`)}</RowHeader>
            <Cell isNumeric>
              {n === null ? <NoFigure reason="suppressed" isShort /> : writer.figure(n, "count")}
            </Cell>
            <Cell isNumeric>
              <Share share={share} writer={writer} />
            </Cell>
            <Cell className="text-muted">
              {share.status !== "computed"
                ? null
                : key === "no-problems" || part.pairsWithProblems === null
                  ? writer.text("outcomes.change.ofAll", { count: share.denominator })
                  : writer.text("outcomes.change.ofProblems", { count: share.denominator })}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

interface SuperiorityTableProps {
  readonly dimensions: readonly DimensionChange[];
  readonly writer: Writer;
}

/** For each dimension the chance that a patient is better after than before. */
export function SuperiorityTable({ dimensions, writer }: SuperiorityTableProps) {
  const caption = writer.text("outcomes.superiority.title");
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <HeaderCell>{writer.text("outcomes.superiority.dimension")}</HeaderCell>
          <HeaderCell isNumeric>{caption}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {dimensions.map(({ dimension, superiority }) => (
          <tr key={dimension}>
            <RowHeader>{writer.text(`outcomes.dimension.${dimension}`)}</RowHeader>
            <Cell isNumeric>
              {superiority.status === "computed" ? (
                writer.figure(superiority.value, "index")
              ) : (
                <NoFigure reason={superiority.reason} isShort />
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** A share, or why there is none. */
function Share({ share, writer }: { readonly share: Result; readonly writer: Writer }) {
  if (share.status !== "computed") return <NoFigure reason={share.reason} isShort />;
  return writer.figure(share.value, "ratio-whole");
}
