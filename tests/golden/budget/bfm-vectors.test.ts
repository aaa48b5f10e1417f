import { describe, expect, it } from "vitest";
import {
  computeB1Core,
  computeB1Scenario,
  computeB2Scenario,
  computeB8Transition,
  computeC2Timeline,
  computeCashLens,
  computeDaySurgeryConversion,
  computeIntensiveBeds,
  computeJustifiedBeds,
  computeMarginalPointValue,
  computeOwnPoints,
  computeP4pAmount,
  computeP4pScenario,
  computePointValue,
  type B1Drivers,
  type B2Calibration,
  type EnvelopeMode,
} from "@/lib/engine/budget";
import { euroCents } from "@/lib/engine/shared/units";
import { coefficient, euroCoefficient, valueOf } from "../../unit/budget/budget-support";
import vectors from "./bfm-vectors.json";

/** Euro of the vectors in cents. */
const cents = (euro: number): number => Math.round(euro * 100);
const daysPerYear = coefficient("b2.daysPerYear", 365, "published");

const calibration: B2Calibration = {
  notified: euroCoefficient("b2.amount", vectors.E1.b2),
  ownPoints: coefficient("b2.ownPoints", vectors.E1.points),
  nationalPoints: coefficient("b2.nationalPoints", 80_000),
};
const drivers: B1Drivers = {
  commonServices: euroCoefficient("b1.common", vectors.E4.X),
  hotelServices: euroCoefficient("b1.hotel", vectors.E4.Y),
  commonDayShare: coefficient("b1.commonDayShare", 0.5, "published"),
  hotelDayShare: coefficient("b1.hotelDayShare", 1, "published"),
  justifiedDays: coefficient("b1.justifiedDays", vectors.E4.JD),
  realisedDays: coefficient("b1.realisedDays", vectors.E4.RD),
};

function b2Change(ownPoints: number, othersPoints: number, kind: "closed" | "price-taker"): number {
  const mode: EnvelopeMode = { kind };
  return valueOf(computeB2Scenario(calibration, { ownPoints, othersPoints }, mode)).changeCents;
}

describe("E1: justified beds, points, point value and B2", () => {
  const { jd, occ, jb } = vectors.E1;
  const indexes = ["CD", "E", "M", "G"] as const;

  it("turns justified days into 200, 10, 12 and 50 beds", () => {
    const beds = valueOf(
      computeJustifiedBeds(
        indexes.map((indexKey) => ({ indexKey, justifiedDays: jd[indexKey] })),
        {
          occupancyByIndex: Object.fromEntries(
            indexes.map((key) => [key, coefficient(`b2.occ.${key}`, occ[key], "published")]),
          ),
          daysPerYear,
        },
      ),
    );
    for (const { indexKey, justifiedBeds } of beds.byIndex) {
      expect(justifiedBeds).toBeCloseTo(jb[indexKey as keyof typeof jb], 4);
    }
    expect(beds.provenance.unconfirmedCount).toBe(0);
  });

  it("takes at least six intensive beds", () => {
    const share = coefficient("b2.icuShare", 0.02, "published");
    const minimum = coefficient("b2.icuMinimum", 6, "published");
    expect(valueOf(computeIntensiveBeds(210, share, minimum))).toBe(vectors.E1.icuBeds);
    expect(valueOf(computeIntensiveBeds(500, share, minimum))).toBe(10);
  });

  it("adds up to 476.92 points", () => {
    const points = valueOf(
      computeOwnPoints(
        [
          {
            groupKey: "CD",
            beds: 194,
            pointsPerBed: [coefficient("base.CD", 1), coefficient("supp.CD", 0.2)],
          },
          { groupKey: "E", beds: 10, pointsPerBed: [coefficient("base.E", 1.36)] },
          { groupKey: "M", beds: 12, pointsPerBed: [coefficient("base.M", 1.46)] },
          { groupKey: "G", beds: 50, pointsPerBed: [coefficient("base.G", 1.36)] },
          { groupKey: "intensive", beds: 6, pointsPerBed: [coefficient("base.I", 5)] },
        ],
        [
          { blockKey: "theatre", points: coefficient("theatre", 60) },
          { blockKey: "emergency", points: coefficient("emergency", 30) },
          { blockKey: "products-and-cssd", points: coefficient("products", 25) },
        ],
      ),
    );
    expect(points.totalPoints).toBeCloseTo(vectors.E1.points, 2);
  });

  it("has a point of 35,000.00, from the nation and from the letter", () => {
    const envelope = euroCoefficient("b2.envelope", 2_800_000_000);
    expect(valueOf(computePointValue(envelope, calibration.nationalPoints))).toBe(
      cents(vectors.E1.pv),
    );
    expect(valueOf(computePointValue(calibration.notified, calibration.ownPoints))).toBeCloseTo(
      cents(vectors.E1.pv),
      6,
    );
  });
});

describe("E2: 300 stays that become day surgery", () => {
  function convert(factor: number) {
    return valueOf(
      computeDaySurgeryConversion({
        stays: vectors.E2.n,
        averageRealisedDays: 2.1,
        averageJustifiedDays: coefficient("cell.average", vectors.E2.avg),
        dayFactor: coefficient("b2.dayFactor", factor),
        dayStayRealisedDays: coefficient("b1.dayStay", 1, "published"),
        occupancy: coefficient("b2.occ.CD", 0.8, "published"),
        daysPerYear,
        pointsPerBed: [coefficient("base.CD", 1), coefficient("supp.CD", 0.2)],
      }),
    );
  }

  for (const expected of [vectors.E2.f081, vectors.E2.f095]) {
    it(`changes days, beds, points, B2 and B1 at a day factor of ${expected.factor}`, () => {
      const effect = convert(expected.factor);
      expect(effect.justifiedDays).toBeCloseTo(expected.dJD, 9);
      expect(effect.justifiedBeds).toBeCloseTo(expected.dBeds, 6);
      expect(effect.points).toBeCloseTo(expected.dPts, 6);
      expect(effect.realisedDays).toBeCloseTo(-330, 9);
      expect(b2Change(effect.points, 0, "price-taker")).toBe(cents(expected.dB2_taker));
      expect(b2Change(effect.points, 0, "closed")).toBe(cents(expected.dB2_closed));
      const b1 = computeB1Scenario(
        {
          notified: euroCoefficient("b1.amount", vectors.E4.b1),
          drivers,
          isDayCorrectionRerun: true,
          costsPerSquareMetre: [],
        },
        {
          justifiedDays: effect.justifiedDays,
          realisedDays: effect.realisedDays,
          squareMetres: 0,
        },
      );
      expect(valueOf(b1).changeCents).toBe(cents(expected.dB1));
    });
  }

  it("gains 6,041.10 when the day factor of 300 existing day stays rises", () => {
    const rise = convert(0.95).points - convert(0.81).points;
    expect(b2Change(rise, 0, "price-taker")).toBe(cents(vectors.E2.factorRise300));
  });

  it("breaks even at 208.56 of avoided cost a stay", () => {
    const change = b2Change(convert(0.95).points, 0, "price-taker");
    expect(Math.round(change / vectors.E2.n)).toBe(-20_856);
  });
});

describe("E3: the closed envelope", () => {
  it("takes 486,180.58 from a hospital that stands still while the nation grows 3 %", () => {
    expect(b2Change(0, 2_400, "closed")).toBe(cents(vectors.E3.others3));
  });

  it("changes nothing when every hospital grows 3 %", () => {
    const own = vectors.E1.points * 0.03;
    expect(b2Change(own, 2_400 - own, "closed")).toBe(cents(vectors.E3.all3));
  });

  it("gives 829,387.25 for 5 % more own points, 834,610.00 as price-taker", () => {
    expect(b2Change(23.846, 0, "closed")).toBe(cents(vectors.E3.own5_closed));
    expect(b2Change(23.846, 0, "price-taker")).toBe(cents(vectors.E3.own5_taker));
  });

  it("gives 271,600.00 for a decile step of 0.04 on 194 beds", () => {
    expect(b2Change(7.76, 0, "price-taker")).toBe(cents(271_600));
  });

  it("has a marginal point of 34,791.3475", () => {
    expect(valueOf(computeMarginalPointValue(calibration)) / 100).toBeCloseTo(
      vectors.E3.marginal,
      2,
    );
  });
});

describe("E4: B1", () => {
  it("is 12,600,000.00 after the day correction", () => {
    expect(valueOf(computeB1Core(drivers))).toBe(cents(vectors.E4.b1));
  });

  it("gains 133.33 for each justified day", () => {
    const more = { ...drivers, justifiedDays: coefficient("b1.justifiedDays", 57_001) };
    expect(valueOf(computeB1Core(more)) - cents(vectors.E4.b1)).toBe(13_333);
  });

  it("gains 38,000.00 for 400 m² at 45 + 38 + 12", () => {
    const scenario = computeB1Scenario(
      {
        notified: euroCoefficient("b1.amount", vectors.E4.b1),
        drivers,
        isDayCorrectionRerun: false,
        costsPerSquareMetre: [45, 38, 12].map((euro, i) => euroCoefficient(`b1.m2.${i}`, euro)),
      },
      { justifiedDays: 0, realisedDays: 0, squareMetres: 400 },
    );
    expect(valueOf(scenario).changeCents).toBe(cents(vectors.E4.m2));
  });
});

describe("E5: pay for performance", () => {
  const beds = 272;
  const indicator = (budget: number) => ({
    indicatorKey: "total-score",
    budget: euroCoefficient("p4p.budget", budget),
    nationalSum: coefficient("p4p.nationalSum", 2_450_000),
    score: 60,
  });

  it("is the published budget and the claimed budget times score and beds", () => {
    expect(valueOf(computeP4pAmount([indicator(6_431_913)], beds))).toBe(
      cents(vectors.E5.b2022_60),
    );
    expect(valueOf(computeP4pAmount([indicator(40_000_000)], beds))).toBe(cents(vectors.E5.b40_60));
  });

  it("has the printed amounts at 65 points, where the national sum holds the own gain", () => {
    const nationalSum = coefficient("p4p.nationalSum", 2_450_000 + 5 * beds);
    const at65 = (budget: number) =>
      valueOf(computeP4pAmount([{ ...indicator(budget), nationalSum, score: 65 }], beds));
    expect(at65(6_431_913)).toBe(cents(vectors.E5.b2022_65));
    expect(at65(40_000_000)).toBe(cents(vectors.E5.b40_65));
  });

  it("rises with five points more, of which a part comes back out of the closed budget", () => {
    const standing = { scoreByIndicator: { "total-score": 65 }, beds };
    const at65 = (budget: number, at60: number) =>
      valueOf(
        computeP4pScenario(
          euroCoefficient("p4p.amount", at60),
          [indicator(budget)],
          beds,
          standing,
        ),
      );
    // The vectors print amounts rounded; a calibrated scenario adds the unrounded change.
    const published = at65(6_431_913, vectors.E5.b2022_60);
    const claimed = at65(40_000_000, vectors.E5.b40_60);
    expect(Math.abs(published.scenarioCents - cents(vectors.E5.b2022_65))).toBeLessThanOrEqual(1);
    expect(published.changeCents).toBe(354_462);
    expect(Math.abs(claimed.scenarioCents - cents(vectors.E5.b40_65))).toBeLessThanOrEqual(1);
    expect(claimed.changeCents).toBe(2_204_394);
  });
});

describe("E6: the B8 transition", () => {
  for (const [weight, euro] of Object.entries(vectors.E6)) {
    it(`is ${euro} at a weight of ${weight}`, () => {
      const result = computeB8Transition(
        euroCoefficient("b8.old", 180_000),
        euroCoefficient("b8.new", 240_000),
        coefficient("b8.weight", Number(weight), "claimed"),
      );
      expect(valueOf(result)).toBe(cents(euro));
    });
  }
});

describe("E7: C2", () => {
  it("is 272,800.00, of which 85,000.00 one-shot and nothing recurrent", () => {
    const timeline = valueOf(
      computeC2Timeline([
        {
          kind: "catch-up",
          lineKey: "b2",
          originYear: 2023,
          cashYear: 2026,
          provisionalCents: euroCents(cents(16_692_200)),
          revisedCents: euroCents(cents(16_900_000)),
        },
        {
          kind: "catch-up",
          lineKey: "b4-contract",
          originYear: 2024,
          cashYear: 2026,
          provisionalCents: euroCents(cents(400_000)),
          revisedCents: euroCents(cents(380_000)),
        },
        {
          kind: "one-shot",
          lineKey: "cyber",
          originYear: 2024,
          cashYear: 2026,
          amountCents: euroCents(cents(85_000)),
        },
      ]),
    );
    expect(timeline).toMatchObject({
      totalCents: cents(vectors.E7.c2),
      oneShotCents: cents(vectors.E7.oneShot),
      runRateCents: 0,
      byCashYear: [{ cashYear: 2026, totalCents: cents(vectors.E7.c2) }],
    });
  });
});

describe("E8: cash", () => {
  const terms = {
    budget: euroCoefficient("budget", 40_000_000),
    variableShare: coefficient("pay.variableShare", 0.15),
    admissionShare: coefficient("pay.admissionShare", 0.5),
    referenceAdmissions: coefficient("pay.refAdmissions", 20_000),
    referenceDays: coefficient("pay.refDays", 130_000),
    instalments: coefficient("pay.instalments", 12, "published"),
  };

  it("has the printed twelfth, prices and change", () => {
    const cash = valueOf(computeCashLens(terms, 20_400, 126_000));
    expect(cash.instalmentCents).toBe(cents(vectors.E8.twelfth));
    expect(cash.pricePerAdmissionCents / 100).toBeCloseTo(vectors.E8.priceAdm, 4);
    expect(cash.pricePerDayCents / 100).toBeCloseTo(vectors.E8.priceDay, 4);
    expect(cash.variableBilledCents).toBe(cents(5_967_692.31));
    expect(cash.changeCents).toBe(cents(vectors.E8.delta));
    expect(cash.lens).toBe("cash");
  });

  it("loses 7,615.38 this year when 300 stays become 330 days shorter together", () => {
    const cash = valueOf(computeCashLens(terms, 20_000, 130_000 - 330));
    expect(cash.changeCents).toBe(cents(vectors.E8.conv));
  });

  it("has prices of 200.00 and 30.7692 when a fifth is variable", () => {
    const fifth = { ...terms, variableShare: coefficient("pay.variableShare", 0.2) };
    const cash = valueOf(computeCashLens(fifth, 20_000, 130_000));
    expect(cash.pricePerAdmissionCents / 100).toBeCloseTo(200, 4);
    expect(cash.pricePerDayCents / 100).toBeCloseTo(30.7692, 4);
    expect(cash.changeCents).toBe(0);
  });
});
