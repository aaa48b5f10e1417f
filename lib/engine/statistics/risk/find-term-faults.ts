import { parseRiskVariable, type RiskVariable } from "./risk-variable";

/** What can be wrong with the terms of a set; each names the term. */
type TermFaultCode =
  | "unknown-variable"
  | "doubled-variable"
  | "missing-level"
  | "overlapping-band"
  | "dependent-variable";

export interface TermFault {
  readonly code: TermFaultCode;
  readonly name: string;
}

interface Term {
  readonly name: string;
  readonly variable: RiskVariable;
}

const LEVELS = [1, 2, 3, 4];

// Levels stand against the one that is left out: with two left out, or none, that is not one group.
function levelFaults(terms: readonly Term[]): readonly TermFault[] {
  const levels = terms.flatMap(({ variable }) =>
    variable.kind === "severity" && variable.level !== null ? [variable.level] : [],
  );
  if (levels.length === 0) return [];
  const absent = LEVELS.filter((level) => !levels.includes(level));
  if (absent.length === 0) return [{ code: "dependent-variable", name: "severity.1" }];
  const [, ...more] = absent;
  return more.map((level) => ({ code: "missing-level", name: `severity.${level}` }));
}

function bandFaults(terms: readonly Term[]): readonly TermFault[] {
  const bands = terms.flatMap(({ name, variable }) =>
    variable.kind === "age" ? [{ name, ...variable }] : [],
  );
  const sorted = [...bands].sort((a, b) => a.from - b.from);
  return sorted.flatMap(({ name, from }, place) => {
    const before = sorted[place - 1];
    if (before === undefined) return [];
    const overlaps = before.until === null || from <= before.until;
    return overlaps ? [{ code: "overlapping-band", name } as const] : [];
  });
}

// Two names for one thing cannot both have an estimate.
const SAME: readonly (readonly [RiskVariable["kind"], RiskVariable["kind"]])[] = [
  ["male", "female"],
  ["age-years", "age-per-decade"],
];

function dependentFaults(terms: readonly Term[]): readonly TermFault[] {
  const nameOf = (kind: RiskVariable["kind"]) =>
    terms.find(({ variable }) => variable.kind === kind)?.name;
  return SAME.flatMap(([one, other]) => {
    const name = nameOf(one) === undefined ? undefined : nameOf(other);
    return name === undefined ? [] : [{ code: "dependent-variable", name } as const];
  });
}

/**
 * Lists what is wrong with the names of a set of terms: unknown, doubled, levels of severity that are
 * not all but one, age bands that overlap, two names for the same thing.
 *
 * @param names names of the terms, in the order of the file.
 * @returns every fault with the name of the term; empty for a set that can be used.
 * Source: dummy coding against one reference group, Hosmer DW, Lemeshow S. Applied Logistic Regression, 2000, ch. 2.
 * Example: `severity.2` and `severity.4` alone lack `severity.3`, as only one level can be the reference.
 */
export function findTermFaults(names: readonly string[]): readonly TermFault[] {
  const terms = names.flatMap((name): Term[] => {
    const variable = parseRiskVariable(name);
    return variable ? [{ name, variable }] : [];
  });
  const unknown = names.filter((name) => parseRiskVariable(name) === null);
  const doubled = names.filter((name, place) => names.indexOf(name) !== place);
  return [
    ...unknown.map((name) => ({ code: "unknown-variable", name }) as const),
    ...doubled.map((name) => ({ code: "doubled-variable", name }) as const),
    ...levelFaults(terms),
    ...bandFaults(terms),
    ...dependentFaults(terms),
  ];
}
