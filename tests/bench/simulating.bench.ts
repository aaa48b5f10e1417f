import { expect, test } from "vitest";
import { simulate } from "@/lib/engine/budget";
import { letterOf, planOf, WHOLE } from "@/tests/unit/budget/simulation-support";

// The ranges of a letter: every end of four uncertain figures, all corners together.
const letter = letterOf(
  {
    "range.b2.dayFactor.low": [0.81, "justified-days-per-stay"],
    "range.b2.pointValueFactor.low": [0.95, "factor"],
    "range.b2.pointValueFactor.high": [1.05, "factor"],
    "range.b1.rerunDayCorrection.high": [1, "switch"],
    "range.cost.cashableShare.low": [0.2, "rate"],
    "range.cost.cashableShare.high": [0.8, "rate"],
  },
  WHOLE,
);
const one = planOf({ dayShareListA: 0.4 });
const all = planOf({
  dayShareListA: 0.4,
  lengthOfStayDays: 1.9,
  complicationRate: 0.04,
  readmissionRate: 0.03,
  theatreMinutesPerStay: 90,
  stays: 1100,
  p4pScore: 65,
  registrationCompleteness: 0.98,
  socialStays: 110,
  transfers: 30,
  avoidableDays: 80,
});

test("a moved lever with its ranges, tornado, dilution and interaction", async ({ bench }) => {
  expect(simulate(letter, all).net.status).toBe("computed");
  await bench.compare(
    bench("one lever", () => {
      simulate(letter, one);
    }),
    bench("eleven levers", () => {
      simulate(letter, all);
    }),
  );
});
