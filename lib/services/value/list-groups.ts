import "server-only";
import type { PeriodStamp } from "@/lib/contracts/steering/figure";
import type { ValueGrouping, ValueOutcome } from "@/lib/contracts/steering/value";
import type { ScopedTx } from "@/lib/db/with-scope";
import { listStandings } from "@/lib/repositories/value-reads";
import type { PathwayFigures } from "../indicators/load-pathway-figures";
import { findMaturePeriod } from "../indicators/read-indicator";
import { resolvePrevious } from "../indicators/resolve-period";
import { spanOf } from "../outcomes/choose-cohort";
import type { RawGroup } from "./build-groups";
import { findImportantChange, readPatients } from "./read-patients";

/** Two years of quarters: enough to see an intervention and the quarters that are not ripe yet. */
const QUARTERS = 8;

/** Which patients are set beside each other, and on what. */
export interface GroupQuestion {
  readonly figures: PathwayFigures;
  readonly outcome: ValueOutcome;
  readonly grouping: ValueGrouping;
  readonly variants: readonly string[];
  readonly variant: string | null;
  readonly isWithPhysicians: boolean;
  readonly pathwayCode: string;
}

/** The days of each group: one year for variants, quarters up to the chosen one for periods. */
function periodsOf({ figures, outcome, grouping }: GroupQuestion): readonly PeriodStamp[] {
  if (grouping === "variant") {
    return [spanOf(findMaturePeriod(figures, outcome.definition), "year")];
  }
  const periods: PeriodStamp[] = [];
  let period = figures.period;
  for (let count = 0; count < QUARTERS && period.until > figures.seriesFrom; count += 1) {
    periods.unshift(period);
    period = resolvePrevious(period);
  }
  return periods;
}

function within(periodStart: string, period: PeriodStamp): boolean {
  return periodStart >= period.from && periodStart < period.until;
}

/** The groups of a page with their patients, and the days that all of them are about. */
export async function listRawGroups(
  tx: ScopedTx,
  question: GroupQuestion,
): Promise<{ readonly groups: readonly RawGroup[]; readonly period: PeriodStamp }> {
  const { figures, outcome, grouping, variants, variant, isWithPhysicians, pathwayCode } = question;
  const periods = periodsOf(question);
  const [first = figures.period] = periods;
  const last = periods.at(-1) ?? figures.period;
  const period: PeriodStamp = {
    precision: periods.length > 1 ? "year" : first.precision,
    from: first.from,
    until: last.until,
  };
  const isByVariant = grouping === "variant";
  const cohort = {
    hospitalId: figures.filter.hospitalId,
    pathwayCode,
    variant: isByVariant ? null : variant,
    from: period.from,
    until: period.until,
  };
  const patients = await readPatients(tx, { cohort, outcome, isWithPhysicians });
  const standings = await listStandings(tx, cohort, outcome);
  const changeFor = (of: string) => findImportantChange(outcome, pathwayCode, of)?.amount ?? null;
  if (isByVariant) {
    const keys = variants.length > 0 ? variants : [""];
    const groups = keys.map((key) => ({
      key,
      variant: key,
      period,
      patients: patients.filter((patient) => patient.variant === key),
      standings: standings.filter((standing) => standing.variant === key),
      importantChange: changeFor(key),
    }));
    return { period, groups };
  }
  const groups = periods.map((own) => ({
    key: own.from,
    variant: null,
    period: own,
    patients: patients.filter(({ periodStart }) => within(periodStart, own)),
    standings: standings.filter(({ periodStart }) => within(periodStart, own)),
    importantChange: changeFor(variant ?? ""),
  }));
  return { period, groups };
}
