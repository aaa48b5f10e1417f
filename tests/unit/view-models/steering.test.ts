import { describe, expect, test } from "vitest";
import type { BudgetBlock, CostBlock } from "@/lib/contracts/steering/review-contents";
import { computed, notComputable } from "@/lib/engine/shared/result";
import { prepareBudgetTable } from "@/lib/view-models/prepare-budget-rows";
import { prepareClaimNotes } from "@/lib/view-models/prepare-claim-notes";
import { prepareCostRows } from "@/lib/view-models/prepare-cost-rows";
import { prepareHealthChange } from "@/lib/view-models/prepare-health-change";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { prepareValuePair } from "@/lib/view-models/prepare-value-pair";
import { READMISSION } from "./reading-for-tests";
import { writerFor } from "./writer-for-tests";

const METHOD = { id: "test", version: "1.0.0", source: "test" };
const estimate = (amount: number, lower: number, upper: number) =>
  computed(
    { amount, rangeKind: "interval", lower, upper, numerator: null, denominator: 100 } as const,
    "x",
    100,
    METHOD,
  );

const row = {
  name: { nl: "Operatie", fr: "Opération", en: "Surgery" },
  valueLabel: "value-adding" as const,
};
const cost = {
  steps: [
    {
      ...row,
      stepCode: "surgery",
      minutes: 94.4,
      costCents: 184_600,
      costWithoutPhysiciansCents: 120_000,
      previousCostCents: 190_700,
      previousCostWithoutPhysiciansCents: null,
    },
    {
      ...row,
      stepCode: "implant",
      minutes: null,
      costCents: 231_000,
      costWithoutPhysiciansCents: 231_000,
      previousCostCents: 227_500,
      previousCostWithoutPhysiciansCents: null,
    },
  ],
} as unknown as CostBlock;

describe("the cost table", () => {
  test("shows minutes, euro, the change in a year, and the sum", async () => {
    const rows = prepareCostRows(cost, true, await writerFor("nl"));
    // 1,846 − 1,907 = −61; 2,310 − 2,275 = +35; together 4,156 and −26.
    expect(rows.map((r) => [r.minutes, r.change])).toEqual([
      ["94", "−61"],
      [null, "+35"],
      ["94", "−26"],
    ]);
    expect(rows.at(-1)?.cost).toBe("4.156");
  });

  test("without physicians uses the other amounts and says nothing of an unknown year", async () => {
    const rows = prepareCostRows(cost, false, await writerFor("nl"));
    expect(rows[0]?.cost).toBe("1.200");
    expect(rows.map((r) => r.change)).toEqual([null, null, null]);
  });
});

describe("the budget table", () => {
  const block = {
    rows: [
      {
        subPart: "B2",
        notifiedCents: 1_669_220_000,
        attributed: computed(190_400_000, "eur-cents", 1, METHOD),
        unallocated: computed(1_478_820_000, "eur-cents", 1, METHOD),
        // The vectors of the domain report 9.6: −62,568.49, range −68,609.59 to −62,196.88.
        nextRecalculation: computed(
          { baseCents: -6_256_849, lowCents: -6_860_959, highCents: -6_219_688 },
          "eur-cents",
          3,
          METHOD,
        ),
        effectYear: 2028,
        unconfirmed: [{ parameter: "lag.b2", grade: "claimed" }],
      },
      {
        subPart: "B4",
        notifiedCents: 26_644_898,
        attributed: notComputable("no-reference-for-group", METHOD, "B4"),
        unallocated: notComputable("no-reference-for-group", METHOD, "B4"),
        nextRecalculation: notComputable("missing-parameter", METHOD, "b4.p4p.scoreChange"),
        effectYear: null,
        unconfirmed: [{ parameter: "lag.b2", grade: "claimed" }],
      },
    ],
  } as unknown as BudgetBlock;

  test("writes the next recalculation with its range and year", async () => {
    const { rows } = prepareBudgetTable(block, await writerFor("nl"));
    expect(rows[0]?.next.text?.replace(/\s/g, " ")).toBe("−63 k€ [−69 k€; −62 k€] · 2028");
  });

  test("gives the reason where a part cannot be attributed to a pathway", async () => {
    const { rows } = prepareBudgetTable(block, await writerFor("nl"));
    expect(rows[1]?.attributed).toMatchObject({ text: null, reason: "no-reference-for-group" });
  });

  test("numbers an unconfirmed parameter once, however many rows rest on it", async () => {
    const { rows, footnotes } = prepareBudgetTable(block, await writerFor("nl"));
    expect(rows.map((r) => r.footnotes)).toEqual([[1], [1]]);
    expect(footnotes).toEqual([
      { number: 1, text: "jaren vertraging van B2: beweerd, te bevestigen" },
    ]);
  });
});

describe("outcome beside cost", () => {
  const point = (
    from: string,
    outcome: [number, number, number],
    euro: [number, number, number],
  ) => ({
    period: { precision: "quarter" as const, from, until: "2026-10-01" },
    outcome: estimate(...outcome),
    cost: estimate(...euro),
    costWithoutPhysicians: estimate(...euro),
  });
  const context = { dataKind: "own" as const };

  test("claims no difference where the intervals overlap", async () => {
    const pair = {
      outcome: READMISSION,
      sources: [],
      points: [
        point("2025-07-01", [0.19, 0.17, 0.21], [760_000, 740_000, 780_000]),
        point("2026-07-01", [0.2, 0.18, 0.22], [745_000, 730_000, 760_000]),
      ],
    };
    const model = prepareValuePair(pair, context, await writerFor("nl"));
    expect(model?.heading.title).toBe("Geen aantoonbaar verschil in uitkomst of kost");
  });

  test("says which of the two differs where the intervals are apart", async () => {
    const pair = {
      outcome: READMISSION,
      sources: [],
      points: [
        point("2025-07-01", [0.19, 0.17, 0.21], [760_000, 740_000, 780_000]),
        point("2026-07-01", [0.25, 0.23, 0.27], [745_000, 730_000, 760_000]),
      ],
    };
    const model = prepareValuePair(pair, context, await writerFor("nl"));
    expect(model?.heading.title).toBe("Andere uitkomst, zelfde kost");
  });

  test("is absent when no period has both", async () => {
    const absent = notComputable("not-delivered", METHOD);
    const points = [{ ...point("2025-07-01", [0, 0, 0], [0, 0, 0]), cost: absent }];
    const pair = { outcome: READMISSION, sources: [], points };
    expect(prepareValuePair(pair, context, await writerFor("nl"))).toBeNull();
  });
});

describe("the bar of health change", () => {
  test("counts both kinds of same as one part", async () => {
    const classes = computed(
      { better: 147, mixed: 17, "same-other": 6, "same-full-health": 3, worse: 15 },
      "patients",
      188,
      METHOD,
    );
    const period = { precision: "quarter", from: "2025-07-01", until: "2025-10-01" } as const;
    const model = prepareHealthChange(
      { definition: READMISSION, period, classes },
      { dataKind: "own", sources: [] },
      await writerFor("nl"),
    );
    expect(model?.parts.map((part) => part.count)).toEqual([147, 17, 9, 15]);
  });
});

describe("notes beside a decision", () => {
  test("name the indicator in the reader's language, each once", () => {
    const verdict = {
      indicatorCode: "length-of-stay",
      names: ["Ligduur"],
      change: null,
      direction: null,
      isTargetMet: false,
    };
    const names = [{ code: "length-of-stay", name: "Ligduur" }];
    expect(prepareClaimNotes("Ligduur daalt. Ligduur daalt.", [verdict], names)).toEqual([
      { word: "daalt", indicatorName: "Ligduur" },
    ]);
  });
});

describe("an address", () => {
  test("keeps what was chosen and leaves out what was not", () => {
    expect(prepareHref("/pathways", { hospital: 3, period: null })).toBe("/pathways?hospital=3");
    expect(prepareHref("/a", { hospital: null, period: "2026-Q2" }, { ward: null, x: "1" })).toBe(
      "/a?period=2026-Q2&x=1",
    );
  });
});
