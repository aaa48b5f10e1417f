import type {
  ProcessAgain,
  ProcessPage,
  ProcessRules,
  ProcessWays,
} from "@/lib/contracts/steering/process";
import type { ExportedTable } from "../charts/exported-table";
import type { Writer } from "../writer";
import { writeRule } from "./prepare-rule";
import { provenanceOf } from "./prepare-table-exports";
import { writeActivity } from "./write-activity";

/**
 * What is done again, as an export. @param page the page. @param again what it shows. @param writer of the
 * language. @returns one row for each activity with its four counts. Source: requirement D.0 (exports).
 * Example: an activity that nobody did twice has no row.
 */
export function prepareReworkExport(
  page: ProcessPage,
  again: ProcessAgain,
  writer: Writer,
): ExportedTable {
  const measures = ["cases", "selfLoop", "repetition", "extra"] as const;
  return {
    columns: [
      writer.text("process.activity"),
      ...measures.map((key) => writer.text(`process.measure.${key}`)),
    ],
    rows: again.rework.map((row) => [
      writeActivity(row.activity, page.names, writer),
      ...[row.cases, row.selfLoopCases, row.repetitionCases, row.extraInstances],
    ]),
    ...provenanceOf(page, writer),
  };
}

/**
 * What goes from unit to unit, as an export. @param page the page. @param again what it shows. @param writer of
 * the language. @returns one row for each pair of units. Source: requirement D.0 (exports).
 * Example: theatre to ward, 832 times in 830 cases, is one row.
 */
export function prepareHandoversExport(
  page: ProcessPage,
  again: ProcessAgain,
  writer: Writer,
): ExportedTable {
  return {
    columns: ["from", "to", "measure.frequency", "measure.cases"].map((key) =>
      writer.text(`process.${key}`),
    ),
    rows: again.handovers.map(({ from, to, frequency, cases }) => [
      writeUnit(from, page, writer),
      writeUnit(to, page, writer),
      ...[frequency, cases],
    ]),
    ...provenanceOf(page, writer),
  };
}

/**
 * The name of a unit: a group of resources, a ward, else what the log calls it.
 *
 * @param unit code. @param page with the wards. @param writer of the language. @returns the name.
 * Source: none. Example: "nursing" is "Verpleging" in Dutch.
 */
export function writeUnit(unit: string, page: ProcessPage, writer: Writer): string {
  const key = `costing.group.${unit}`;
  if (writer.has(key)) return writer.text(key);
  return page.wards.find(({ code }) => code === unit)?.name ?? unit;
}

/**
 * Where cases leave the designed way, as an export. @param page the page. @param ways what it shows. @param writer
 * of the language. @returns one row for each kind of deviation with cases and share; the mean and the number that
 * follow the way among the facts. Source: requirement D.0 (exports).
 * Example: "Nazorg", left out, 106 cases, 0.109.
 */
export function prepareConformanceExport(
  page: ProcessPage,
  { conformance, allowed }: ProcessWays,
  writer: Writer,
): ExportedTable {
  const heading = (key: string) => writer.text(`process.csv.${key}`);
  const found = conformance.status === "computed" ? conformance : null;
  const cases = found?.denominator ?? 0;
  const fact = (name: string, text: string) => ({ name: heading(name), text });
  const origin = provenanceOf(page, writer);
  return {
    columns: [
      writer.text("process.activity"),
      heading("deviation"),
      writer.text("process.measure.cases"),
      { heading: writer.text("process.ways.share"), unit: "share" },
    ],
    rows: (found?.value.deviations ?? []).map((one) => [
      writeActivity(one.activity, page.names, writer),
      heading(`kind.${one.kind}`),
      ...[one.cases, one.cases / cases],
    ]),
    ...origin,
    facts: [
      fact(
        "designed",
        allowed.map(({ activity }) => writeActivity(activity, page.names, writer)).join(" > "),
      ),
      ...(found
        ? [
            fact("fitness", writer.figure(found.value.meanFitness, "ratio")),
            fact("conforming", found.value.conforming?.toString() ?? heading("hidden")),
            fact("compared", cases.toString()),
          ]
        : []),
      ...origin.facts,
    ],
  };
}

/**
 * Rules month by month, as an export. @param page the page. @param rules what it shows. @param writer of the
 * language. @returns one row for each rule and month that may be told. Source: requirement D.0 (exports).
 * Example: January, 40 cases to which the rule applies, 36 that keep it, 0.9.
 */
export function prepareRulesExport(
  page: ProcessPage,
  rules: ProcessRules,
  writer: Writer,
): ExportedTable {
  const heading = (key: string) => writer.text(`process.csv.${key}`);
  return {
    columns: [
      ...["rule", "month", "applicable", "met"].map(heading),
      { heading: writer.text("process.ways.share"), unit: "share" },
    ],
    rows: rules.checked.flatMap(({ rule, months }) =>
      months.map(({ month, applicable, met }) => [
        writeRule(rule, page.names, writer),
        ...[month, applicable, met],
        applicable > 0 ? met / applicable : null,
      ]),
    ),
    ...provenanceOf(page, writer),
  };
}
