import "server-only";
import type { ImportSampleDto } from "@/lib/contracts/api/import-uploads";
import type { ContractColumn } from "@/lib/contracts/import/contract";
import { readCell } from "@/lib/ingest/fields/read-cell";
import type { DecimalSign } from "@/lib/ingest/fields/read-number";

const NUMERIC = new Set(["integer", "decimal", "money"]);

type NumberSummary = ImportSampleDto["numbers"][number];

function summariseColumn(
  texts: readonly string[],
  field: ContractColumn,
  sign: DecimalSign | null,
): Omit<NumberSummary, "column"> {
  const readings = texts.map((text) => readCell(text, field, sign));
  const unread = readings.filter(({ isRead }) => !isRead).length;
  const found = readings.flatMap((reading) =>
    reading.isRead && typeof reading.value === "number" ? [reading.value] : [],
  );
  const isEmpty = found.length === 0;
  return {
    kind: field.kind,
    count: found.length,
    unread,
    minimum: isEmpty ? null : found.reduce((a, b) => Math.min(a, b)),
    maximum: isEmpty ? null : found.reduce((a, b) => Math.max(a, b)),
    sum: isEmpty ? null : found.reduce((a, b) => a + b),
  };
}

/** Smallest, largest and sum of every column of numbers, so that a misread sign shows itself. */
export function summariseNumbers(
  table: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] },
  placed: readonly (ContractColumn | null)[],
  sign: DecimalSign | null,
): NumberSummary[] {
  return table.header.flatMap((name, place) => {
    const field = placed[place];
    if (!field || !NUMERIC.has(field.kind)) return [];
    const texts = table.rows.map((row) => row[place] ?? "");
    return [{ column: name.trim(), ...summariseColumn(texts, field, sign) }];
  });
}
