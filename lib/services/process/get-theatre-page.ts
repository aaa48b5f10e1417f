import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import { PROCESS_SPANS } from "@/lib/contracts/steering/process";
import type { SteeringFrame } from "@/lib/contracts/steering/pages";
import type {
  TheatreFigures,
  TheatrePage,
  TheatreSettings,
  TheatreSource,
} from "@/lib/contracts/steering/theatre";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { suppressSmallCount } from "@/lib/engine/disclosure";
import {
  computeBookedActual,
  computeOnTimeStarts,
  computeTheatreCost,
  computeTheatreUtilisation,
  computeTurnovers,
  type TheatreCase,
} from "@/lib/engine/process";
import type { Quarter } from "@/lib/engine/shared/quarter";
import { AppError } from "@/lib/errors/app-error";
import { listPublications } from "@/lib/repositories/rollups";
import {
  listTheatreOrigins,
  listTheatreRows,
  type TheatreOrigin,
} from "@/lib/repositories/theatre-log";
import { selectSources } from "../indicators/select-sources";
import { loadFrame, type FrameInput } from "../pathways/load-frame";
import { spanOf, usualSpan } from "./choose-process";
import { MINIMUM_CASES } from "./minimum-cases";
import { readTheatreSettings, type TheatreTyped } from "./read-theatre-settings";

/** Grace for a first case to count as on time, in minutes; all three stand beside each other. */
const GRACES = [0, 5, 15] as const;

export interface TheatreInput extends FrameInput {
  readonly sourceKey: string | null;
  readonly span: string | null;
  readonly typed: TheatreTyped;
}

function describeSource(
  origin: TheatreOrigin,
  frame: SteeringFrame,
  mayReadCost: boolean,
): TheatreSource {
  const pathway = frame.pathways.find(({ code }) => code === origin.code);
  return {
    key: `${origin.kind}.${origin.code}`,
    name: (origin.kind === "log" ? pathway?.name : origin.name) ?? origin.code,
    firstDay: origin.firstDay,
    lastDay: origin.lastDay,
    rateCentsPerMinute: mayReadCost ? origin.rateCentsPerMinute : null,
  };
}

function figuresOf(cases: readonly TheatreCase[], settings: TheatreSettings) {
  const { limitMinutes, block, rateCentsPerMinute } = settings;
  const told = <T>(result: Parameters<typeof suppressSmallCount<T>>[0]) =>
    suppressSmallCount(result, MINIMUM_CASES);
  return {
    onTime: GRACES.map((graceMinutes) => ({
      graceMinutes,
      starts: told(computeOnTimeStarts(cases, graceMinutes)),
    })),
    turnovers: told(computeTurnovers(cases, limitMinutes)),
    booked: told(computeBookedActual(cases)),
    utilisation: told(computeTheatreUtilisation(cases, block, limitMinutes)),
    cost: told(computeTheatreCost(cases, rateCentsPerMinute)),
  };
}

function groupCases(
  cases: readonly TheatreCase[],
  settings: TheatreSettings,
  frame: SteeringFrame,
): Pick<TheatreFigures, "groups" | "folded"> {
  const groups = new Map<string, TheatreCase[]>();
  for (const one of cases) {
    const same = groups.get(one.service) ?? [];
    same.push(one);
    groups.set(one.service, same);
  }
  const ordered = [...groups].sort(
    ([a, one], [b, two]) => two.length - one.length || (a < b ? -1 : 1),
  );
  const foldedOf = (named: typeof ordered) => {
    const shown = new Set(named.map(([key]) => key));
    const rest = ordered.filter(([key]) => !shown.has(key));
    return {
      groups: rest.length,
      cases: rest.reduce((sum, [, members]) => sum + members.length, 0),
    };
  };
  let named = ordered.filter(([, members]) => members.length >= MINIMUM_CASES);
  // Who knows the total could subtract a rest of fewer than k.
  while (named.length > 0 && foldedOf(named).cases > 0 && foldedOf(named).cases < MINIMUM_CASES) {
    named = named.slice(0, -1);
  }
  return {
    folded: foldedOf(named),
    groups: named.map(([code, members]) => ({
      name: frame.pathways.find((pathway) => pathway.code === code)?.name ?? code,
      cases: members.length,
      ...figuresOf(members, settings),
    })),
  };
}

function study(
  cases: readonly TheatreCase[],
  settings: TheatreSettings,
  frame: SteeringFrame,
): TheatreFigures | null {
  if (cases.length < MINIMUM_CASES) return null;
  const placed = cases.filter(({ room }) => room !== null);
  return {
    cases: cases.length,
    roomDays: new Set(placed.map(({ room, day }) => `${day} ${room}`)).size,
    rooms: new Set(placed.map(({ room }) => room)).size,
    withoutRoom: cases.length - placed.length,
    ...figuresOf(cases, settings),
    ...groupCases(cases, settings, frame),
  };
}

interface Found {
  readonly origins: readonly TheatreOrigin[];
  readonly sources: readonly TheatreSource[];
  readonly source: TheatreSource;
}

function findSource(found: Omit<Found, "source">, asked: string | null): Found | null {
  const [first] = found.sources;
  if (asked === null) return first ? { ...found, source: first } : null;
  const source = found.sources.find(({ key }) => key === asked);
  if (!source) throw new AppError("not-found");
  return { ...found, source };
}

async function fill(tx: ScopedTx, actor: Actor, input: TheatreInput): Promise<TheatrePage | null> {
  const frame = await loadFrame(tx, actor, input);
  const origins = await listTheatreOrigins(tx, actor.hospitalId);
  const mayReadCost = can(actor.role, "cost.read");
  const theatreSources = origins.map((origin) => describeSource(origin, frame, mayReadCost));
  const found = findSource({ origins, sources: theatreSources }, input.sourceKey);
  if (!found) return null;
  const { source } = found;
  const origin = origins[theatreSources.indexOf(source)];
  const dearest = theatreSources.find((one) => one.rateCentsPerMinute !== null) ?? null;
  const settings = readTheatreSettings(input.typed, source, dearest);
  const quarter: Quarter = frame.quarter;
  const span = PROCESS_SPANS.find((one) => one === input.span) ?? usualSpan(source, quarter);
  const period = spanOf(span, quarter, source);
  const rows = await listTheatreRows(tx, {
    hospitalId: actor.hospitalId,
    kind: origin?.kind ?? "log",
    code: origin?.code ?? "",
    from: period.from,
    until: period.until,
  });
  const cases = rows.map(({ groupCode, ...row }) => ({ ...row, service: groupCode }));
  return {
    ...{ frame, theatreSources, source, span, period, settings },
    minimumCount: MINIMUM_CASES,
    figures: study(cases, settings, frame),
    sources: selectSources(
      { sourceFields: ["activity_event.started_at"] },
      await listPublications(tx, actor.hospitalId),
    ),
  };
}

/** The operating rooms, from an imported log or the hospital's own activities; null without either. */
export async function getTheatrePage(
  actor: Actor,
  input: TheatreInput,
): Promise<TheatrePage | null> {
  return withScope(actor.scope, (tx) => fill(tx, actor, input), { readOnly: true });
}
