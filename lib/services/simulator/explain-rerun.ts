import "server-only";
import type { RerunPage, ScenarioSummary } from "@/lib/contracts/steering/simulator";
import { BUDGET_COMPONENTS, type CalibratedLetter, type Coefficient } from "@/lib/engine/budget";
import { summariseRun, type ScenarioInputs } from "./summarise-run";

type Explanation = Pick<RerunPage, "before" | "after" | "changed" | "total">;
type TotalKind = RerunPage["total"]["kind"];

/** A figure that differs, and the old letter with that figure alone taken from the new one. */
interface Step {
  readonly key: string;
  readonly before: Coefficient | null;
  readonly after: Coefficient | null;
  readonly letter: CalibratedLetter;
}

const isOf = (subPart: string) => (line: CalibratedLetter["lines"][number]) =>
  line.subPart === subPart;

function notifiedOf(letter: CalibratedLetter, subPart: string): Coefficient | null {
  const lines = letter.lines.filter(isOf(subPart));
  if (lines.length === 0) return null;
  return {
    key: `notified.${subPart}`,
    amount: lines.reduce((sum, { notifiedCents }) => sum + notifiedCents, 0),
    unit: "eur-cents",
    year: Number(letter.budgetFrom.slice(0, 4)),
    grade: letter.grade,
    source: letter.title,
  };
}

function listAmountSteps(old: CalibratedLetter, next: CalibratedLetter): readonly Step[] {
  return BUDGET_COMPONENTS.flatMap((subPart) => {
    const [before, after] = [notifiedOf(old, subPart), notifiedOf(next, subPart)];
    if (before?.amount === after?.amount) return [];
    const kept = old.lines.filter((line) => !isOf(subPart)(line));
    const lines = [...kept, ...next.lines.filter(isOf(subPart))];
    return [{ key: `notified.${subPart}`, before, after, letter: { ...old, lines } }];
  });
}

function listParameterSteps(old: CalibratedLetter, next: CalibratedLetter): readonly Step[] {
  const keys = new Set([...Object.keys(old.parameters), ...Object.keys(next.parameters)]);
  return [...keys].sort().flatMap((key) => {
    const { [key]: before = null, ...rest } = old.parameters;
    const after = next.parameters[key] ?? null;
    if (before?.amount === after?.amount) return [];
    const parameters = after ? { ...rest, [key]: after } : rest;
    return [{ key, before, after, letter: { ...old, parameters } }];
  });
}

type Key = ScenarioSummary["components"][number]["key"];

/** The components that both runs have an amount for, and what their sum is called. */
function chooseTotal(
  before: ScenarioSummary,
  after: ScenarioSummary,
): { readonly kind: TotalKind; readonly keys: readonly Key[] } {
  const isKnown = (run: ScenarioSummary, key: Key) =>
    run.components.some((one) => one.key === key && one.cents !== null);
  const known = before.components
    .map(({ key }) => key)
    .filter((key) => isKnown(before, key) && isKnown(after, key));
  if (known.length === before.components.length) return { kind: "net", keys: known };
  const isBudgetKnown = BUDGET_COMPONENTS.every((key) => known.includes(key));
  return isBudgetKnown
    ? { kind: "budget", keys: BUDGET_COMPONENTS }
    : { kind: "known", keys: known };
}

function sumOf({ components }: ScenarioSummary, keys: readonly Key[]): number | null {
  const own = components.filter(({ key }) => keys.includes(key));
  return own.length === 0 || own.some(({ cents }) => cents === null)
    ? null
    : own.reduce((sum, { cents }) => sum + (cents ?? 0), 0);
}

const subtract = (after: number | null, before: number | null): number | null =>
  after === null || before === null ? null : after - before;

/**
 * Where the difference between two letters comes from: each changed amount or figure alone, and what they
 * do together besides. The parts and the joint effect add up to the difference.
 */
export function explainRerun(inputs: ScenarioInputs, next: CalibratedLetter): Explanation {
  const { letter: old } = inputs;
  const before = summariseRun(inputs);
  const after = summariseRun({ ...inputs, letter: next });
  const { kind, keys } = chooseTotal(before, after);
  const base = sumOf(before, keys);
  const differenceCents = subtract(sumOf(after, keys), base);
  const changed = [...listAmountSteps(old, next), ...listParameterSteps(old, next)]
    .map(({ letter, ...figure }) => ({
      ...figure,
      effectCents: subtract(sumOf(summariseRun({ ...inputs, letter }), keys), base),
    }))
    .sort((a, b) => Math.abs(b.effectCents ?? 0) - Math.abs(a.effectCents ?? 0));
  const isWhole = changed.every(({ effectCents }) => effectCents !== null);
  const alone = changed.reduce((sum, { effectCents }) => sum + (effectCents ?? 0), 0);
  const restCents = isWhole ? subtract(differenceCents, alone) : null;
  return { before, after, changed, total: { kind, differenceCents, restCents } };
}
