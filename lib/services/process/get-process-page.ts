import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type {
  ProcessContents,
  ProcessCounts,
  ProcessLogRecord,
  ProcessPage,
  ProcessRuleRecord,
} from "@/lib/contracts/steering/process";
import type { PathwayStepRecord } from "@/lib/contracts/steering/pathway";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { chooseVariants, filterActivities, listVariants } from "@/lib/engine/process";
import { AppError } from "@/lib/errors/app-error";
import { findPathwayVersion, listPathwaySteps } from "@/lib/repositories/pathways";
import { listCaseGroups, listProcessLogs } from "@/lib/repositories/process-log";
import { listProcessRules } from "@/lib/repositories/process-rules";
import { listPublications } from "@/lib/repositories/rollups";
import { selectSources } from "../indicators/select-sources";
import { loadFrame, type FrameInput } from "../pathways/load-frame";
import { buildMap } from "./build-map";
import { checkProcessRule } from "./check-process-rule";
import { chooseProcess, spanOf, type ProcessWishes } from "./choose-process";
import { compareGroups } from "./compare-groups";
import { orderCases, readCases, type LoadedCase } from "./load-cases";
import { MINIMUM_CASES } from "./minimum-cases";
import { studyAgain, studyTimes } from "./study-times";
import { studyWays } from "./study-ways";

/** What a reader chose; null takes what is usual. */
export interface ProcessInput extends FrameInput, ProcessWishes {
  readonly pathwayCode: string | null;
  readonly design: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly grouping: string | null;
  readonly first: string | null;
  readonly second: string | null;
}

const NOTHING: ProcessContents = {
  ...{ map: null, ways: null, times: null, again: null, rules: null, comparison: null },
};

type Bare = Omit<ProcessPage, "counts" | "contents">;

async function listLogs(
  tx: ScopedTx,
  actor: Actor,
  pathways: ProcessPage["frame"]["pathways"],
): Promise<readonly ProcessLogRecord[]> {
  const logs = await listProcessLogs(tx, actor.hospitalId);
  return pathways.flatMap((pathway) => {
    const log = logs.find(({ pathwayCode }) => pathwayCode === pathway.code);
    return log ? [{ pathway, ...log }] : [];
  });
}

function findLog(logs: readonly ProcessLogRecord[], asked: string | null): ProcessLogRecord | null {
  if (asked === null) return logs[0] ?? null;
  const found = logs.find(({ pathway }) => pathway.code === asked);
  if (!found) throw new AppError("not-found");
  return found;
}

async function listSteps(
  tx: ScopedTx,
  actor: Actor,
  { code, onDate }: { readonly code: string; readonly onDate: string },
): Promise<readonly PathwayStepRecord[]> {
  const version = await findPathwayVersion(tx, actor.hospitalId, code, onDate);
  if (!version) return [];
  return listPathwaySteps(tx, actor.hospitalId, code, version.version);
}

interface Studied {
  readonly actor: Actor;
  readonly input: ProcessInput;
  readonly page: Bare & { readonly log: ProcessLogRecord };
  readonly steps: readonly PathwayStepRecord[];
  readonly rules: readonly ProcessRuleRecord[];
  readonly cases: readonly LoadedCase[];
}

function fillRules({ actor, page, cases, rules }: Studied): ProcessContents["rules"] {
  const { level } = page.choice;
  const { kept } = filterActivities(cases, 1, MINIMUM_CASES);
  return {
    checked: rules.map((rule) => checkProcessRule(cases, rule)),
    activities: kept,
    mayManage: can(actor.role, "process.manage") && (level === "step" || level === "activity"),
  };
}

function fillView(studied: Studied): ProcessContents {
  const { actor, input, page, steps, cases } = studied;
  const { view, level } = page.choice;
  switch (view) {
    case "map":
      return { ...NOTHING, map: buildMap(cases) };
    case "ways": {
      const designed = level === "step" ? steps : [];
      return {
        ...NOTHING,
        ways: studyWays(actor, { cases, steps: designed, design: input.design }),
      };
    }
    case "time":
      return { ...NOTHING, times: studyTimes(actor, cases, input) };
    case "again":
      return { ...NOTHING, again: studyAgain(cases) };
    case "rules":
      return { ...NOTHING, rules: fillRules(studied) };
    case "compare": {
      const wardNames = new Map(page.wards.map(({ code, name }) => [code, name]));
      return { ...NOTHING, comparison: compareGroups(cases, { ...input, wardNames }) };
    }
  }
}

/** Keeps the asked share of activities and of cases, and counts what was kept. */
function narrow(log: ReturnType<typeof orderCases>, { choice }: Bare) {
  const filtered = filterActivities(log.cases, choice.activityShare, MINIMUM_CASES);
  const variants = listVariants(filtered.cases);
  const chosen = chooseVariants(variants, choice.caseShare, MINIMUM_CASES);
  const isChosen = new Set(chosen.flatMap(({ cases }) => cases.map(({ key }) => key)));
  const byKey = new Map(filtered.cases.map(({ key, instances }) => [key, instances]));
  const cases = log.cases
    .filter(({ key }) => isChosen.has(key))
    .map((one) => ({ ...one, instances: byKey.get(one.key) ?? [] }));
  const instances = log.cases.flatMap((one) => one.instances);
  const counts: ProcessCounts = {
    cases: log.cases.length,
    events: instances.length,
    emptyCases: log.emptyCases,
    shownCases: cases.length,
    variants: variants.length,
    shownVariants: chosen.length,
    activities: filtered.all,
    keptActivities: filtered.kept.length,
    rareActivities: filtered.rare,
    dayOnlyEvents: instances.filter(({ isDayOnly }) => isDayOnly).length,
    endlessEvents: instances.filter(({ startMinute, endMinute }) => !startMinute || !endMinute)
      .length,
    isCapped: log.isCapped,
    minimumCount: MINIMUM_CASES,
  };
  return { cases, counts };
}

/** What is read of a log; nothing is worked out while the database waits. */
async function read(tx: ScopedTx, actor: Actor, input: ProcessInput) {
  const frame = await loadFrame(tx, actor, input);
  const logs = await listLogs(tx, actor, frame.pathways);
  const log = findLog(logs, input.pathwayCode);
  if (!log) return null;
  const pathwayCode = log.pathway.code;
  const steps = await listSteps(tx, actor, { code: pathwayCode, onDate: input.today });
  const choice = chooseProcess(input, log, frame.quarter);
  const { level } = choice;
  const period = spanOf(choice.span, frame.quarter, log);
  const page = {
    ...{ frame, logs, log, choice, period },
    ...(await listCaseGroups(tx, actor.hospitalId, pathwayCode)),
    names: Object.fromEntries(steps.map(({ code, name }) => [code, name])),
    sources: selectSources(
      { sourceFields: ["activity_event.started_at", "care_episode.anchor_date"] },
      await listPublications(tx, actor.hospitalId),
    ),
  };
  // Rules are about steps and activities: of a stretch at a unit nobody made one.
  const isRuled = choice.view === "rules" && (level === "step" || level === "activity");
  const rules = isRuled
    ? await listProcessRules(tx, { hospitalId: actor.hospitalId, pathwayCode, level })
    : [];
  const rows = await readCases(tx, actor, {
    ...{ pathwayCode, level, from: period.from, until: period.until },
    ...{ wardCode: choice.wardCode, variant: choice.variant, outcome: choice.outcome },
  });
  return { page, steps, rules, rows };
}

/** Names of wards beside those of steps, where an event is a stretch at a unit. */
function withWardNames<P extends Bare>(page: P): P {
  if (page.choice.level !== "unit") return page;
  const wards = page.wards.map(
    ({ code, name }) => [code, { nl: name, fr: name, en: name }] as const,
  );
  return { ...page, names: { ...page.names, ...Object.fromEntries(wards) } };
}

/**
 * The real course of a pathway from its events. Cases stay inside: what leaves are counts and times of
 * at least k cases. Null where no pathway in reach has events.
 */
export async function getProcessPage(
  actor: Actor,
  input: ProcessInput,
): Promise<ProcessPage | null> {
  const found = await withScope(actor.scope, (tx) => read(tx, actor, input), { readOnly: true });
  if (!found) return null;
  const { steps, rules, rows } = found;
  const page = withWardNames(found.page);
  const { cases, counts } = narrow(orderCases(actor, rows, page.choice.level), page);
  if (counts.cases < MINIMUM_CASES) return { ...page, counts, contents: NOTHING };
  return { ...page, counts, contents: fillView({ actor, input, page, steps, rules, cases }) };
}
