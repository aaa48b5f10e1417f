import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { DefinitionRecord, LocalisedText, PeriodStamp } from "@/lib/contracts/steering/figure";
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

interface Catalogue {
  readonly definitions: ReadonlyMap<string, DefinitionRecord>;
  readonly pathways: ReadonlyMap<string, LocalisedText>;
}

/** A generic score is asked in several pathways: the column says which, or they would stand for each other. */
function nameOf(cell: HospitalCell, { definitions, pathways }: Catalogue): LocalisedText | null {
  const name = definitions.get(cell.indicatorCode)?.name;
  if (!name) return null;
  const code = cell.pathwayCode;
  const pathway = pathways.get(code) ?? { nl: code, fr: code, en: code };
  return {
    nl: `${pathway.nl} · ${name.nl}`,
    fr: `${pathway.fr} · ${name.fr}`,
    en: `${pathway.en} · ${name.en}`,
  };
}

function toResults(
  cells: readonly HospitalCell[],
  catalogue: Catalogue,
): NetworkHospital["results"] {
  return cells.flatMap((cell) => {
    const definition = catalogue.definitions.get(cell.indicatorCode);
    const name = nameOf(cell, catalogue);
    if (!definition || !name) return [];
    const { unit, decimals } = definition;
    const figure = computeEstimate([cell], definition);
    return [{ pathwayCode: cell.pathwayCode, name, unit, decimals, figure }];
  });
}

/** One name for each pathway and score, in the order of the pathways. */
function listColumns(
  cells: readonly HospitalCell[],
  catalogue: Catalogue,
): readonly LocalisedText[] {
  const names = new Map<string, LocalisedText>();
  for (const cell of cells) {
    const name = nameOf(cell, catalogue);
    if (name) names.set(`${cell.pathwayCode}/${cell.indicatorCode}`, name);
  }
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
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
      const pathways = new Map(frame.pathways.map(({ code, name }) => [code, name]));
      const catalogue: Catalogue = { definitions, pathways };
      return {
        frame,
        period,
        indicatorNames: listColumns(cells, catalogue),
        hospitals: frame.hospitals.map((hospital) => ({
          hospital,
          results: toResults(
            cells.filter((cell) => cell.hospitalId === hospital.id),
            catalogue,
          ),
        })),
      };
    },
    { readOnly: true },
  );
}
