import { Badge } from "@/components/ui/badge";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import { Link } from "@/lib/i18n/navigation";
import type { MapListRow } from "@/lib/view-models/costing/prepare-map-list";
import type { WorkbenchModel } from "@/lib/view-models/costing/prepare-workbench";
import type { SortLink } from "@/lib/view-models/sort-table";
import type { Writer } from "@/lib/view-models/writer";

interface MapListProps {
  readonly rows: readonly MapListRow[];
  readonly hrefOf: (pathwayCode: string) => string;
  readonly sortOf: (column: string) => SortLink;
  readonly writer: Writer;
}

const COLUMNS = ["pathway", "version", "steps", "minutes", "cost", "waste", "drafts"] as const;
const NUMERIC: ReadonlySet<string> = new Set(["steps", "minutes", "cost", "waste"]);

/** One row for each pathway: the version that holds, what it is expected to cost, open drafts. */
export function MapList({ rows, hrefOf, sortOf, writer }: MapListProps) {
  return (
    <Table caption={writer.text("pathway-maps.listTitle")} className="min-w-3xl">
      <thead>
        <tr>
          {COLUMNS.map((key) => (
            <HeaderCell key={key} isNumeric={NUMERIC.has(key)} sort={sortOf(key)}>
              {writer.text(`pathway-maps.list.${key}`)}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.summary.pathway.code}>
            <RowHeader>
              <Link
                href={hrefOf(row.summary.pathway.code)}
                className="font-semibold underline-offset-4 hover:underline"
              >
                {row.name}
              </Link>
            </RowHeader>
            <VersionCells row={row} writer={writer} />
            <Cell className="text-muted">
              {row.summary.drafts.length === 0
                ? "–"
                : row.summary.drafts
                    .map(({ changedBy }) =>
                      writer.text("pathway-maps.draftOf", { author: changedBy }),
                    )
                    .join(", ")}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

interface VersionCellsProps {
  readonly row: MapListRow;
  readonly writer: Writer;
}

function VersionCells({ row, writer }: VersionCellsProps) {
  const t = (key: string) => writer.text(`pathway-maps.${key}`);
  const { model, summary } = row;
  const { current } = summary;
  if (current === null || model === null) {
    return (
      <Cell colSpan={5} className="text-muted">
        {t("list.none")}
      </Cell>
    );
  }
  const waste = model.byLabels.find(({ key }) => key === "waste");
  return (
    <>
      <Cell>
        {writer.text("pathway-maps.versionNumber", { version: current.version ?? 0 })}
        {current.confirmedAt === null
          ? null
          : ` · ${writer.date(current.confirmedAt, "dayNumeric")}`}{" "}
        {current.isIllustration ? <Badge tone="warning">{t("illustration")}</Badge> : null}
      </Cell>
      <Cell isNumeric>{writer.figure(current.document.map.steps.length, "count")}</Cell>
      <Cell isNumeric>{model.total.minutes}</Cell>
      <CostCell model={model} writer={writer} />
      <Cell isNumeric>{waste?.amount ?? "–"}</Cell>
    </>
  );
}

interface CostCellProps {
  readonly model: WorkbenchModel;
  readonly writer: Writer;
}

function CostCell({ model, writer }: CostCellProps) {
  const shown = model.isTotalVisible ? model.total : model.withoutPhysicians;
  return (
    <Cell isNumeric className="font-semibold">
      {shown.amount ?? writer.text("pathway-maps.incomplete")}
      {shown.atLeast === null ? null : (
        <span className="block font-normal text-muted">{shown.atLeast}</span>
      )}
    </Cell>
  );
}
