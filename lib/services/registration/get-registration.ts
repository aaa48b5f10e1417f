import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import {
  REGISTRATION_CHECKS,
  REGISTRATION_DOMAINS,
  type CheckedRecords,
  type CountEffect,
  type MixQuarter,
  type RegistrationPage,
} from "@/lib/contracts/registration/registration";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { quarterOf, quarterSpan, shiftMonth, type Quarter } from "@/lib/engine/shared/quarter";
import { computeMeanIntervalFromSums } from "@/lib/engine/statistics";
import { computed, withWarnings, type Result } from "@/lib/engine/shared/result";
import { roundToCents } from "@/lib/engine/shared/units";
import { findLetter } from "@/lib/repositories/budget-letters";
import {
  listCheckedRecords,
  listMissingDays,
  listMixCells,
  listMixQuarters,
  listWork,
  type CheckedCell,
} from "@/lib/repositories/registration-checks";
import { listRegistrationCounts } from "@/lib/repositories/registration-counts";
import { listPublications } from "@/lib/repositories/rollups";
import { loadCalibration } from "../budget/load-calibration";
import { loadFrame } from "../pathways/load-frame";
import { findDaysEffect, findDrift, findPointValue } from "./compute-effects";
import { listDeadlines } from "./list-deadlines";
import rules from "./registration-rules.json";

export interface RegistrationQuery {
  readonly today: string;
  readonly quarter: Quarter | null;
  readonly check: string | null;
}

const YEAR = 12;
const WORK_LIMIT = 200;
const SOURCES = ["stays", "care-episodes", "activities", "wards", "bfm-letter"];

function groupChecks(cells: readonly CheckedCell[]): readonly CheckedRecords[] {
  return REGISTRATION_CHECKS.map((check) => {
    const wards = cells.filter((cell) => cell.check === check);
    return {
      check,
      records: wards.reduce((sum, { records }) => sum + records, 0),
      missing: wards.reduce((sum, { missing }) => sum + missing, 0),
      wards: wards.map(({ wardCode, wardName, records, missing }) => ({
        ...{ wardCode, wardName, records, missing },
      })),
    };
  });
}

type MixRow = Awaited<ReturnType<typeof listMixQuarters>>[number];

function toMixQuarter(start: string, rows: readonly MixRow[]): MixQuarter {
  const staysOf = (severity: number | null) =>
    rows.filter((row) => row.severity === severity).reduce((sum, { stays }) => sum + stays, 0);
  const bySeverity = [staysOf(1), staysOf(2), staysOf(3), staysOf(4)] as const;
  const sumOver = (power: number) =>
    bySeverity.reduce((sum, stays, place) => sum + stays * (place + 1) ** power, 0);
  return {
    quarter: quarterOf(start),
    stays: rows.reduce((sum, { stays }) => sum + stays, 0),
    bySeverity,
    unknown: staysOf(null),
    meanSeverity: computeMeanIntervalFromSums(
      { count: sumOver(0), sum: sumOver(1), sumOfSquares: sumOver(2) },
      "severity",
      rules.confidenceLevel.amount,
    ),
  };
}

async function readMix(
  tx: ScopedTx,
  filter: { readonly hospitalId: number; readonly from: string; readonly until: string },
): Promise<readonly MixQuarter[]> {
  const rows = await listMixQuarters(tx, filter);
  const starts = [...new Set(rows.map(({ start }) => start))];
  return starts.map((start) =>
    toMixQuarter(
      start,
      rows.filter((row) => row.start === start),
    ),
  );
}

/** Euro of the points that somebody said depend on a count. */
function withEuro(
  counts: Awaited<ReturnType<typeof listRegistrationCounts>>,
  pointValue: Result,
): readonly CountEffect[] {
  return counts.map((count) => {
    if (pointValue.status !== "computed") return { count, euro: pointValue };
    const { method } = pointValue;
    if (count.points === null) {
      const missing = { status: "not-computable", reason: "missing-parameter" } as const;
      return { count, euro: { ...missing, detail: "points", method } };
    }
    const cents = roundToCents(count.points * pointValue.value);
    const euro = computed(cents, "eur-cents", 1, method);
    return { count, euro: withWarnings(euro, pointValue.warnings) };
  });
}

type Filter = Parameters<typeof listCheckedRecords>[1];

/** How the mix moved and what stays without justified days are worth, on the letter in force. */
async function readEffects(tx: ScopedTx, filter: Filter) {
  const { hospitalId, from, until, today } = filter;
  const letter = await findLetter(tx, hospitalId, today);
  const calibration = letter ? await loadCalibration(tx, hospitalId, letter) : null;
  const before = shiftMonth(from, -YEAR);
  const drift = findDrift(await listMixCells(tx, { ...filter, before }));
  const missing = await listMissingDays(tx, filter);
  const pointValue = findPointValue(calibration);
  return {
    ...{ drift, pointValue },
    missingEffect: findDaysEffect(
      calibration,
      missing.map((row) => ({ bedIndex: row.bedIndex, days: row.missing * (row.meanDays ?? 0) })),
    ),
    driftEffect:
      drift.status === "computed"
        ? findDaysEffect(
            calibration,
            drift.value.byIndex.map(({ indexKey, days }) => ({ bedIndex: indexKey, days })),
          )
        : drift,
    mix: await readMix(tx, { hospitalId, from: before, until }),
    counts: withEuro(await listRegistrationCounts(tx, hospitalId), pointValue),
  };
}

/** How complete the registrations are, what is to be done, and what points and euro hang on it. */
export async function getRegistration(
  actor: Actor,
  query: RegistrationQuery,
): Promise<RegistrationPage> {
  const { hospitalId } = actor;
  const { today } = query;
  const mayWrite = can(actor.role, "registration.write");
  const chosen = REGISTRATION_CHECKS.find((one) => one === query.check) ?? REGISTRATION_CHECKS[0];
  const openStayDays = rules.openStayDays.amount;
  return withScope(
    actor.scope,
    async (tx) => {
      const frame = await loadFrame(tx, actor, query);
      const { until } = quarterSpan(frame.quarter);
      const from = shiftMonth(until, -YEAR);
      const filter = { hospitalId, from, until, today, openStayDays };
      const publications = await listPublications(tx, hospitalId);
      return {
        ...{ frame, span: { from, until }, chosen, openStayDays, today, mayWrite },
        checks: groupChecks(await listCheckedRecords(tx, filter)),
        work: mayWrite ? await listWork(tx, { ...filter, check: chosen, limit: WORK_LIMIT }) : null,
        workLimit: WORK_LIMIT,
        ...(await readEffects(tx, filter)),
        domains: REGISTRATION_DOMAINS,
        deadlines: listDeadlines(today),
        sources: publications.filter(({ sourceKind }) => SOURCES.includes(sourceKind)),
      };
    },
    { readOnly: true },
  );
}
