import { dayOfMinute } from "../core/calendar";
import { decimal, day, yes, type Cell, type Table } from "../core/csv-table";
import type { Goods, Use } from "../core/episode";
import { FISCAL_PERIODS } from "../core/period";
import {
  OWN_OVERHEAD_SHARE,
  PRICE_INDEX,
  RESOURCES,
  SUPPORT_CENTRES,
  type ExampleResource,
} from "./resources";

type FiscalPeriod = (typeof FISCAL_PERIODS)[number];

/** A resource in a fiscal period, sized so that the pathways fill it to its usual share. */
interface Capacity {
  readonly resource: ExampleResource;
  readonly period: FiscalPeriod;
  readonly units: number;
  readonly suppliedMinutes: number;
  readonly practicalMinutes: number;
  readonly costEur: number;
}

const DAYS_PER_YEAR = 365;
const daysOf = (period: FiscalPeriod): number => period.to - period.from + 1;

function sumMinutes(uses: readonly Use[]): ReadonlyMap<string, number> {
  const minutes = new Map<string, number>();
  for (const use of uses) {
    const period = FISCAL_PERIODS.find(({ from, to }) => {
      const on = dayOfMinute(use.startedAt);
      return on >= from && on <= to;
    });
    if (period === undefined) throw new RangeError(`${use.activity} lies outside the periods`);
    const key = `${use.resource}/${period.year}`;
    minutes.set(key, (minutes.get(key) ?? 0) + use.minutes);
  }
  return minutes;
}

/** How far posts and rooms follow the activity of their own year rather than the three-year mean. */
const FOLLOWS_OWN_YEAR = 0.6;

/**
 * The part of the hospital's capacity that is set aside for the five pathways, in steps of a tenth
 * of a unit. Capacity follows activity only in part, so its use differs from year to year.
 */
function sizeCapacity(uses: readonly Use[]): readonly Capacity[] {
  const used = sumMinutes(uses);
  const usedIn = (code: string, { year }: FiscalPeriod): number => used.get(`${code}/${year}`) ?? 0;
  const allDays = FISCAL_PERIODS.reduce((sum, period) => sum + daysOf(period), 0);
  return RESOURCES.flatMap((resource) => {
    const { code } = resource;
    const mean = FISCAL_PERIODS.reduce((sum, period) => sum + usedIn(code, period), 0) / allDays;
    return FISCAL_PERIODS.map((period) => {
      const own = usedIn(code, period) / daysOf(period);
      const daily = FOLLOWS_OWN_YEAR * own + (1 - FOLLOWS_OWN_YEAR) * mean;
      return sizeForDemand(resource, period, daily * DAYS_PER_YEAR);
    });
  });
}

function sizeForDemand(
  resource: ExampleResource,
  period: FiscalPeriod,
  minutesPerYear: number,
): Capacity {
  const needed = minutesPerYear / (resource.practicalHours * 60 * resource.usedShare);
  const units = Math.max(0.1, Math.ceil(needed * 10) / 10);
  const share = daysOf(period) / DAYS_PER_YEAR;
  const price = resource.annualCostEur * (PRICE_INDEX[period.year] ?? 1);
  return {
    resource,
    period,
    units,
    suppliedMinutes: Math.round(units * resource.suppliedHours * 60 * share),
    practicalMinutes: Math.round(units * resource.practicalHours * 60 * share),
    costEur: units * price * share,
  };
}

function makeResourceTable(capacities: readonly Capacity[]): Table {
  return {
    profile: "resources",
    fileName: "middelen.csv",
    columns: [
      "resource",
      "name",
      "group",
      "physician",
      "cost_centre",
      "valid_from",
      "valid_to",
      "units",
      "supplied_minutes",
      "practical_minutes",
    ],
    rows: capacities.map(({ resource, period, ...capacity }) => [
      resource.code,
      resource.name,
      resource.group,
      yes(resource.isPhysician),
      resource.costCentre,
      day(period.from),
      day(period.to),
      decimal(capacity.units, 2),
      decimal(capacity.suppliedMinutes, 1),
      decimal(capacity.practicalMinutes, 1),
    ]),
  };
}

const STOCK_DIFFERENCE = 0.021;

interface LedgerLine {
  readonly period: FiscalPeriod;
  readonly costCentre: string;
  readonly name: string;
  readonly account: string;
  readonly nature: string;
  readonly amountEur: number;
}

/** Chart of accounts of Belgian hospitals: 60 goods, 61 services, 62 pay, 63 depreciation. */
const ACCOUNTS = { staff: "620", physician: "619", space: "630" } as const;

function linesOf({ resource, period, costEur }: Capacity): readonly LedgerLine[] {
  const shared = { period, costCentre: resource.costCentre, name: resource.name };
  const account = ACCOUNTS[resource.nature];
  const own: LedgerLine = { ...shared, account, nature: resource.nature, amountEur: costEur };
  if (resource.isPhysician) return [own];
  const overhead = costEur * OWN_OVERHEAD_SHARE;
  return [own, { ...shared, account: "618", nature: "overhead", amountEur: overhead }];
}

/** What support centres cost: a part of the capacity of everyone who is not a physician. */
function supportLines(capacities: readonly Capacity[]): readonly LedgerLine[] {
  return FISCAL_PERIODS.flatMap((period) => {
    const served = capacities
      .filter((row) => row.period === period && !row.resource.isPhysician)
      .reduce((sum, row) => sum + row.costEur, 0);
    return SUPPORT_CENTRES.map(({ code, name, share }) => ({
      period,
      costCentre: code,
      name,
      account: "618",
      nature: "overhead",
      amountEur: served * share,
    }));
  });
}

/** Goods used by patients, and the little that was bought but not found back. */
function goodsLines(goods: readonly Goods[]): readonly LedgerLine[] {
  return FISCAL_PERIODS.flatMap((period) => {
    const used = goods
      .filter((item) => item.on >= period.from && item.on <= period.to)
      .reduce((sum, item) => sum + item.quantity * Math.round(item.unitPriceEur * 100), 0);
    const shared = { period, costCentre: "KP-GOED", name: "Implantaten, medicatie en materiaal" };
    const amounts = [
      ["600", used],
      ["608", Math.round(used * STOCK_DIFFERENCE)],
    ] as const;
    return amounts.map(([account, cents]) => ({
      ...shared,
      account,
      nature: "consumables",
      amountEur: cents / 100,
    }));
  });
}

function makeLedgerTable(lines: readonly LedgerLine[]): Table {
  return {
    profile: "ledger",
    fileName: "grootboek.csv",
    columns: [
      "period_from",
      "period_to",
      "cost_centre",
      "cost_centre_name",
      "account",
      "nature",
      "amount",
    ],
    rows: lines.map((line): readonly Cell[] => [
      day(line.period.from),
      day(line.period.to),
      line.costCentre,
      line.name,
      line.account,
      line.nature,
      decimal(line.amountEur, 2),
    ]),
  };
}

/** Resources and ledger together, so that rates follow from what was paid for what is there. */
export function makeCapacityTables(
  uses: readonly Use[],
  goods: readonly Goods[],
): readonly [resources: Table, ledger: Table] {
  const capacities = sizeCapacity(uses);
  const lines = [...capacities.flatMap(linesOf), ...supportLines(capacities), ...goodsLines(goods)];
  return [makeResourceTable(capacities), makeLedgerTable(lines)];
}
