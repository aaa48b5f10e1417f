import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { IndicatorDto } from "@/lib/contracts/api/indicators";
import type { Estimate } from "@/lib/contracts/steering/figure";
import type { Result } from "@/lib/engine/shared/result";
import { getIndicator, type IndicatorFilter } from "./get-indicators";

function toFigure(result: Result<Estimate>): IndicatorDto["figure"] {
  const method = { ...result.method };
  if (result.status !== "computed") {
    return { status: result.status, reason: result.reason, detail: result.detail, method };
  }
  const { value, unit, warnings } = result;
  return { status: "computed", ...value, unit, method, warnings: [...warnings] };
}

/** The same reading as on screen, as a document of the API. */
export async function getIndicatorDocument(
  actor: Actor,
  code: string,
  input: IndicatorFilter,
): Promise<IndicatorDto> {
  const { frame, pathway, reading } = await getIndicator(actor, code, input);
  const { definition, period, chart } = reading;
  const points = chart.status === "computed" ? chart.value.points : [];
  const [newest] = reading.sources.map((s) => s.publishedAt).sort((a, b) => b.localeCompare(a));
  return {
    code,
    definitionVersion: definition.version,
    hospital: frame.hospital.name,
    dataKind: frame.hospital.dataKind,
    pathway: pathway.code,
    period: { from: period.from, until: period.until },
    unit: definition.unit,
    figure: toFigure(reading.current),
    comparison: toFigure(reading.comparison),
    variation: reading.variation?.code ?? null,
    target: reading.target?.amount ?? null,
    dataAsOf: newest ?? null,
    points: points.map((point) => ({
      periodStart: point.periodKey,
      amount: point.value,
      numerator: point.numerator,
      denominator: point.denominator,
      centre: point.centre,
      lowerLimit: point.lower,
      upperLimit: point.upper,
      signals: [...point.signals],
    })),
  };
}
