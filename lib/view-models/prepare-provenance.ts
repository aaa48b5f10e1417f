import type { SourceStamp } from "@/lib/contracts/steering/figure";
import type { HospitalRecord } from "@/lib/contracts/steering/review-contents";
import type { ExportedTable } from "./charts/exported-table";
import { writeFreshness, writeSources } from "./prepare-heading";
import type { Writer } from "./writer";

/** What is known of where the figures of a table come from; what is left out is not told. */
export interface ProvenanceParts {
  readonly hospital: Pick<HospitalRecord, "name" | "dataKind" | "source" | "licence">;
  /** The period in words. */
  readonly period?: string | null;
  readonly sources?: readonly SourceStamp[];
  /** n of everything in the table. */
  readonly count?: number;
  /** What is counted and how, in one sentence. */
  readonly definition?: string;
  /** Version of the rules or of the letter that the amounts follow. */
  readonly rules?: string;
  /** Each figure that nobody confirmed, in words. */
  readonly marks?: readonly string[];
}

/**
 * Where the figures of an exported table come from: the mark that every row of example or open data
 * carries, because rows get copied without their file, and the sentences of the sheet "Herkomst".
 *
 * @param parts what is known. @param writer of the reader's language.
 * @returns `origin` (null for a hospital's own figures) and `facts`.
 * Source: house rule on exports; requirement D.0 (trust strip).
 * Example: rows of the example hospital carry "Voorbeeldgegevens, fictief ziekenhuis".
 */
export function prepareProvenance(
  parts: ProvenanceParts,
  writer: Writer,
): Pick<ExportedTable, "origin" | "facts"> {
  const { hospital, sources } = parts;
  const name = (key: string): string => writer.text(`charts.fact.${key}`);
  const note =
    hospital.dataKind === "own" ? null : writer.text(`trust.origin.${hospital.dataKind}`);
  const told: readonly (readonly [string, string | null | undefined])[] = [
    ["hospital", hospital.name],
    ["period", parts.period],
    ["count", parts.count === undefined ? null : writer.figure(parts.count, "count")],
    ["definition", parts.definition],
    ["rules", parts.rules],
    ["source", sources && writeSources(sources, writer)],
    ["asOf", sources && writeFreshness(sources, writer)],
    ["origin", note],
    ["openSource", hospital.source],
    ["licence", hospital.licence],
    ...(parts.marks ?? []).map((mark) => ["mark", mark] as const),
  ];
  return {
    origin: note === null ? null : { heading: writer.text("charts.column.origin"), note },
    facts: told.flatMap(([key, text]) => (text ? [{ name: name(key), text }] : [])),
  };
}
