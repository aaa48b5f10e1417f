import type { Metadata } from "next";
import { TableDownload } from "@/components/charts/table-download";
import { MapList } from "@/components/costing/maps/map-list";
import { SectionHead } from "@/components/ui/section-head";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { getMapList } from "@/lib/services/costing/maps/get-map-list";
import {
  listMapRows,
  MAP_LIST_COLUMNS,
  prepareMapListExport,
} from "@/lib/view-models/costing/prepare-map-list";
import { writeFreshness, writeSources } from "@/lib/view-models/prepare-heading";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { sortTable } from "@/lib/view-models/sort-table";
import { getWriter } from "../../get-writer";
import { keptView, orNotFound, readPageInput, readSort } from "../../page-input";
import { CostingShell } from "../costing-shell";

interface PathwayMapsPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("costing-rooms.head.pathways") };
}

/** Every pathway with what it is expected to cost as it was designed. */
export default async function PathwayMapsPage({ searchParams }: PathwayMapsPageProps) {
  const query = await searchParams;
  const actor = await requireActor("cost.read", query);
  const writer = await getWriter();
  const page = await orNotFound(getMapList(actor, readPageInput(query)));
  const view = keptView(page.frame);
  const freshness = writeFreshness(page.sources, writer);
  const { rows, sortOf } = sortTable({
    rows: listMapRows(page, writer),
    columns: MAP_LIST_COLUMNS,
    wanted: readSort(query),
    hrefOf: (more) => prepareHref("/costing/pathways", view, more),
  });
  return (
    <CostingShell actor={actor} frame={page.frame} writer={writer} room="pathways">
      <section className="mt-6">
        <SectionHead
          eyebrow={writer.text(
            page.isWithPhysicians
              ? "pathway-maps.withPhysicians"
              : "pathway-maps.withoutPhysicians",
          )}
          aside={[writeSources(page.sources, writer), freshness]
            .filter((part) => part !== null && part !== "")
            .join(" · ")}
          title={writer.text("pathway-maps.listTitle")}
        >
          {writer.text("pathway-maps.listHint")}
        </SectionHead>
        <div className="flex justify-end">
          <TableDownload
            title={writer.text("pathway-maps.listTitle")}
            table={prepareMapListExport(page, rows, writer)}
          />
        </div>
        <MapList
          rows={rows}
          sortOf={sortOf}
          hrefOf={(code) => prepareHref(`/costing/pathways/${code}`, view)}
          writer={writer}
        />
      </section>
    </CostingShell>
  );
}
