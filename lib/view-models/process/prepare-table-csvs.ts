import type { ProcessPage, ProcessTimes, ProcessWays } from "@/lib/contracts/steering/process";
import type { TheatreFigures, TheatrePage } from "@/lib/contracts/steering/theatre";
import type { Result } from "@/lib/engine/shared/result";
import { prepareTableCsv } from "../prepare-table-csv";
import type { Writer } from "../writer";
import { writeActivity } from "./write-activity";

const amountOf = (result: Result): number | null =>
  result.status === "computed" ? result.value : null;

function originOf({ frame }: Pick<ProcessPage, "frame">, writer: Writer) {
  const { dataKind } = frame.hospital;
  return dataKind === "own"
    ? null
    : {
        heading: writer.text("charts.column.origin"),
        note: writer.text(`trust.origin.${dataKind}`),
      };
}

/**
 * The ways of a log as CSV. @param page the page. @param ways what it shows. @param writer of the language.
 * @returns one row for each named way; times in minutes, money in euro. Source: requirement D.0 (exports).
 * Example: a way of three steps is "A > B > C".
 */
export function prepareWaysCsv(page: ProcessPage, ways: ProcessWays, writer: Writer): string {
  const cost = ways.hasCost ? [writer.text("process.csv.cost")] : [];
  return prepareTableCsv({
    columns: [
      writer.text("process.ways.way"),
      writer.text("process.measure.cases"),
      writer.text("process.ways.share"),
      writer.text("process.csv.duration"),
      ...cost,
    ],
    rows: ways.variants.map((way) => {
      const cents = amountOf(way.meanCostCents);
      return [
        way.activities.map((one) => writeActivity(one, page.names, writer)).join(" > "),
        ...[way.cases, way.share, amountOf(way.medianDurationMinutes)],
        ...(ways.hasCost ? [cents === null ? null : cents / 100] : []),
      ];
    }),
    origin: originOf(page, writer),
  });
}

/**
 * The waits of a log as CSV. @param page the page. @param times what it shows. @param writer of the language.
 * @returns one row for each passage; times in minutes, their sum in hours. Source: requirement D.0 (exports).
 * Example: a passage without counts has empty fields there.
 */
export function prepareWaitsCsv(page: ProcessPage, times: ProcessTimes, writer: Writer): string {
  const heading = (key: string) => writer.text(`process.csv.${key}`);
  return prepareTableCsv({
    columns: [
      writer.text("process.from"),
      writer.text("process.to"),
      writer.text("process.measure.cases"),
      ...["total", "median", "mean", "p90"].map(heading),
    ],
    rows: times.bottlenecks.map(({ from, to, cases, waiting }) => [
      writeActivity(from, page.names, writer),
      writeActivity(to, page.names, writer),
      cases,
      ...[waiting.totalHours, waiting.median, waiting.mean, waiting.p90].map(amountOf),
    ]),
    origin: originOf(page, writer),
  });
}

/**
 * Theatre figures by group as CSV. @param page the page. @param figures what it shows. @param writer of
 * the language. @returns one row for each group; minutes, and euro. Source: requirement D.0 (exports).
 * Example: a group without booked times has empty fields there.
 */
export function prepareTheatreCsv(
  page: TheatrePage,
  figures: TheatreFigures,
  writer: Writer,
): string {
  const heading = (key: string) => writer.text(`process.csv.${key}`);
  return prepareTableCsv({
    columns: [
      writer.text("process.theatre.groups.name"),
      writer.text("process.measure.cases"),
      ...["booked", "actual", "difference", "turnover", "cost"].map(heading),
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
    origin: originOf(page, writer),
  });
}
