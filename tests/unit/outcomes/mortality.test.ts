import { describe, expect, it } from "vitest";
import {
  computeInHospitalMortality,
  computeMortalityWithin,
  type ProcedureFollowUp,
} from "@/lib/engine/outcomes";

const operated = (
  deathDate: string | null,
  aliveKnownUntil: string | null = null,
): ProcedureFollowUp => ({ procedureDate: "2026-01-01", deathDate, aliveKnownUntil });

function deathsAmong(procedures: readonly ProcedureFollowUp[]): [number, number, number] {
  const mortality = computeMortalityWithin(procedures, 30);
  if (mortality.status === "not-computable") throw new Error(mortality.reason);
  const { proportion, incompleteFollowUp } = mortality.value;
  return [proportion.numerator, proportion.denominator, incompleteFollowUp];
}

describe("in-hospital mortality", () => {
  it("counts deaths among ended stays outside the palliative unit", () => {
    const stays = [
      { hasDied: true, isPalliative: false },
      { hasDied: false, isPalliative: false },
      { hasDied: false, isPalliative: false },
      { hasDied: true, isPalliative: true },
      { hasDied: null, isPalliative: false },
    ];
    const mortality = computeInHospitalMortality(stays);
    expect(mortality).toMatchObject({
      denominator: 3,
      value: { palliativeStays: 1, openStays: 1, crude: { value: { numerator: 1 } } },
    });
    expect(computeInHospitalMortality(stays.toReversed())).toEqual(mortality);
  });

  it("does not exist when every stay is open or palliative", () => {
    expect(computeInHospitalMortality([{ hasDied: null, isPalliative: false }])).toMatchObject({
      reason: "no-denominator",
    });
  });
});

describe("mortality within 30 days of a procedure", () => {
  it("counts day 0 and day 30, not day 31", () => {
    expect(deathsAmong([operated("2026-01-01")])).toEqual([1, 1, 0]);
    expect(deathsAmong([operated("2026-01-31")])).toEqual([1, 1, 0]);
    expect(deathsAmong([operated("2026-02-01")])).toEqual([0, 1, 0]);
  });

  it("counts a survivor only when someone knows that he lived through the window", () => {
    const known = operated(null, "2026-01-31");
    const lost = operated(null, "2026-01-30");
    expect(deathsAmong([known, lost, operated(null)])).toEqual([0, 1, 2]);
  });

  it("leaves impossible dates out instead of guessing", () => {
    const known = operated(null, "2026-06-01");
    const before = operated("2025-12-31");
    const garbled = operated("2026-02-30", "2026-06-01");
    const noProcedure = { ...known, procedureDate: "?" };
    const noContact = operated(null, "?");
    expect(deathsAmong([known, before, garbled, noProcedure, noContact])).toEqual([0, 1, 4]);
  });

  it("grows with the window", () => {
    const procedures = [operated("2026-01-10"), operated("2026-03-10"), operated("2026-08-10")];
    const rates = [5, 30, 90, 365].map((windowDays) => {
      const mortality = computeMortalityWithin(procedures, windowDays);
      return mortality.status === "computed" ? mortality.value.proportion.numerator : -1;
    });
    expect(rates).toEqual([0, 1, 2, 3]);
  });

  it("does not exist without follow-up and refuses an impossible window", () => {
    expect(computeMortalityWithin([operated(null)], 30)).toMatchObject({
      reason: "no-denominator",
      detail: "completeFollowUp",
    });
    expect(computeMortalityWithin([], 0.5)).toMatchObject({ reason: "outside-method-range" });
    expect(computeMortalityWithin([], -1)).toMatchObject({ reason: "outside-method-range" });
  });
});
