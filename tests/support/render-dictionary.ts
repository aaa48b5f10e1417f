import { DEFINITION_THEMES, type IndicatorDefinition } from "@/lib/db/reference/reference-schemas";

/** Types of event that the facts of an episode are made from, beside those that recipes count. */
export const EVENTS_OF_FACTS: ReadonlySet<string> = new Set(["complication", "death"]);

interface EventType {
  readonly type: string;
  readonly meaning: string;
  readonly codes: string | null;
  readonly amount: string | null;
}

const cell = (text: string): string => text.replaceAll("|", "\\|");
const rowOf = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
const headOf = (names: readonly string[]): readonly string[] => [
  rowOf(names),
  rowOf(names.map(() => "---")),
];

function standingOf({ computation, missingFields, shownAt }: IndicatorDefinition): string {
  if (computation === "missing-fields") return `no: ${missingFields.join(", ")} missing`;
  return computation === "other-screen" ? `on ${shownAt ?? ""}` : "yes";
}

function lineOf(definition: IndicatorDefinition): string {
  const { code, version, texts, trace, chartKind, source, grade } = definition;
  const { name, numerator, denominator } = texts.en;
  return rowOf([
    `\`${code}\` v${version}`,
    name,
    trace.filter((number) => number.startsWith("K")).join(", "),
    `${numerator} / ${denominator}`,
    standingOf(definition),
    chartKind,
    `${source} (${grade})`,
  ]);
}

const COLUMNS = ["Code", "Name", "KPI", "Numerator / denominator", "Computed", "Chart", "Source"];

/** The page of the dictionary: a table for each theme. */
export function renderDictionary(definitions: readonly IndicatorDefinition[]): string {
  const themes = DEFINITION_THEMES.map((theme) => {
    const own = definitions.filter((definition) => definition.theme === theme);
    return own.length === 0
      ? ""
      : [`## ${theme}`, "", ...headOf(COLUMNS), ...own.map(lineOf)].join("\n");
  });
  const computed = definitions.filter(({ computation }) => computation === "computed").length;
  return [
    "# Indicator dictionary",
    "",
    `Every indicator that the product defines: ${definitions.length}, of which ${computed} are computed as soon as their source fields are delivered. The texts in three languages, exclusions, source fields and recipes stand in \`prisma/reference\`; a hospital reads, compares, discusses and signs them under Definitions. A test writes this page and fails when it is out of date.`,
    "",
    "What a hospital may set itself: words, minimum count (never below the product's) and from when it holds. What it may not: the calculation, which is code with a version.",
    "",
    "An event that happened or not is counted from the month of the first episode of the pathway that has one: before that month nothing is known, after it no event means that none happened. A window of days is counted only once it is over.",
    "",
    "Grades: V recomputed from the source, A source read, K from the literature and to be verified, P own proposal, D derived, S claim of the vision text.",
    "",
    ...themes,
    "",
  ].join("\n");
}

/** The types of clinical event, what their code and amount hold. */
export function renderEventTypes(types: readonly EventType[]): string {
  return [
    ...headOf(["Type", "Meaning", "Code", "Amount"]),
    ...types.map(({ type, meaning, codes, amount }) =>
      rowOf([`\`${type}\``, meaning, codes ?? "", amount ?? ""]),
    ),
  ].join("\n");
}
