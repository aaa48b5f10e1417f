import { expect, test } from "vitest";
import { computeLetterChanges } from "@/lib/engine/budget";
import { prepareAttributionChart } from "@/lib/view-models/budget/prepare-attribution-chart";
import {
  prepareCompositionChart,
  prepareLetterChangeChart,
} from "@/lib/view-models/budget/prepare-letter-charts";
import { writerFor } from "./writer-for-tests";

const line = (subPart: "B1" | "B2" | "C2", notifiedCents: number, isRecurrent = true) => ({
  ...{ lineKey: subPart, lineCode: subPart, label: subPart, subPart, notifiedCents, isRecurrent },
  ...{ previousCents: null, recalculatedCents: null, originYear: null },
});

const letter = {
  ...{ letterKey: "L2", title: "Brief 2", notifiedOn: "2026-07-01", grade: "notified" as const },
  ...{ budgetFrom: "2026-07-01", budgetTo: "2027-06-30" },
};

const picture = (lines: ReturnType<typeof line>[]) => ({
  ...{ letter, lines, dataKind: "own" as const },
});

test("the bars of a letter add up to its total and carry their share", async () => {
  const writer = await writerFor("nl");
  const chart = prepareCompositionChart(picture([line("B2", 700), line("B1", 300)]), writer);
  expect(chart.bars.map(({ key, amounts }) => [key, amounts])).toEqual([
    ["B1", [300]],
    ["B2", [700]],
  ]);
  expect(chart.bars[1]?.label).toContain(writer.figure(0.7, "ratio"));
});

test("what comes once is a series of its own", async () => {
  const writer = await writerFor("nl");
  const chart = prepareCompositionChart(picture([line("B1", 300), line("C2", 50, false)]), writer);
  expect(chart.bars.map(({ amounts }) => amounts)).toEqual([
    [300, 0],
    [0, 50],
  ]);
});

test("the change of a part leaves out what comes once and what stayed the same", async () => {
  const writer = await writerFor("nl");
  const after = [line("B1", 500), line("B2", 1030), line("C2", 80, false)];
  const changes = computeLetterChanges([line("B1", 500), line("B2", 1000)], after);
  const previous = { title: "Brief 1", changes };
  const chart = prepareLetterChangeChart(picture(after), previous, writer);
  expect(chart?.rows.map(({ key, estimate }) => [key, estimate?.amount])).toEqual([["B2", 30]]);
  expect(chart?.rows[0]?.label).toContain(writer.signed(0.03, "ratio"));
  const same = { title: "Brief 1", changes: computeLetterChanges(after, after) };
  expect(prepareLetterChangeChart(picture(after), same, writer)).toBeNull();
});

test("the rest that no pathway gets is told, not drawn", async () => {
  const writer = await writerFor("nl");
  const attribution = {
    ...{ subPart: "B2" as const, notifiedCents: 10_000, unallocatedCents: 5000 },
    byPathway: [
      { pathwayKey: "hip", amountCents: 2000 },
      { pathwayKey: "stroke", amountCents: 3000 },
    ],
  } as unknown as Parameters<typeof prepareAttributionChart>[0]["attribution"];
  const chart = prepareAttributionChart(
    {
      ...{ subPart: "B2", attribution, names: new Map([["hip", "Heup"]]), letter },
      ...{ until: "2026-07-01", hospital: { dataKind: "own" } },
    },
    writer,
  );
  expect(chart.bars.map(({ label, amounts }) => [label, amounts])).toEqual([
    ["stroke", [3000]],
    ["Heup", [2000]],
  ]);
  expect(chart.heading.verdict).toContain(writer.figure(5000, "eur"));
});
