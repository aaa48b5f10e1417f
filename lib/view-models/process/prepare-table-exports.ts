import type { ProcessPage, ProcessTimes, ProcessWays } from "@/lib/contracts/steering/process";
import type { TheatreFigures, TheatrePage } from "@/lib/contracts/steering/theatre";
import type { Result } from "@/lib/engine/shared/result";
import type { ExportedTable, ExportUnit } from "../charts/exported-table";
import { writePeriod } from "../prepare-period";
import { prepareProvenance } from "../prepare-provenance";
import type { Writer } from "../writer";
import { writeActivity } from "./write-activity";

const amountOf = (result: Result): number | null =>
  result.status === "computed" ? result.value : null;

const denominatorOf = (result: Result): number | null =>
  result.status === "computed" ? result.denominator : null;

interface ExportedPage {
  readonly frame: ProcessPage["frame"];
  readonly period: ProcessPage["period"];
  readonly sources: ProcessPage["sources"];
}

/** Where the figures of a page come from, for its exports. @param page frame, period and sources. @param writer
 * of the language. @returns origin and facts. Source: requirement D.0. Example: the hospital, the period. */
export const provenanceOf = ({ frame, period, sources }: ExportedPage, writer: Writer) =>
  prepareProvenance(
    { hospital: frame.hospital, period: writePeriod(period, writer), sources },
    writer,
  );

const measured = (heading: string, unit: ExportUnit) => ({ heading, unit });

/**
 * The ways of a log as an export. @param page the page. @param ways what it shows. @param writer of the language.
 * @returns one row for each named way; times in minutes, money in euro, the outcome as a share, each with
 *   its cases. Source: requirement D.0 (exports).
 * Example: a way of three steps is "A > B > C".
 */
export function prepareWaysExport(
  page: ProcessPage,
  ways: ProcessWays,
  writer: Writer,
): ExportedTable {
  const cost = ways.hasCost ? [measured(writer.text("process.csv.cost"), "euro-cents")] : [];
  return {
    columns: [
      writer.text("process.ways.way"),
      writer.text("process.measure.cases"),
      measured(writer.text("process.ways.share"), "share"),
      measured(writer.text("process.csv.duration"), "minutes"),
      ...cost,
      ...(ways.hasCost ? [measured(writer.text("process.csv.costCases"), "count")] : []),
      measured(writer.text(`process.outcome.${page.choice.outcome}`), "share"),
      measured(writer.text("process.csv.outcomeCases"), "count"),
    ],
    rows: ways.variants.map((way) => {
      const cents = amountOf(way.meanCostCents);
      return [
        way.activities.map((one) => writeActivity(one, page.names, writer)).join(" > "),
        ...[way.cases, way.share, amountOf(way.medianDurationMinutes)],
        ...(ways.hasCost
          ? [cents === null ? null : cents / 100, denominatorOf(way.meanCostCents)]
          : []),
        ...[amountOf(way.eventRate), denominatorOf(way.eventRate)],
      ];
    }),
    ...provenanceOf(page, writer),
  };
}

/**
 * The waits of a log as an export. @param page the page. @param times what it shows. @param writer of the language.
 * @returns one row for each passage; times in minutes, their sum in hours. Source: requirement D.0 (exports).
 * Example: a passage without counts has empty fields there.
 */
export function prepareWaitsExport(
  page: ProcessPage,
  times: ProcessTimes,
  writer: Writer,
): ExportedTable {
  const heading = (key: string) => writer.text(`process.csv.${key}`);
  return {
    columns: [
      writer.text("process.from"),
      writer.text("process.to"),
      writer.text("process.measure.cases"),
      measured(heading("total"), "hours"),
      ...["median", "mean", "p90"].map((key) => measured(heading(key), "minutes")),
    ],
    rows: times.bottlenecks.map(({ from, to, cases, waiting }) => [
      writeActivity(from, page.names, writer),
      writeActivity(to, page.names, writer),
      cases,
      ...[waiting.totalHours, waiting.median, waiting.mean, waiting.p90].map(amountOf),
    ]),
    ...provenanceOf(page, writer),
  };
}

/**
 * Theatre figures by group as an export. @param page the page. @param figures what it shows. @param writer of
 * the language. @returns one row for each group; minutes, and euro. Source: requirement D.0 (exports).
 * Example: a group without booked times has empty fields there.
 */
export function prepareTheatreExport(
  page: TheatrePage,
  figures: TheatreFigures,
  writer: Writer,
): ExportedTable {
  const heading = (key: string) => writer.text(`process.csv.${key}`);
  return {
    columns: [
      writer.text("process.theatre.groups.name"),
      writer.text("process.measure.cases"),
      ...["booked", "actual", "difference", "turnover"].map((key) =>
        measured(heading(key), "minutes"),
      ),
      measured(heading("cost"), "euro-cents"),
    ],
    rows: figures.groups.map(({ name, cases, booked, turnovers, cost }) => [
      typeof name === "string" ? name : writer.localised(name),
      cases,
      ...(booked.status === "computed"
        ? [
            booked.value.bookedMinutes,
            booked.value.actualMinutes,
            amountOf(booked.value.difference.median),
          ]
        : [null, null, null]),
      turnovers.status === "computed" ? amountOf(turnovers.value.minutes.median) : null,
      cost.status === "computed" ? cost.value.meanCents / 100 : null,
    ]),
    ...provenanceOf(page, writer),
  };
}
