import { describe, expect, test } from "vitest";
import type { CapacitySettings } from "@/lib/contracts/costing/settings";
import { readAllocationDraft, toAllocationDraft } from "@/lib/view-models/costing/allocation-draft";
import { readCapacityDraft, toCapacityDraft } from "@/lib/view-models/costing/capacity-draft";
import { prepareMeltingBar } from "@/lib/view-models/costing/prepare-melting-bar";
import { readWhatIf } from "@/lib/view-models/costing/read-what-if";
import { sumCapacity } from "@/lib/view-models/costing/sum-capacity";
import { writeCostPeriod } from "@/lib/view-models/costing/write-cost-period";
import { prepareTableCsv } from "@/lib/view-models/charts/prepare-table-csv";
import { minutes } from "@/lib/engine/shared/units";
import { writerFor } from "./writer-for-tests";

const write = (amount: number) => String(amount).replace(".", ",");

const settings: CapacitySettings = {
  route: "deductions",
  contractHours: 1976,
  deductions: [
    { kind: "hours", code: "public-holidays", hours: 76 },
    { kind: "share", code: "sickness", share: 0.058 },
    {
      kind: "age-mix",
      code: "age-exemption",
      classes: [
        { code: "below-45", share: 0.625 },
        { code: "from-45", share: 0.375 },
      ],
    },
  ],
  practicalShare: 0.8,
  typedHours: 1520.5,
  siteCode: "noord",
  stated: { centsPerMinute: 79, source: "Jaarverslag" },
  roster: "round-the-clock",
  minimumUnits: { day: 2, evening: 1, night: 0.5 },
  idleReason: { code: "legal-minimum", note: "Permanentie" },
};

describe("a form of capacity settings", () => {
  test("gives back what was typed over nothing", () => {
    expect(readCapacityDraft(toCapacityDraft(settings, write))).toEqual({ settings });
    const bare: CapacitySettings = {
      ...settings,
      practicalShare: null,
      typedHours: null,
      siteCode: null,
      stated: null,
      idleReason: null,
    };
    expect(readCapacityDraft(toCapacityDraft(bare, write))).toEqual({ settings: bare });
  });

  test("writes shares as percentages with a comma, and reads comma and point", () => {
    const draft = toCapacityDraft(settings, write);
    expect(draft.deductions[1]?.amount).toBe("5,8");
    expect(draft.statedRate).toBe("0,79");
    const typed = { ...draft, practicalShare: "77.5" };
    expect(readCapacityDraft(typed)).toMatchObject({ settings: { practicalShare: 0.775 } });
  });

  test("names every field that holds no possible number", () => {
    const draft = toCapacityDraft(settings, write);
    const [first, ...rest] = draft.deductions;
    if (!first) throw new Error("no row");
    const typed = {
      ...draft,
      contractHours: "veel",
      practicalShare: "120",
      deductions: [{ ...first, amount: "-3" }, ...rest],
    };
    expect(readCapacityDraft(typed)).toEqual({
      faults: ["contractHours", "deductions/0", "practicalShare"],
    });
  });
});

describe("a form of allocation rules", () => {
  const rules = {
    method: "step-down" as const,
    supports: [
      {
        centre: "KP-GEB",
        driver: "square-metres" as const,
        amounts: [{ receiver: "A", amount: 43.2 }],
      },
    ],
    accounts: [{ prefix: "65", treatment: "out-of-scope" as const }],
  };

  test("gives back what it holds; an empty amount takes nothing", () => {
    const draft = toAllocationDraft(rules, write);
    expect(readAllocationDraft(draft)).toEqual({ settings: rules });
    const [support] = draft.supports;
    if (!support) throw new Error("no support");
    const emptied = { ...draft, supports: [{ ...support, amounts: { A: "43,2", B: "", C: "0" } }] };
    expect(readAllocationDraft(emptied)).toEqual({ settings: rules });
    const wrong = { ...draft, supports: [{ ...support, amounts: { A: "veel" } }] };
    expect(readAllocationDraft(wrong)).toEqual({ faults: ["KP-GEB/A"] });
  });

  test("begins empty with the step-down method", () => {
    expect(toAllocationDraft(null, write)).toEqual({
      method: "step-down",
      supports: [],
      accounts: [],
    });
  });
});

describe("a question of what if", () => {
  test("is read in percent of now", () => {
    expect(readWhatIf("110", "92,5").factors).toEqual({ volume: 1.1, minutes: 0.925 });
    expect(readWhatIf(null, null).factors).toEqual({ volume: 1, minutes: 1 });
    expect(readWhatIf("veel", "100").factors).toBeNull();
    expect(readWhatIf("100", "2000").factors).toBeNull();
  });
});

describe("the bar of melting hours", () => {
  test("prints the chain in one line: 1,976 less 76, less a tenth of the rest, is 1,710", async () => {
    const writer = await writerFor("nl");
    const whole = 1976 * 60;
    const chain = {
      contractHours: 1976,
      practicalHours: 1710,
      settings: {
        ...settings,
        deductions: [
          { kind: "hours" as const, code: "public-holidays", hours: 76 },
          { kind: "share" as const, code: "indirect", share: 0.1 },
        ],
      },
      steps: [
        {
          deductionKey: "public-holidays",
          removedMinutes: minutes(76 * 60),
          leftMinutes: minutes(1900 * 60),
        },
        {
          deductionKey: "indirect",
          removedMinutes: minutes(190 * 60),
          leftMinutes: minutes(1710 * 60),
        },
      ],
      row: { suppliedMinutes: whole },
    } as unknown as Parameters<typeof prepareMeltingBar>[0];
    const model = prepareMeltingBar(chain, writer);
    expect(model.formula).toBe("(1.976,0 − 76,0) × (1 − 10,0%) = 1.710,0");
    expect(model.rows.map(({ left }) => left)).toEqual([
      "1.976,0",
      "1.900,0",
      "1.710,0",
      "1.710,0",
    ]);
  });
});

describe("figures over resources", () => {
  test("are parts of the supplied cost, and absent without any", () => {
    const use = { status: "computed", value: { usedCents: 80, idleCents: 20 } };
    const row = { use, suppliedCostCents: 100 } as unknown as Parameters<
      typeof sumCapacity
    >[0][number];
    expect(sumCapacity([row])).toEqual({ usedShare: 0.8, idleShare: 0.2 });
    expect(sumCapacity([{ use: null, suppliedCostCents: null }])).toBeNull();
  });

  test("go along as CSV with their origin on every row", () => {
    const table = {
      columns: ["Middel", "€"],
      rows: [
        ["Verpleging, dag", 1.09],
        ["=x", null],
      ],
      origin: { heading: "Herkomst", note: "voorbeeld" },
    };
    expect(prepareTableCsv(table)).toBe(
      'Middel,€,Herkomst\r\n"Verpleging, dag",1.09,voorbeeld\r\n\'=x,,voorbeeld\r\n',
    );
  });

  test("carry their period in words", async () => {
    const writer = await writerFor("nl");
    expect(writeCostPeriod({ from: "2025-01-01", until: "2026-01-01" }, writer)).toBe("2025");
    expect(writeCostPeriod({ from: "2026-01-01", until: "2026-10-01" }, writer)).toBe(
      "januari 2026 – september 2026",
    );
  });
});
