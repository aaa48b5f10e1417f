import type { MapStudyPage } from "@/lib/contracts/costing/variance";
import type { PeriodStamp } from "@/lib/contracts/steering/figure";
import { shiftMonth } from "@/lib/engine/shared/quarter";
import type { ChartHeading } from "../charts/chart-heading";
import { writeFreshness, writeSources } from "../prepare-heading";
import { writePeriod } from "../prepare-period";
import type { Writer } from "../writer";

/**
 * The name of a step of a pathway.
 *
 * @param page with the names of its steps. @param stepKey key of the step.
 * @param writer of the reader's language.
 * @returns its name; work outside the steps has words of its own, an unknown step shows its key.
 * Source: requirement R083 (cost of each step of a named pathway).
 * Example: `ward` is "Verpleegafdeling".
 */
export function writeStep(page: MapStudyPage, stepKey: string, writer: Writer): string {
  const name = page.stepNames[stepKey];
  if (name) return writer.localised(name);
  if (stepKey === "goods") return writer.text("cost-study.goods");
  return stepKey === "other" ? writer.text("cost-study.outsideSteps") : stepKey;
}

/**
 * With or without physicians, as it stands in every title.
 *
 * @param page with what the reader may see and chose.
 * @param writer of the reader's language.
 * @returns "met artsen" or "zonder artsen".
 * Source: tdabc research 1.12 (perspective label in every title).
 * Example: a reader without the right to physicians' cost sees "zonder artsen".
 */
export function writeStudyPerspective(page: MapStudyPage, writer: Writer): string {
  return writer.text(page.isWithPhysicians ? "costing.with" : "costing.without");
}

/**
 * What a chart of a study says about itself.
 *
 * @param page of the study. @param period that the figures are about; null takes that of the rates.
 * @param words title, verdict, unit and n.
 * @param writer of the reader's language.
 * @returns the heading with version of the map, deliveries and origin.
 * Source: requirement D.0 (chart card).
 * Example: a map of version 3 has "kaart versie 3" among its sources.
 */
export function prepareStudyHeading(
  page: MapStudyPage,
  period: PeriodStamp | null,
  words: Pick<ChartHeading, "title" | "verdict" | "unitLabel"> & { readonly denominator?: string },
  writer: Writer,
): ChartHeading {
  const { map, sources, frame } = page;
  const { dataKind } = frame.hospital;
  const rates = map?.ratePeriod;
  const held = rates
    ? `${writer.date(rates.from, "month")} – ${writer.date(shiftMonth(rates.until, -1), "month")}`
    : writer.text("trust.noSource");
  return {
    ...words,
    description: `${words.title}. ${words.verdict}`,
    period: period ? writePeriod(period, writer) : held,
    source: [
      writer.text("cost-study.mapVersion", { version: map?.version ?? 0 }),
      writeSources(sources, writer),
    ].join(", "),
    dataAsOf: writeFreshness(sources, writer) ?? writer.text("trust.noSource"),
    ...(dataKind === "own" ? {} : { originNote: writer.text(`trust.origin.${dataKind}`) }),
  };
}
