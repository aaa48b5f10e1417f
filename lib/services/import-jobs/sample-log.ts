import "server-only";
import type { ImportPlanDto, ImportSampleDto } from "@/lib/contracts/api/import-uploads";
import { normaliseName } from "@/lib/ingest/csv/find-layout";
import { openLog } from "@/lib/ingest/event-log/open-log";
import type { CheckedFile } from "@/lib/ingest/source/delivered-file";
import { readingOptionsOf } from "./plan-upload";
import { studyLog } from "./study-log";

/** The columns of an event log with what stands in them, and what the chosen ones make of it. */
export async function sampleLog(
  file: CheckedFile,
  plan: ImportPlanDto,
): Promise<Partial<ImportSampleDto>> {
  const log = await openLog(file, readingOptionsOf(plan));
  const ignored = new Set(plan.ignoredColumns.map(normaliseName));
  const roleOf = new Map(Object.entries(log.roles).map(([role, column]) => [column, role]));
  const studied = await studyLog(log);
  return {
    kind: "event-log",
    rowsSeen: studied.events,
    isWholeFile: studied.isWhole,
    columns: log.columns.map((name) => ({
      name,
      field: roleOf.get(name) ?? null,
      suggestedField: null,
      isItem: false,
      isIgnored: ignored.has(normaliseName(name)),
      samples: [...log.samples.of(name)],
    })),
    log: studied,
  };
}
