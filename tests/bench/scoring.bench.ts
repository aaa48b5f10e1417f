import { expect, test } from "vitest";
import { findInstrument, scoreInstrument } from "@/lib/engine/instruments";

const COMPLETIONS = 10_000;
const LEVELS = 5;
const items = (findInstrument("eq-5d-5l")?.items ?? []).filter(({ maximum }) => maximum === LEVELS);

/** Every state in turn: the number of the completion, written in base five. */
const completions = Array.from({ length: COMPLETIONS }, (_, number) =>
  Object.fromEntries(
    items.map(({ key }, place) => [key, (Math.floor(number / LEVELS ** place) % LEVELS) + 1]),
  ),
);

test("10,000 completions of EQ-5D-5L, beside adding up their levels", async ({ bench }) => {
  const options = { valueSet: "BE-5L-2022" } as const;
  expect(scoreInstrument("eq-5d-5l", completions[0] ?? {}, options).answeredItems).toBe(
    items.length,
  );
  await bench.compare(
    bench("sum of levels", () => {
      let sum = 0;
      for (const answers of completions) for (const { key } of items) sum += answers[key] ?? 0;
      expect(sum).toBeGreaterThan(COMPLETIONS);
    }),
    bench("all scores", () => {
      for (const answers of completions) scoreInstrument("eq-5d-5l", answers, options);
    }),
  );
});
