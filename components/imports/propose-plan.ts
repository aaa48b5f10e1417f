import type { ImportPlanDto, ImportSampleDto } from "@/lib/contracts/api/import-uploads";

/** A plan in which everything is read as found. */
export function proposePlan(profile: ImportPlanDto["profile"]): ImportPlanDto {
  return {
    profile,
    separator: null,
    encoding: null,
    decimalSign: null,
    mapping: {},
    ignoredColumns: [],
    period: null,
    pathway: null,
    instrument: null,
    moment: null,
  };
}

/** The mapping that the names of the columns suggest; a person still confirms it. */
export function suggestMapping(sample: ImportSampleDto): Record<string, string> {
  return Object.fromEntries(
    sample.columns.flatMap(({ name, field, suggestedField }) =>
      field === null && suggestedField !== null ? [[suggestedField, name] as const] : [],
    ),
  );
}

/** The plan with a column meaning something else: a field, nothing (ignored), or open again. */
export function planWithColumn(
  plan: ImportPlanDto,
  column: string,
  choice: { readonly field: string } | "ignored" | "open",
): ImportPlanDto {
  const others = Object.entries(plan.mapping).filter(([, taken]) => taken !== column);
  const ignored = plan.ignoredColumns.filter((name) => name !== column);
  const kept =
    typeof choice === "object" ? others.filter(([field]) => field !== choice.field) : others;
  return {
    ...plan,
    mapping: Object.fromEntries(
      typeof choice === "object" ? [...kept, [choice.field, column]] : kept,
    ),
    ignoredColumns: choice === "ignored" ? [...ignored, column] : ignored,
  };
}
