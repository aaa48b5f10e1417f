import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { DefinitionRecord, PeriodStamp } from "@/lib/contracts/steering/figure";
import type { NetworkColumn, NetworkPage, NetworkPathway } from "@/lib/contracts/steering/pages";
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

type Definitions = ReadonlyMap<string, DefinitionRecord>;
type Frame = NetworkPage["frame"];

/** Three months before twelve. */
const inReadingOrder = new Intl.Collator("en", { numeric: true });

/** The scores that any hospital has for a pathway, in the order of their codes. */
function listColumns(cells: readonly HospitalCell[], known: Definitions): readonly NetworkColumn[] {
  const codes = [...new Set(cells.map(({ indicatorCode }) => indicatorCode))].sort(
    inReadingOrder.compare,
  );
  return codes.flatMap((indicatorCode) => {
    const definition = known.get(indicatorCode);
    if (!definition) return [];
    const { name, short, unit, decimals } = definition;
    return [{ indicatorCode, name, short, unit, decimals }];
  });
}

function figuresOf(cells: readonly HospitalCell[], known: Definitions) {
  return Object.fromEntries(
    cells.flatMap((cell) => {
      const definition = known.get(cell.indicatorCode);
      return definition ? [[cell.indicatorCode, computeEstimate([cell], definition)] as const] : [];
    }),
  );
}

function buildPathway(
  code: string,
  { pathways, hospitals }: Frame,
  cells: readonly HospitalCell[],
  known: Definitions,
): NetworkPathway {
  // The chosen hospital need not have this pathway: then its code is all there is to say.
  const name = pathways.find((pathway) => pathway.code === code)?.name;
  const ofPathway = cells.filter((cell) => cell.pathwayCode === code);
  const cellsOf = (id: number) => ofPathway.filter(({ hospitalId }) => hospitalId === id);
  const delivering = new Set(ofPathway.map(({ hospitalId }) => hospitalId));
  return {
    code,
    name: name ?? { nl: code, fr: code, en: code },
    columns: listColumns(ofPathway, known),
    hospitals: hospitals
      .filter(({ id }) => delivering.has(id))
      .map((hospital) => ({ hospital, figures: figuresOf(cellsOf(hospital.id), known) })),
  };
}

/** Pathways with a score, in the hospital's own order. */
function listPathwayCodes({ pathways }: Frame, cells: readonly HospitalCell[]): readonly string[] {
  const met = new Set(cells.map(({ pathwayCode }) => pathwayCode));
  const ordered = pathways.map(({ code }) => code).filter((code) => met.has(code));
  return [...new Set([...ordered, ...met])];
}

/** The hospitals of a network with what their patients reported. By name: this is no league table. */
export async function getNetworkHospitals(actor: Actor, input: FrameInput): Promise<NetworkPage> {
  return withScope(
    actor.scope,
    async (tx) => {
      const frame = await loadFrame(tx, actor, input);
      const newest = await findNewestPeriod(tx);
      const period = newest ? yearUntil(newest) : null;
      const known = new Map(
        (await listIndicatorDefinitions(tx, input.today, null)).map((d) => [d.code, d]),
      );
      const cells = period ? await listHospitalCells(tx, period) : [];
      const withFigures = new Set(cells.map(({ hospitalId }) => hospitalId));
      return {
        frame,
        period,
        pathways: listPathwayCodes(frame, cells).map((code) =>
          buildPathway(code, frame, cells, known),
        ),
        others: frame.hospitals.filter(({ id }) => !withFigures.has(id)),
      };
    },
    { readOnly: true },
  );
}
