"use client";

import { Download } from "lucide-react";
import { saveFile } from "@/components/charts/chart-files";
import { Button } from "@/components/ui/button";

interface CsvButtonProps {
  /** Without ending, e.g. "ijkkaart-2026-07". */
  readonly name: string;
  readonly csv: string;
  readonly children: string;
}

/** Takes the table beside it along as CSV. */
export function CsvButton({ name, csv, children }: CsvButtonProps) {
  const save = () => saveFile(`${name}.csv`, new Blob(["\ufeff", csv], { type: "text/csv" }));
  return (
    <Button size="small" className="print:hidden" onClick={save}>
      <Download aria-hidden="true" size={14} />
      {children}
    </Button>
  );
}
