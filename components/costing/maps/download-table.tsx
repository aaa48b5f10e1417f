import { Download } from "lucide-react";
import { fileNameOf, saveFile } from "@/components/charts/chart-files";
import { Button } from "@/components/ui/button";
import { prepareMapCsv } from "@/lib/view-models/costing/prepare-map-csv";
import { useWorkbench } from "./workbench-context";

/** The step table as a file for a spreadsheet. */
export function DownloadTable({ title }: { readonly title: string }) {
  const { document, page, writer, t } = useWorkbench();
  const save = () => {
    const csv = prepareMapCsv(document.map, page, writer);
    saveFile(`${fileNameOf(title)}.csv`, new Blob([csv], { type: "text/csv;charset=utf-8" }));
  };
  return (
    <Button size="small" variant="quiet" onClick={save}>
      <Download aria-hidden="true" size={14} />
      {t("download")}
    </Button>
  );
}
