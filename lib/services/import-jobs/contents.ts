import "server-only";
import { z } from "zod";
import { importContentsSchema, type ImportContentsDto } from "@/lib/contracts/api/import-jobs";

/** What the report of a delivery says of its resources; null for tables. */
export function readContents(contents: unknown): ImportContentsDto | null {
  return importContentsSchema.safeParse(contents).data ?? null;
}

/** The same, out of what was kept with a delivery. */
export function readSummaryContents(summary: unknown): ImportContentsDto | null {
  const kept = z.object({ contents: z.unknown() }).safeParse(summary);
  return kept.success ? readContents(kept.data.contents) : null;
}
