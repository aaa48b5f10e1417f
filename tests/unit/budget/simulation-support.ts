import type { CalibratedLetter, Coefficient, SimulationPlan } from "@/lib/engine/budget";

/** Illustrative letter of the worked examples E1 to E8 (domain report on the budget, 9.5 to 9.12). */
export const CARD: Readonly<Record<string, readonly [number, string]>> = {
  "b1.general": [3_000_000, "eur"],
  "b1.maintenance": [2_500_000, "eur"],
  "b1.heating": [900_000, "eur"],
  "b1.administration": [3_600_000, "eur"],
  "b1.laundry": [800_000, "eur"],
  "b1.food": [2_200_000, "eur"],
  "b1.RD": [60_000, "days"],
  "b1.JD": [57_000, "days"],
  "b1.groupCostPerM2.general": [45, "eur-per-m2"],
  "b1.groupCostPerM2.maintenance": [38, "eur-per-m2"],
  "b1.groupCostPerM2.heating": [12, "eur-per-m2"],
  "b1.rerunDayCorrection": [0, "switch"],
  "b1.dayCorrectionShareDays": [0.5, "rate"],
  "b1.dayCorrectionShareHotel": [1, "rate"],
  "b2.ownPoints": [476.92, "points"],
  "b2.nationalPoints": [80_000, "points"],
  "b2.envelope": [2_800_000_000, "eur"],
  "b2.JB.CD": [200, "beds"],
  "b2.JB.E": [10, "beds"],
  "b2.decileStepPointsPerBed": [0.04, "points-per-bed"],
  "b2.occ.CD": [0.8, "rate"],
  "b2.daysPerYear": [365, "days"],
  "b2.pointsPerBed.CD": [1, "points-per-bed"],
  "b2.supplementaryPointsPerBed.CD": [0.2, "points-per-bed"],
  "b2.intensiveShare": [0.02, "rate"],
  "b2.intensiveMinimumBeds": [6, "beds"],
  "b2.dayFactor": [0.95, "justified-days-per-stay"],
  "b2.dayStayRealisedDays": [1, "days"],
  "b2.pointValueFactor": [1, "factor"],
  "b4.p4p.budget": [40_000_000, "eur"],
  "b4.p4p.score": [60, "points"],
  "b4.p4p.maximumScore": [80, "points"],
  "b4.p4p.nationalSum": [2_450_000, "points"],
  "b4.p4p.beds": [272, "beds"],
  "b8.old": [180_000, "eur"],
  "b8.new": [240_000, "eur"],
  "b8.weightNew": [0.34, "rate"],
  "pay.variableShare": [0.15, "rate"],
  "pay.admissionShare": [0.5, "rate"],
  "pay.referenceAdmissions": [20_000, "admissions"],
  "pay.referenceDays": [130_000, "days"],
  "pay.instalments": [12, "count"],
  "lag.b1": [2, "years"],
  "lag.b2": [2, "years"],
  "lag.b4": [1, "years"],
  "lag.b5": [2, "years"],
  "lag.b8": [2, "years"],
  "case.stays": [1000, "stays"],
  "case.dayShareListA": [0.1, "rate"],
  "case.justifiedDaysPerStay": [2.4, "days"],
  "case.lengthOfStayDays": [2.1, "days"],
};

/** Own activity, cost and fees that let every component be computed. */
export const WHOLE: Readonly<Record<string, readonly [number, string]>> = {
  ...CARD,
  "b2.orPoints": [60, "points"],
  "b2.orMinutes": [4_200_000, "minutes"],
  "b2.edPoints": [30, "points"],
  "b2.edArrivals": [30_000, "arrivals"],
  "b2.cssdPoints": [10, "points"],
  "b2.productPoints": [15, "points"],
  "b2.pointsPerBed.intensive": [5, "points-per-bed"],
  "b8.socialStays": [4000, "stays"],
  "case.complicationRate": [0.05, "rate"],
  "case.readmissionRate": [0.04, "rate"],
  "case.theatreMinutesPerStay": [95, "minutes"],
  "case.emergencyArrivalsPerStay": [0.1, "arrivals"],
  "case.justifiedDaysPerComplication": [2, "days"],
  "case.daysPerComplication": [4, "days"],
  "case.justifiedDaysPerReadmission": [5, "days"],
  "case.daysPerReadmission": [6, "days"],
  "case.registrationCompleteness": [0.95, "rate"],
  "case.justifiedDaysLostPerStay": [0.8, "days"],
  "case.socialStays": [100, "stays"],
  "case.transfers": [40, "transfers"],
  "case.avoidableDays": [120, "days"],
  "cost.perWardDay": [310, "eur"],
  "cost.perTheatreMinute": [9.5, "eur"],
  "cost.perComplication": [2400, "eur"],
  "cost.perReadmission": [3100, "eur"],
  "cost.perTransfer": [180, "eur"],
  "cost.otherPerStay": [400, "eur"],
  "cost.cashableShare": [0.5, "rate"],
  "outside.feesPerStay": [900, "eur"],
  "outside.retrocessionShare": [0.3, "rate"],
  "outside.lowVariabilityPerStay": [150, "eur"],
  "outside.dayLumpSumsPerStay": [0, "eur"],
  "outside.drugMarginPerWardStay": [12, "eur"],
  "outside.implantMarginPerStay": [55, "eur"],
};

export function parametersOf(
  card: Readonly<Record<string, readonly [number, string]>>,
): Readonly<Record<string, Coefficient>> {
  return Object.fromEntries(
    Object.entries(card).map(([key, [amount, unit]]) => [
      key,
      { key, amount, unit, year: 2026, grade: "illustration" as const, source: "test" },
    ]),
  );
}

/** The example letter with some figures of its card changed; null takes a figure away. */
export function letterOf(
  changes: Readonly<Record<string, readonly [number, string] | null>> = {},
  card = CARD,
): CalibratedLetter {
  const kept = Object.entries({ ...card, ...changes }).filter(
    (entry): entry is [string, readonly [number, string]] => entry[1] !== null,
  );
  const line = (lineCode: string, notifiedCents: number, isRecurrent = true) => ({
    lineCode,
    subPart: lineCode.slice(0, 2),
    label: lineCode,
    notifiedCents,
    isRecurrent,
  });
  return {
    letterKey: "BFM-2026-07",
    title: "Brief van 1 juli 2026",
    budgetFrom: "2026-07-01",
    grade: "illustration",
    lines: [
      line("B1-100", 1_260_000_000),
      line("B2-100", 1_669_220_000),
      line("B4-P4P", 26_644_898),
      line("B4-HYG", 31_200_000),
      line("B5-100", 124_000_000),
      line("B8-100", 20_040_000),
      line("B9-100", 390_000_000),
      line("C2-CYB", 8_500_000, false),
      line("A1-100", 470_395_102),
    ],
    parameters: parametersOf(Object.fromEntries(kept)),
  };
}

export function planOf(
  levers: SimulationPlan["levers"],
  rest: Partial<SimulationPlan> = {},
): SimulationPlan {
  return {
    levers,
    bedIndex: "CD",
    envelope: "closed",
    followShare: 0,
    startHalfYear: "2027-H1",
    areConditionsMet: true,
    ...rest,
  };
}
