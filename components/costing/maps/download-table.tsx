import { TableDownload } from "@/components/charts/table-download";
import { prepareMapExport } from "@/lib/view-models/costing/prepare-map-export";
import { useWorkbench } from "./workbench-context";

/** The step table as a file for a spreadsheet. */
export function DownloadTable({ title }: { readonly title: string }) {
  const { document, page, writer } = useWorkbench();
  return <TableDownload title={title} table={prepareMapExport(document.map, page, writer)} />;
}
