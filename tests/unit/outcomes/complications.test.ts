import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CLAVIEN_DINDO_GRADES,
  classifyHighestGrade,
  computeComplicationIndex,
  computeComplications,
  type ClavienDindoGrade,
} from "@/lib/engine/outcomes";

const grades = fc.constantFrom(...CLAVIEN_DINDO_GRADES);
const gradeLists = fc.array(grades, { maxLength: 8 });
const patients = fc.array(fc.record({ grades: fc.option(gradeLists) }), {
  minLength: 1,
  maxLength: 40,
});

function indexOf(list: readonly ClavienDindoGrade[]): number {
  const index = computeComplicationIndex(list);
  if (index.status === "not-computable") throw new Error(index.reason);
  return index.value;
}

describe("the complication index of a patient", () => {
  it("stays between 0 and 100 and does not depend on the order", () => {
    fc.assert(
      fc.property(gradeLists, (list) => {
        expect(indexOf(list)).toBeGreaterThanOrEqual(0);
        expect(indexOf(list)).toBeLessThanOrEqual(100);
        expect(indexOf(list.toReversed())).toBe(indexOf(list));
      }),
    );
  });

  it("never falls with one complication more, nor with a worse one", () => {
    fc.assert(
      fc.property(gradeLists, grades, grades, (list, one, other) => {
        const [milder, worse] = [one, other].toSorted(
          (a, b) => CLAVIEN_DINDO_GRADES.indexOf(a) - CLAVIEN_DINDO_GRADES.indexOf(b),
        ) as [ClavienDindoGrade, ClavienDindoGrade];
        expect(indexOf([...list, milder])).toBeGreaterThanOrEqual(indexOf(list));
        expect(indexOf([...list, worse])).toBeGreaterThanOrEqual(indexOf([...list, milder]));
      }),
    );
  });
});

describe("complications of a group", () => {
  it("count each patient once, under the worst grade", () => {
    const summary = computeComplications([
      { grades: [] },
      { grades: ["I"] },
      { grades: ["II", "IIIa"] },
      { grades: ["V"] },
      { grades: null },
    ]);
    if (summary.status === "not-computable") throw new Error(summary.reason);
    expect(summary.denominator).toBe(4);
    expect(summary.value.patientsByHighestGrade).toEqual({
      none: 1,
      I: 1,
      II: 0,
      IIIa: 1,
      IIIb: 0,
      IVa: 0,
      IVb: 0,
      V: 1,
    });
    expect(summary.value.anyComplication).toMatchObject({ value: { numerator: 3 } });
    expect(summary.value.gradeTwoOrWorse).toMatchObject({ value: { numerator: 2, rate: 0.5 } });
    expect(summary.value.severe).toMatchObject({ value: { numerator: 2 } });
    expect(summary.value.unrecordedPatients).toBe(1);
    // By hand: (0 + 8.660 + 33.541 + 100) / 4.
    expect(summary.value.meanComplicationIndex).toBeCloseTo(35.55, 2);
  });

  it("name no grade where there was none", () => {
    expect(classifyHighestGrade([])).toBeNull();
    expect(classifyHighestGrade(["I", "IIIb", "II"])).toBe("IIIb");
  });

  it("add up to the recorded patients, with shares that fall as the grade rises", () => {
    fc.assert(
      fc.property(patients, (group) => {
        const summary = computeComplications(group);
        if (summary.status === "not-computable") {
          expect(group.every((patient) => patient.grades === null)).toBe(true);
          return;
        }
        const { patientsByHighestGrade, recordedPatients, unrecordedPatients } = summary.value;
        const counted = Object.values(patientsByHighestGrade).reduce((a, b) => a + b, 0);
        expect(counted).toBe(recordedPatients);
        expect(recordedPatients + unrecordedPatients).toBe(group.length);
        const { anyComplication, gradeTwoOrWorse, severe } = summary.value;
        const rates = [anyComplication, gradeTwoOrWorse, severe].map((share) =>
          share.status === "computed" ? share.value.rate : Number.NaN,
        );
        expect(rates).toEqual(rates.toSorted((a, b) => b - a));
      }),
    );
  });

  it("do not exist where nothing was recorded: that is not zero", () => {
    expect(computeComplications([{ grades: null }])).toMatchObject({ reason: "no-denominator" });
    expect(computeComplications([])).toMatchObject({ reason: "no-denominator" });
  });
});
