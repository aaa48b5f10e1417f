import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { CapacityDetailPage, CapacityRow, ShiftCell } from "@/lib/contracts/costing/capacity";
import type { CapacitySettings } from "@/lib/contracts/costing/settings";
import { readCapacityReference } from "@/lib/db/reference/capacity-reference";
import { computeUnusedCapacity } from "@/lib/engine/costing/index";
import { minutes, roundToCents } from "@/lib/engine/shared/units";
import { AppError } from "@/lib/errors/app-error";
import {
  listResourceUse,
  listShiftUse,
  type ShiftUseRow,
} from "@/lib/repositories/costing/capacity-use";
import type { ResourceRow } from "@/lib/repositories/publishing/capacity-rates";
import { computePeriod, statedOf, type ResourceCosts } from "./compute-period";
import type { CostPeriod } from "./cost-inputs";
import { toCapacityRow } from "./get-capacity";
import type { CostingInput } from "./get-rates";
import { loadCostingRoom } from "./load-costing-room";
import { listRosterCells, minimumMinutesOf } from "./resource-time";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const DAYS_OF_A_YEAR = 365;

/** Hours of a unit in a year that the delivered minutes stand for. */
function deliveredHours({ suppliedMinutes, units, validFrom, validTo }: ResourceRow): number {
  const days = (Date.parse(validTo) - Date.parse(validFrom)) / 86_400_000 + 1;
  const hours = suppliedMinutes / 60 / units;
  return Number(((hours * DAYS_OF_A_YEAR) / days).toFixed(1));
}

/** What holds for a resource that nobody decided on. */
function settingsByDefault(resource: ResourceRow): CapacitySettings {
  return {
    route: "delivered",
    contractHours: deliveredHours(resource),
    deductions: [],
    practicalShare: null,
    typedHours: null,
    siteCode: resource.siteCode,
    stated: null,
    roster: "unknown",
    minimumUnits: { day: 0, evening: 0, night: 0 },
    idleReason: null,
  };
}

type ShiftTime = Pick<ShiftCell, "usedMinutes" | "practicalMinutes" | "minimumMinutes">;

/** The part of the cost that a weekday and shift bear, by what became of it. */
function useOf(time: ShiftTime, costCents: number | null): ShiftCell["use"] {
  const { usedMinutes, practicalMinutes, minimumMinutes } = time;
  if (costCents === null || practicalMinutes === null || practicalMinutes === 0) return null;
  return computeUnusedCapacity({
    suppliedCostCents: roundToCents(costCents),
    practicalCapacityMinutes: minutes(practicalMinutes),
    usedMinutes: minutes(usedMinutes),
    minimumStaffedMinutes: minutes(minimumMinutes ?? 0),
  });
}

/** Use by weekday and shift, with the practical minutes spread over the hours of the roster. */
function readWeek(
  settings: CapacitySettings,
  period: CostPeriod,
  { row, uses }: { readonly row: CapacityRow; readonly uses: readonly ShiftUseRow[] },
): readonly ShiftCell[] {
  const { practicalMinutes, suppliedCostCents } = row;
  const roster = listRosterCells(settings.roster, period);
  const hours = (roster ?? []).reduce((sum, cell) => sum + cell.hours * cell.occurrences, 0);
  const { shifts } = readCapacityReference();
  return WEEKDAYS.flatMap((weekday) =>
    shifts.map(({ code }) => {
      const cell = roster?.find((row) => row.weekday === weekday && row.shift === code);
      const part = cell ? (cell.hours * cell.occurrences) / hours : 0;
      const used = uses.find((one) => one.weekday === weekday && one.shift === code);
      const isKnown = roster !== null && hours > 0;
      const partOf = (whole: number | null) => (isKnown && whole !== null ? whole * part : null);
      const minimum = cell ? minimumMinutesOf(cell, settings) : 0;
      const time = {
        usedMinutes: used?.minutes ?? 0,
        practicalMinutes: partOf(practicalMinutes),
        minimumMinutes: roster === null ? null : minimum,
      };
      const use = useOf(time, partOf(suppliedCostCents));
      return { weekday, shift: code, ...time, use };
    }),
  );
}

/** The chain of a resource's time, in hours of one unit in a year. */
function readChain({ capacity, rule, resource }: ResourceCosts) {
  const settings = rule?.settings ?? settingsByDefault(resource);
  const shared = { settings, contractHours: settings.contractHours };
  if (capacity.status === "not-computable") {
    return { ...shared, steps: [], practicalHours: null, warnings: [] };
  }
  const { steps, share } = capacity.value;
  const { warnings } = capacity;
  return { ...shared, steps, practicalHours: share * settings.contractHours, warnings };
}

/** Delivered time, the rate that follows from it, and what is printed for the same minute. */
function readRate(costs: ResourceCosts) {
  const { suppliedMinutes, practicalMinutes } = costs.resource;
  return {
    delivered: { suppliedMinutes, practicalMinutes },
    centsPerMinute: costs.rate?.status === "computed" ? costs.rate.value : null,
    stated: readStated(costs),
  };
}

/** The printed rate with where it comes from. */
function readStated(costs: ResourceCosts): CapacityDetailPage["stated"] {
  const centsPerMinute = statedOf(costs);
  if (centsPerMinute === null) return null;
  const typed = costs.rule?.settings.stated ?? null;
  return { centsPerMinute, source: typed ? typed.source : costs.resource.statedSource };
}

function readBlocks(): CapacityDetailPage["blocks"] {
  const { deductions, ageClasses, ageSource, shifts, warnAboveShare } = readCapacityReference();
  return { deductions, ageClasses, ageSource, shifts, warnAboveShare: warnAboveShare.amount };
}

function loadResource(actor: Actor, input: CostingInput & { readonly resourceCode: string }) {
  const { hospitalId } = actor;
  const { resourceCode } = input;
  return loadCostingRoom(
    actor,
    input,
    async (client, { period }) =>
      period && {
        time: await listResourceUse(client, hospitalId, period),
        week: await listShiftUse(client, { hospitalId, resourceCode }, period),
      },
  );
}

/** One resource in a period: how contract hours melt to hours for patients, and how its week is used. */
export async function getCapacityDetail(
  actor: Actor,
  input: CostingInput & { readonly resourceCode: string },
): Promise<CapacityDetailPage> {
  const { resourceCode } = input;
  const { room, inputs, span, period, more } = await loadResource(actor, input);
  const costs = span && computePeriod(inputs, span);
  const own = costs?.resources.find(({ resource }) => resource.resourceCode === resourceCode);
  if (!own || !period || !more) throw new AppError("not-found");
  const { resource, rule } = own;
  if (resource.isPhysician && !can(actor.role, "cost.physician.read")) {
    throw new AppError("not-found");
  }
  const row = toCapacityRow(own, resource, more.time);
  const chain = readChain(own);
  const versions = inputs.capacities.filter((version) => version.resourceCode === resourceCode);
  return {
    ...room,
    ...chain,
    ...readRate(own),
    period,
    row,
    week: readWeek(chain.settings, resource, { row, uses: more.week }),
    minutesWithoutHour: more.week
      .filter(({ weekday }) => weekday === 0)
      .reduce((sum, use) => sum + use.minutes, 0),
    rule,
    newestVersion: versions[0]?.version ?? 0,
    versions,
    blocks: readBlocks(),
  };
}
