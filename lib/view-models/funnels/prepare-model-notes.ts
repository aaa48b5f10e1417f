import type { RiskModelRecord } from "@/lib/contracts/steering/funnels";
import { writePeriod } from "../prepare-period";
import type { Writer } from "../writer";

const WITH_PART = ["age", "severity"];

/**
 * The name of a term of a risk model.
 *
 * @param name term, e.g. `severity`, `age.65-79` or `variant.haemorrhagic`.
 * @param writer of the reader's language.
 * @returns its words.
 * Source: requirement R052 (the model, its variables and its limits).
 * Example: `male` is "man".
 */
export function writeTerm(name: string, writer: Writer): string {
  const [kind = "", part] = name.split(".");
  if (kind === "variant" && part !== undefined) {
    const key = `pathways.variant.${part}`;
    return writer.has(key) ? writer.text(key) : part;
  }
  if (part !== undefined && WITH_PART.includes(kind)) {
    return writer.text(`funnels.term.${kind}-part`, { part: part.replace("-", "–") });
  }
  const key = `funnels.term.${kind}`;
  return writer.has(key) ? writer.text(key) : name;
}

/**
 * Where a model comes from, in a few words: its name, version and year or period.
 *
 * @param model own or imported.
 * @param writer of the reader's language.
 * @returns a line for beside a title.
 * Source: statistics 3.2 (imported coefficients with a version, date and source; show model age).
 * Example: "versie 2026-1 · gemaakt op 31/01/2026".
 */
export function writeModelOrigin(model: RiskModelRecord, writer: Writer): string {
  const { version, reference, date } = model;
  return reference === null
    ? writer.text("funnels.risk.importedAside", { version, date: writer.date(date, "dayNumeric") })
    : writer.text("funnels.risk.modelAside", { version, period: writePeriod(reference, writer) });
}

/**
 * What a model rests on.
 *
 * @param model own or imported.
 * @param writer of the reader's language.
 * @returns sentences: method, patients, source and grade.
 * Source: statistics 3.1 to 3.3.
 * Example: an imported set names its title, version, population, source and grade.
 */
export function writeModel(model: RiskModelRecord, writer: Writer): readonly string[] {
  const { title, version, date, source, grade, population, reference } = model;
  const counts = {
    cases: model.cases === null ? "–" : writer.figure(model.cases, "count"),
    events: model.events === null ? "–" : writer.figure(model.events, "count"),
  };
  if (reference !== null) {
    const period = writePeriod(reference, writer);
    return [
      writer.text("funnels.adjustment.model", { ...counts, period }),
      writer.text("funnels.adjustment.own"),
    ];
  }
  return [
    writer.text("funnels.adjustment.set", {
      title: title ?? model.id,
      version,
      date: writer.date(date, "dayNumeric"),
      population: population ?? "–",
    }),
    writer.text("funnels.adjustment.setSource", {
      source,
      grade: writer.text(`risk-models.grade.${grade ?? "assumed"}`),
    }),
  ];
}

/**
 * The limits of the characteristics that a model uses.
 *
 * @param model own or imported.
 * @param writer of the reader's language.
 * @returns a sentence on severity where the model uses it, else nothing.
 * Source: statistics 3.3.
 * Example: a model with `severity` warns that it grows with careful coding.
 */
export function writeTermLimits(model: RiskModelRecord, writer: Writer): readonly string[] {
  return model.terms.some(({ name }) => name.startsWith("severity"))
    ? [writer.text("funnels.adjustment.severity")]
    : [];
}
