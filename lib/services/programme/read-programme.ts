import "server-only";
import { readProgrammeReference, sendingRulesSchema } from "@/lib/db/reference/programme-reference";
import { findInstrument } from "@/lib/engine/instruments/index";
import type { ScheduledMoment, SendingRules } from "@/lib/engine/programme/index";
import type { OutcomeInstrument, PathwayProgrammeRow } from "@/lib/repositories/programme/rules";

/** What a pathway asks, when, and how it sends. */
export interface PathwayProgramme {
  readonly pathwayCode: string;
  readonly pathwayVersion: number;
  readonly rulesVersion: number;
  readonly schedule: readonly ScheduledMoment[];
  readonly rules: SendingRules;
}

/** What the product proposes until the hospital decides otherwise. */
export function readDefaultRules(): SendingRules {
  const { rules } = readProgrammeReference();
  return {
    inviteLeadDays: rules.inviteLeadDays.amount,
    reminderDays: rules.reminderDays.amount,
    letterAfterDays: rules.letterAfterDays.amount,
    stopAfterDays: rules.stopAfterDays.amount,
    mailLeadDays: rules.mailLeadDays.amount,
    letterLeadDays: rules.letterLeadDays.amount,
    maximumMinutes: rules.maximumMinutes.amount,
    quietDays: rules.quietDays.amount,
  };
}

/** Minutes that a patient is expected to need for an instrument. */
export function estimateMinutes(instrumentId: string): number {
  const { secondsForEachItem, minutesWhenUnknown } = readProgrammeReference();
  const items = findInstrument(instrumentId)?.items.length;
  if (items === undefined) return minutesWhenUnknown.amount;
  return Math.max(1, Math.round((items * secondsForEachItem.amount) / 60));
}

/** The moments of an outcome set in calendar order, each with its instruments in the set's order. */
export function readSchedule(outcomeSet: readonly OutcomeInstrument[]): readonly ScheduledMoment[] {
  const byMoment = new Map<string, ScheduledMoment>();
  for (const { kind, instrumentId, variants, schedule } of outcomeSet) {
    if (kind !== "instrument" || instrumentId === undefined) continue;
    const own = {
      instrumentId,
      variants: variants ?? null,
      minutes: estimateMinutes(instrumentId),
    };
    for (const row of schedule ?? []) {
      const known = byMoment.get(row.moment);
      const { moment, targetDays, windowFromDays, windowToDays } = known ?? row;
      const instruments = [...(known?.instruments ?? []), own];
      byMoment.set(moment, { moment, targetDays, windowFromDays, windowToDays, instruments });
    }
  }
  return [...byMoment.values()].sort((a, b) => a.targetDays - b.targetDays);
}

/** Stored rules; what they were saved without, before it could be set, is the default. */
function readStoredRules(stored: unknown): SendingRules {
  const defaults = readDefaultRules();
  if (typeof stored !== "object" || stored === null) return defaults;
  const read = sendingRulesSchema.safeParse({ ...defaults, ...stored });
  return read.success ? read.data : defaults;
}

/** A pathway's programme as the engine reads it; rules that cannot be read fall back to the default. */
export function toProgramme(row: PathwayProgrammeRow): PathwayProgramme {
  return {
    pathwayCode: row.pathwayCode,
    pathwayVersion: row.pathwayVersion,
    rulesVersion: row.rulesVersion,
    schedule: readSchedule(row.outcomeSet),
    rules: readStoredRules(row.rules),
  };
}
