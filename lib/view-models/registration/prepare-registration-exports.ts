import type { CountEffect, RegistrationPage } from "@/lib/contracts/registration/registration";
import type { ExportedTable, ExportUnit } from "../charts/exported-table";
import { writeSpan } from "../payment/write-span";
import { prepareProvenance } from "../prepare-provenance";
import type { Writer } from "../writer";

const measured = (heading: string, unit: ExportUnit) => ({ heading, unit });

const provenanceOf = ({ frame, span, sources }: RegistrationPage, writer: Writer) =>
  prepareProvenance({ hospital: frame.hospital, period: writeSpan(span, writer), sources }, writer);

/** Records, what lacks and the part that is complete: no part of nothing. */
function completeCells(records: number, missing: number) {
  return [records, missing, records === 0 ? null : 1 - missing / records];
}

function completeColumns(writer: Writer) {
  const text = (key: string) => writer.text(`registration.checks.${key}`);
  return [
    measured(text("records"), "count"),
    measured(text("missing"), "count"),
    measured(text("complete"), "share"),
  ];
}

/**
 * Every check on the loaded records as an export.
 *
 * @param page of registration. @param writer of the reader's language.
 * @returns one row for each check; the share is empty where nothing was delivered.
 * Source: requirement D.0 (exports).
 * Example: 5 of 20 records lack it: 0.75.
 */
export function prepareChecksExport(page: RegistrationPage, writer: Writer): ExportedTable {
  return {
    columns: [writer.text("registration.checks.check"), ...completeColumns(writer)],
    rows: page.checks.map(({ check, records, missing }) => [
      writer.text(`registration.check.${check}`, { days: page.openStayDays }),
      ...completeCells(records, missing),
    ]),
    ...provenanceOf(page, writer),
  };
}

/**
 * The wards of the chosen check as an export.
 *
 * @param page of registration. @param writer of the reader's language.
 * @returns one row for each ward, worst first; none where the check has none.
 * Source: requirement D.0 (exports).
 * Example: records without a ward are "afdeling onbekend".
 */
export function prepareWardsExport(page: RegistrationPage, writer: Writer): ExportedTable {
  const found = page.checks.find(({ check }) => check === page.chosen);
  return {
    columns: [writer.text("registration.wards.ward"), ...completeColumns(writer)],
    rows: (found?.wards ?? []).map(({ wardName, records, missing }) => [
      wardName ?? writer.text("registration.wards.unknown"),
      ...completeCells(records, missing),
    ]),
    ...provenanceOf(page, writer),
  };
}

function countRow({ count, euro }: CountEffect, writer: Writer) {
  const { domain, halfYear, expected, delivered, errorsOpen, points } = count;
  return [
    ...[writer.text(`registration.domain.${domain}`), halfYear, expected, delivered],
    ...[delivered / expected, errorsOpen, points],
    euro.status === "computed" ? euro.value / 100 : null,
    ...[count.source, count.author, count.countedOn],
    writer.text(`registration.grade.${count.grade}`),
  ];
}

/**
 * Registrations that are counted elsewhere as an export, in euro.
 *
 * @param page of registration. @param writer of the reader's language.
 * @returns the newest count of each half-year; euro are empty where the value of a point is not known.
 * Source: requirement D.0 (exports).
 * Example: 950 of 1,000 expected records are 0.95.
 */
export function prepareCountsExport(page: RegistrationPage, writer: Writer): ExportedTable {
  const text = (key: string) => writer.text(`registration.counts.${key}`);
  return {
    columns: [
      ...(["domain", "half"] as const).map(text),
      ...(["expected", "delivered"] as const).map((key) => measured(text(key), "count")),
      measured(text("complete"), "share"),
      measured(text("errors"), "count"),
      measured(text("points"), "points"),
      measured(text("euro"), "euro-cents"),
      text("source"),
      writer.text("budget-registers.column.author"),
      measured(writer.text("registration.form.countedOn"), "date"),
      writer.text("budget.column.grade"),
    ],
    rows: page.counts.map((row) => countRow(row, writer)),
    ...prepareProvenance({ hospital: page.frame.hospital }, writer),
  };
}

/**
 * Dates on which registrations are due as an export.
 *
 * @param page of registration. @param writer of the reader's language.
 * @returns one row for each date, with its source and how sure it is.
 * Source: requirement D.0 (exports).
 * Example: a date is an ISO day.
 */
export function prepareDeadlinesExport(page: RegistrationPage, writer: Writer): ExportedTable {
  const text = (key: string) => writer.text(`registration.deadlines.${key}`);
  return {
    columns: [
      text("registration"),
      writer.text("registration.counts.half"),
      measured(text("due"), "date"),
      text("source"),
      writer.text("budget.column.grade"),
    ],
    rows: page.deadlines.map(({ registration, halfYear, dueOn, source, grade }) => [
      writer.text(`registration.domain.${registration}`),
      ...[halfYear, dueOn, source, writer.text(`registration.grade.${grade}`)],
    ]),
    ...prepareProvenance({ hospital: page.frame.hospital }, writer),
  };
}
