"use client";

import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Opens the print window of the browser. */
export function PrintButton({ label }: { readonly label: string }) {
  return (
    <Button onClick={() => window.print()} className="print:hidden">
      <Printer aria-hidden="true" size={16} />
      {label}
    </Button>
  );
}
