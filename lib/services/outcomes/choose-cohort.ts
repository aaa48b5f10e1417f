import "server-only";
import type { DefinitionRecord, PeriodStamp } from "@/lib/contracts/steering/figure";
import type { OutcomeChoices, OutcomeSpan } from "@/lib/contracts/steering/outcomes";
import { shiftMonth } from "@/lib/engine/shared/quarter";
import type { PathwayFigures } from "../indicators/load-pathway-figures";
import { findMaturePeriod } from "../indicators/read-indicator";

/** Newest version of EQ-5D first. */
const EQ5D = ["eq-5d-5l", "eq-5d-3l"] as const;

const MONTHS_OF_YEAR = 12;

/** What a visitor asks for; a null takes what the review shows. */
export interface OutcomeWishes {
  readonly moment: string | null;
  readonly span: OutcomeSpan;
  readonly variant: string | null;
}

/** The patients whose answers are analysed: instrument, moment after treatment, when treated. */
export interface Cohort {
  readonly instrumentId: (typeof EQ5D)[number];
  readonly definition: DefinitionRecord;
  readonly moment: string;
  readonly period: PeriodStamp;
}

/** Months after treatment that a moment stands for; text sorts them wrongly: 12m before 3m. */
export function monthsOf(moment: string): number {
  return Number(/^(\d+)m$/.exec(moment)?.[1] ?? 0);
}

function listMoments(figures: PathwayFigures, instrumentId: string): readonly string[] {
  const prefix = `pchc.${instrumentId}.`;
  return [...figures.cells.keys()]
    .filter((code) => code.startsWith(prefix))
    .map((code) => code.slice(prefix.length))
    .sort((a, b) => monthsOf(a) - monthsOf(b));
}

/** The period itself, or the twelve months that end with it. */
export function spanOf(period: PeriodStamp, span: OutcomeSpan): PeriodStamp {
  if (span === "quarter" || period.precision === "year") return period;
  return {
    precision: "year",
    from: shiftMonth(period.until, -MONTHS_OF_YEAR),
    until: period.until,
  };
}

/** The choices that the address holds, kept within what there is. */
export function chooseCohort(
  figures: PathwayFigures,
  wishes: OutcomeWishes,
  variants: readonly string[],
): { readonly choices: OutcomeChoices; readonly cohort: Cohort | null } {
  const instrumentId = EQ5D.find((id) => listMoments(figures, id).length > 0) ?? null;
  const moments = instrumentId === null ? [] : listMoments(figures, instrumentId);
  const asked = moments.find((moment) => moment === wishes.moment);
  // As in the review: the longest follow-up that was answered.
  const moment = asked ?? moments.at(-1) ?? null;
  const choices = { ...wishes, moment, moments, variants };
  const definition = figures.definitions.get(`pchc.${instrumentId ?? ""}.${moment ?? ""}`);
  if (instrumentId === null || moment === null || !definition) return { choices, cohort: null };
  const period = spanOf(findMaturePeriod(figures, definition), wishes.span);
  return { choices, cohort: { instrumentId, definition, moment, period } };
}
