import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { DefinitionRecord, PeriodStamp } from "@/lib/contracts/steering/figure";
import type { NetworkHospital, NetworkPage } from "@/lib/contracts/steering/pages";
import { withScope } from "@/lib/db/with-scope";
import { shiftMonth } from "@/lib/engine/shared/quarter";
import { listIndicatorDefinitions } from "@/lib/repositories/indicators";
import { findNewestPeriod, listHospitalCells, type HospitalCell } from "@/lib/repositories/network";
import { computeEstimate } from "../indicators/compute-estimate";
import { loadFrame, type FrameInput } from "./load-frame";

/** Twelve months, whether the source has months or years: hospitals compare on a year. */
const MONTHS = 12;

function yearUntil(newest: { readonly from: string; readonly precision: string }): PeriodStamp {
  const from = newest.precision === "year" ? newest.from : shiftMonth(newest.from, 1 - MONTHS);
  return { precision: "year", from, until: shiftMonth(from, MONTHS) };
}

function toResults(
  cells: readonly HospitalCell[],
  definitions: ReadonlyMap<string, DefinitionRecord>,
): NetworkHospital["results"] {
  return cells.flatMap((cell) => {
    const definition = definitions.get(cell.indicatorCode);
    if (!definition) return [];
    const { name, unit, decimals } = definition;
    const figure = computeEstimate([cell], definition);
    return [{ pathwayCode: cell.pathwayCode, name, unit, decimals, figure }];
  });
}

/** The hospitals of a network with what their patients reported. By name: this is no league table. */
export async function getNetworkHospitals(actor: Actor, input: FrameInput): Promise<NetworkPage> {
  return withScope(
    actor.scope,
    async (tx) => {
      const frame = await loadFrame(tx, actor, input);
      const newest = await findNewestPeriod(tx);
      const period = newest ? yearUntil(newest) : null;
      const definitions = new Map(
        (await listIndicatorDefinitions(tx, input.today)).map((d) => [d.code, d]),
      );
      const cells = period ? await listHospitalCells(tx, period) : [];
      const codes = [...new Set(cells.map((cell) => cell.indicatorCode))];
      return {
        frame,
        period,
        indicatorNames: codes.flatMap((code) => {
          const name = definitions.get(code)?.name;
          return name ? [name] : [];
        }),
        hospitals: frame.hospitals.map((hospital) => ({
          hospital,
          results: toResults(
            cells.filter((cell) => cell.hospitalId === hospital.id),
            definitions,
          ),
        })),
      };
    },
    { readOnly: true },
  );
}
