import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { ScopedClient } from "@/lib/db/scoped-client";
import { readProgrammeReference } from "@/lib/db/reference/programme-reference";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { INSTRUMENT_IDS } from "@/lib/engine/instruments/index";
import type { SendingRules } from "@/lib/engine/programme/index";
import { AppError } from "@/lib/errors/app-error";
import { insertProgrammeAudit } from "@/lib/repositories/programme/audit";
import {
  insertPathwayVersion,
  insertRulesVersion,
  listPathwayProgrammes,
  listRulesVersions,
  markPathwayEpisodes,
  type OutcomeInstrument,
  type PathwayProgrammeRow,
  type RulesVersion,
} from "@/lib/repositories/programme/rules";
import { tryLockHospital } from "@/lib/repositories/imports/batches";
import { refreshFacts } from "../imports/refresh-facts";
import { isWithin, programmeScope } from "./load-plan";
import { estimateMinutes, toProgramme, type PathwayProgramme } from "./read-programme";

/** A moment as the editor changes it; which variant gets an instrument stays as it was. */
export interface EditedMoment {
  readonly moment: string;
  readonly targetDays: number;
  readonly windowFromDays: number;
  readonly windowToDays: number;
  readonly instrumentIds: readonly string[];
}

export interface SchedulePage {
  readonly programme: PathwayProgramme;
  readonly versions: readonly RulesVersion[];
  readonly instruments: readonly { readonly id: string; readonly minutes: number }[];
  readonly presets: ReturnType<typeof readProgrammeReference>["presets"];
  readonly defaults: ReturnType<typeof readProgrammeReference>["rules"];
}

async function findOwn(
  client: ScopedClient,
  actor: Actor,
  code: string,
): Promise<PathwayProgrammeRow> {
  const rows = await listPathwayProgrammes(client, actor.hospitalId);
  const row = rows.find(({ pathwayCode }) => pathwayCode === code);
  if (!row || !isWithin(actor, { pathwayCode: code, wardCode: "*" })) {
    throw new AppError("not-found");
  }
  return row;
}

/** The schedule of a pathway with its history and what it can be changed into. */
export async function getSchedule(actor: Actor, pathwayCode: string): Promise<SchedulePage> {
  if (!can(actor.role, "programme.read")) throw new AppError("not-allowed");
  return withScopedConnection(
    programmeScope(actor.hospitalId),
    async (client) => {
      const row = await findOwn(client, actor, pathwayCode);
      const reference = readProgrammeReference();
      return {
        programme: toProgramme(row),
        versions: await listRulesVersions(client, actor.hospitalId, pathwayCode),
        instruments: INSTRUMENT_IDS.map((id) => ({ id, minutes: estimateMinutes(id) })),
        presets: reference.presets,
        defaults: reference.rules,
      };
    },
    { readOnly: true },
  );
}

/** The outcome set with another schedule; indicators and variants stay as they are. */
export function withMoments(
  outcomeSet: readonly OutcomeInstrument[],
  moments: readonly EditedMoment[],
): readonly OutcomeInstrument[] {
  const known = outcomeSet.filter(({ kind }) => kind === "instrument");
  const others = outcomeSet.filter(({ kind }) => kind !== "instrument");
  const wanted = [...new Set(moments.flatMap(({ instrumentIds }) => instrumentIds))];
  const kept = known.filter((entry) => wanted.includes(entry.instrumentId ?? ""));
  const added = wanted
    .filter((id) => !known.some(({ instrumentId }) => instrumentId === id))
    .map((instrumentId) => ({ kind: "instrument", instrumentId, variants: null }));
  const scheduled = [...kept, ...added].map((entry) => ({
    ...entry,
    schedule: moments
      .filter(({ instrumentIds }) => instrumentIds.includes(entry.instrumentId ?? ""))
      .map(({ instrumentIds: _ids, ...row }) => row),
  }));
  return [...scheduled, ...others];
}

export interface ScheduleChange {
  readonly pathwayCode: string;
  readonly moments: readonly EditedMoment[];
  readonly rules: SendingRules;
  readonly reason: string;
  /** Versions that the author had before their eyes. */
  readonly basedOn: { readonly pathwayVersion: number; readonly rulesVersion: number };
  readonly today: string;
}

/** A new pathway version where the moments changed; the figures follow in the same transaction. */
async function changeMoments(
  client: ScopedClient,
  actor: Actor,
  row: PathwayProgrammeRow,
  change: ScheduleChange,
): Promise<boolean> {
  const outcomeSet = withMoments(row.outcomeSet, change.moments);
  // Not by text: the database keeps the keys of an object in an order of its own.
  if (isDeepStrictEqual(outcomeSet, row.outcomeSet)) return false;
  const { hospitalId, displayName: author } = actor;
  const { pathwayCode, pathwayVersion: version } = row;
  // Publishing reads the schedule; both at once would leave figures of two schedules.
  if (!(await tryLockHospital(client, hospitalId))) {
    throw new AppError("unavailable", { retryAfterSeconds: 30 });
  }
  const base = { hospitalId, pathwayCode, version };
  await insertPathwayVersion(client, base, { validFrom: change.today, outcomeSet, author });
  await markPathwayEpisodes(client, hospitalId, pathwayCode);
  const halves = { episodes: false, measures: false, scores: true, responses: true };
  await refreshFacts(client, [hospitalId], { ...halves, countsTables: true });
  return true;
}

/**
 * Saves the schedule of a pathway as a new version with its reason. Where moments or windows changed
 * the pathway gets a new version and its figures are computed again; frozen reviews stay as they are.
 */
export async function saveSchedule(
  actor: Actor,
  change: ScheduleChange,
): Promise<{ readonly version: number; readonly hasNewMoments: boolean }> {
  if (!can(actor.role, "programme.manage")) throw new AppError("not-allowed");
  const { hospitalId, accountId, displayName: author, role } = actor;
  const { pathwayCode, rules, reason, basedOn } = change;
  const work = async (client: ScopedClient) => {
    const row = await findOwn(client, actor, pathwayCode);
    const isCurrent =
      row.pathwayVersion === basedOn.pathwayVersion && row.rulesVersion === basedOn.rulesVersion;
    const version = row.rulesVersion + 1;
    const made = { hospitalId, pathwayCode, version, rules, reason, author, accountId };
    if (!isCurrent || !(await insertRulesVersion(client, made))) throw new AppError("conflict");
    const hasNewMoments = await changeMoments(client, actor, row, change);
    const entry = { hospitalId, accountId, role, action: "save", objectType: "programme-schedule" };
    const details = { version, hasNewMoments };
    await insertProgrammeAudit(client, { ...entry, objectId: pathwayCode, details });
    return { version, hasNewMoments };
  };
  return withScopedConnection(programmeScope(hospitalId), work, { timeoutMs: 300_000 });
}
