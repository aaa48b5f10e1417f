import { Badge } from "@/components/ui/badge";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { MapListPage, PathwayMapSummary } from "@/lib/contracts/costing/workbench";
import { Link } from "@/lib/i18n/navigation";
import { priceStudy } from "@/lib/view-models/costing/price-study";
import { prepareWorkbench } from "@/lib/view-models/costing/prepare-workbench";
import type { Writer } from "@/lib/view-models/writer";

interface MapListProps {
  readonly page: MapListPage;
  readonly hrefOf: (pathwayCode: string) => string;
  readonly writer: Writer;
}

/** One row for each pathway: the version that holds, what it is expected to cost, open drafts. */
export function MapList({ page, hrefOf, writer }: MapListProps) {
  const t = (key: string) => writer.text(`pathway-maps.${key}`);
  return (
    <Table caption={t("listTitle")}>
      <thead>
        <tr>
          <HeaderCell>{t("list.pathway")}</HeaderCell>
          <HeaderCell>{t("list.version")}</HeaderCell>
          <HeaderCell isNumeric>{t("list.steps")}</HeaderCell>
          <HeaderCell isNumeric>{t("list.minutes")}</HeaderCell>
          <HeaderCell isNumeric>{t("list.cost")}</HeaderCell>
          <HeaderCell isNumeric>{t("list.waste")}</HeaderCell>
          <HeaderCell>{t("list.drafts")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {page.summaries.map((summary) => (
          <tr key={summary.pathway.code}>
            <RowHeader>
              <Link
                href={hrefOf(summary.pathway.code)}
                className="font-semibold underline-offset-4 hover:underline"
              >
                {writer.localised(summary.pathway.name)}
              </Link>
            </RowHeader>
            <VersionCells summary={summary} page={page} writer={writer} />
            <Cell className="text-muted">
              {summary.drafts.length === 0
                ? "–"
                : summary.drafts
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
  readonly summary: PathwayMapSummary;
  readonly page: MapListPage;
  readonly writer: Writer;
}

function VersionCells({ summary, page, writer }: VersionCellsProps) {
  const t = (key: string) => writer.text(`pathway-maps.${key}`);
  const { current } = summary;
  if (current === null) {
    return (
      <Cell colSpan={5} className="text-muted">
        {t("list.none")}
      </Cell>
    );
  }
  const { map, protocol } = current.document;
  const model = prepareWorkbench(map, priceStudy(page, protocol), page.today, writer);
  const shown = model.isTotalVisible ? model.total : model.withoutPhysicians;
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
      <Cell isNumeric>{writer.figure(map.steps.length, "count")}</Cell>
      <Cell isNumeric>{model.total.minutes}</Cell>
      <Cell isNumeric className="font-semibold">
        {shown.amount ?? t("incomplete")}
        {shown.atLeast === null ? null : (
          <span className="block font-normal text-muted">{shown.atLeast}</span>
        )}
      </Cell>
      <Cell isNumeric>{waste?.amount ?? "–"}</Cell>
    </>
  );
}
