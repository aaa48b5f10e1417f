import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allocateSubPart,
  computeB1Core,
  computeB1Scenario,
  computeB2Scenario,
  computeB8Transition,
  computeC2Timeline,
  computeJustifiedBeds,
  computeMarginalPointValue,
  computeP4pAmount,
  computeP4pScenario,
  computePointValue,
  type B1Drivers,
  type C2Line,
} from "@/lib/engine/budget";
import { euroCents } from "@/lib/engine/shared/units";
import { coefficient, valueOf } from "./budget-support";

fc.configureGlobal({ seed: 20261122 });

const points = fc.integer({ min: 100, max: 100_000 }).map((hundredths) => hundredths / 100);
const nation = fc.array(points, { minLength: 2, maxLength: 12 });
const amount = fc.integer({ min: 1, max: 1e12 });

/** What each hospital is notified when the envelope is shared by points. */
function notify(own: readonly number[], envelope: number) {
  const national = own.reduce((a, b) => a + b, 0);
  return own.map((ownPoints, index) => ({
    notified: coefficient(`notified.${index}`, Math.round((envelope * ownPoints) / national)),
    ownPoints: coefficient(`points.${index}`, ownPoints),
    nationalPoints: coefficient("national", national),
  }));
}

describe("P1: the envelope", () => {
  it("is shared out whole before and after a change of points, to a cent for each hospital", () => {
    fc.assert(
      fc.property(nation, nation, amount, (own, changes, envelope) => {
        const letters = notify(own, envelope);
        const deltas = own.map((_, index) => changes[index] ?? 0);
        const all = deltas.reduce((a, b) => a + b, 0);
        const after = letters.map((letter, index) => {
          const ownPoints = deltas[index] ?? 0;
          const change = { ownPoints, othersPoints: all - ownPoints };
          return valueOf(computeB2Scenario(letter, change, { kind: "closed" })).scenarioCents;
        });
        const total = after.reduce((a, b) => a + b, 0);
        // Each notified amount is itself rounded, and its growth scales that half cent.
        const growth = Math.max(...own.map((p, i) => (p + (deltas[i] ?? 0)) / p));
        expect(Math.abs(total - envelope)).toBeLessThanOrEqual(own.length * (growth + 1));
      }),
    );
  });
});

describe("P2: the unit of a point", () => {
  it("does not matter: all points times k change no amount", () => {
    fc.assert(
      fc.property(nation, amount, fc.integer({ min: 2, max: 50 }), (own, envelope, k) => {
        for (const letter of notify(own, envelope)) {
          const { ownPoints, nationalPoints } = letter;
          const change = {
            ownPoints: (k - 1) * ownPoints.amount,
            othersPoints: (k - 1) * (nationalPoints.amount - ownPoints.amount),
          };
          const { changeCents } = valueOf(computeB2Scenario(letter, change, { kind: "closed" }));
          expect(Math.abs(changeCents)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe("P3: own points dilute the price", () => {
  it("the marginal point is worth no more than the point", () => {
    fc.assert(
      fc.property(nation, amount, (own, envelope) => {
        for (const letter of notify(own, envelope)) {
          const pointValue = valueOf(computePointValue(letter.notified, letter.ownPoints));
          expect(valueOf(computeMarginalPointValue(letter))).toBeLessThanOrEqual(pointValue);
        }
      }),
    );
  });

  it("a price-taker overstates gains and losses", () => {
    fc.assert(
      fc.property(nation, amount, fc.integer({ min: -90, max: 300 }), (own, envelope, percent) => {
        const [letter] = notify(own, envelope);
        if (!letter) return;
        const change = { ownPoints: (letter.ownPoints.amount * percent) / 100, othersPoints: 0 };
        const taker = valueOf(computeB2Scenario(letter, change, { kind: "price-taker" }));
        const closed = valueOf(computeB2Scenario(letter, change, { kind: "closed" }));
        expect(Math.abs(taker.changeCents)).toBeGreaterThanOrEqual(Math.abs(closed.changeCents));
      }),
    );
  });
});

describe("P4: the zero scenario", () => {
  const nothing = { ownPoints: 0, othersPoints: 0 };

  it("returns the notified B2 to the cent in every mode of the envelope", () => {
    fc.assert(
      fc.property(amount, points, points, amount, (notified, own, others, price) => {
        const letter = {
          notified: coefficient("notified", notified),
          ownPoints: coefficient("own", own),
          nationalPoints: coefficient("national", own + others),
        };
        const modes = [
          { kind: "closed" },
          { kind: "price-taker" },
          { kind: "given-point-value", pointValueCents: coefficient("pv", price) },
        ] as const;
        for (const mode of modes) {
          const change = valueOf(computeB2Scenario(letter, nothing, mode));
          expect(change).toMatchObject({ scenarioCents: notified, changeCents: 0 });
        }
      }),
    );
  });

  it("returns the notified B1 and P4P to the cent, also where the model gives another amount", () => {
    fc.assert(
      fc.property(amount, amount, amount, points, (notified, common, hotel, days) => {
        const drivers = driversOf(common, hotel, days, days * 1.1);
        const b1 = computeB1Scenario(
          {
            notified: coefficient("notified", notified),
            drivers,
            isDayCorrectionRerun: true,
            costsPerSquareMetre: [],
          },
          { justifiedDays: 0, realisedDays: 0, squareMetres: 0 },
        );
        expect(valueOf(b1)).toMatchObject({ scenarioCents: notified, changeCents: 0 });
        const indicator = {
          indicatorKey: "total",
          budget: coefficient("budget", common),
          nationalSum: coefficient("sum", 1e7),
          score: 60,
        };
        const standing = { scoreByIndicator: {}, beds: 272 };
        const p4p = computeP4pScenario(
          coefficient("notified", notified),
          [indicator],
          272,
          standing,
        );
        expect(valueOf(p4p)).toMatchObject({ scenarioCents: notified, changeCents: 0 });
      }),
    );
  });
});

function driversOf(common: number, hotel: number, justified: number, realised: number): B1Drivers {
  return {
    commonServices: coefficient("common", common),
    hotelServices: coefficient("hotel", hotel),
    commonDayShare: coefficient("commonDayShare", 0.5),
    hotelDayShare: coefficient("hotelDayShare", 1),
    justifiedDays: coefficient("justifiedDays", justified),
    realisedDays: coefficient("realisedDays", realised),
  };
}

describe("P5: justified beds", () => {
  it("times occupancy and days give the justified days back", () => {
    const occupancy = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(fc.nat(1e6), occupancy, (justifiedDays, share) => {
        const beds = valueOf(
          computeJustifiedBeds([{ indexKey: "CD", justifiedDays }], {
            occupancyByIndex: { CD: coefficient("occ", share) },
            daysPerYear: coefficient("days", 365),
          }),
        );
        expect(beds.totalBeds * share * 365).toBeCloseTo(justifiedDays, 6);
      }),
    );
  });
});

describe("P6: the B8 transition", () => {
  const of = (old: number, next: number, weight: number) =>
    valueOf(
      computeB8Transition(
        coefficient("old", old),
        coefficient("new", next),
        coefficient("weight", weight),
      ),
    );

  it("begins at the old amount, ends at the new, and is linear in between", () => {
    const weight = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(amount, amount, weight, weight, (old, next, a, b) => {
        expect(of(old, next, 0)).toBe(old);
        expect(of(old, next, 1)).toBe(next);
        expect(Math.abs(of(old, next, a) - (old + a * (next - old)))).toBeLessThanOrEqual(0.51);
        const isRising = (of(old, next, a) - of(old, next, b)) * (a - b) * (next - old) >= 0;
        expect(isRising).toBe(true);
      }),
    );
  });
});

describe("P7: pay for performance", () => {
  it("is closed: the gain of one hospital is the loss of the others", () => {
    const hospital = fc.record({
      score: fc.integer({ min: 1, max: 80 }),
      beds: fc.integer({ min: 50, max: 900 }),
    });
    fc.assert(
      fc.property(
        fc.array(hospital, { minLength: 2, maxLength: 8 }),
        amount,
        fc.integer({ min: 0, max: 80 }),
        (all, budget, score) => {
          const sumOf = (list: typeof all) => list.reduce((s, h) => s + h.score * h.beds, 0);
          const paid = (list: typeof all) =>
            list.map((h) =>
              valueOf(
                computeP4pAmount(
                  [
                    {
                      indicatorKey: "total",
                      budget: coefficient("budget", budget),
                      nationalSum: coefficient("sum", sumOf(list)),
                      score: h.score,
                    },
                  ],
                  h.beds,
                ),
              ),
            );
          const after = all.map((h, index) => (index === 0 ? { ...h, score } : h));
          const before = paid(all);
          const change = paid(after).map((cents, index) => cents - (before[index] ?? 0));
          const total = change.reduce((a, b) => a + b, 0);
          expect(Math.abs(total)).toBeLessThanOrEqual(all.length);
          // The scenario of the first hospital alone finds the same gain.
          const own = computeP4pScenario(
            coefficient("notified", before[0] ?? 0),
            [
              {
                indicatorKey: "total",
                budget: coefficient("budget", budget),
                nationalSum: coefficient("sum", sumOf(all)),
                score: all[0]?.score ?? 0,
              },
            ],
            all[0]?.beds ?? 0,
            { scoreByIndicator: { total: score }, beds: all[0]?.beds ?? 0 },
          );
          expect(Math.abs(valueOf(own).changeCents - (change[0] ?? 0))).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe("P8: the day correction", () => {
  it("leaves B1 untouched when justified days equal realised days", () => {
    fc.assert(
      fc.property(amount, amount, points, (common, hotel, days) => {
        expect(valueOf(computeB1Core(driversOf(common, hotel, days, days)))).toBe(common + hotel);
      }),
    );
  });
});

describe("P9: C2", () => {
  it("never enters the run-rate, and its years add up to the whole", () => {
    const year = fc.integer({ min: 2015, max: 2030 });
    const money = fc.integer({ min: -1e9, max: 1e9 }).map((cents) => euroCents(cents));
    const line = fc
      .tuple(fc.boolean(), year, fc.nat(8), money, money)
      .map(([isOneShot, originYear, delay, a, b]): C2Line => {
        const common = {
          lineKey: `${originYear}-${delay}`,
          originYear,
          cashYear: originYear + delay,
        };
        return isOneShot
          ? { ...common, kind: "one-shot", amountCents: a }
          : { ...common, kind: "catch-up", provisionalCents: a, revisedCents: b };
      });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const timeline = valueOf(computeC2Timeline(lines));
        expect(timeline.runRateCents).toBe(0);
        const sum = timeline.byCashYear.reduce((total, one) => total + one.totalCents, 0);
        expect(sum).toBe(timeline.totalCents);
        expect(timeline.catchUpCents + timeline.oneShotCents).toBe(timeline.totalCents);
      }),
    );
  });
});

describe("P10: attribution", () => {
  it("pathways and unallocated rest are the notified sub-part to the cent", () => {
    const line = fc.record({
      notified: fc.integer({ min: -1e10, max: 1e10 }),
      keys: fc.array(fc.nat(1e5), { maxLength: 6 }),
      rest: fc.nat(1e6),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const attribution = valueOf(
          allocateSubPart(
            "B2",
            lines.map(({ notified, keys, rest }, index) => ({
              lineKey: `line-${index}`,
              notified: coefficient(`line-${index}`, notified),
              hospitalKey: keys.reduce((a, b) => a + b, rest),
              pathways: keys.map((key, place) => ({ pathwayKey: `p${place}`, key })),
            })),
          ),
        );
        const notified = lines.reduce((sum, one) => sum + one.notified, 0);
        const given = attribution.byPathway.reduce((sum, one) => sum + one.amountCents, 0);
        expect(given + attribution.unallocatedCents).toBe(notified);
        expect(attribution.notifiedCents).toBe(notified);
      }),
    );
  });
});
