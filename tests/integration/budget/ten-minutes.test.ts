import { beforeAll, describe, expect, it } from "vitest";
import { buildScope } from "@/lib/access/scope";
import type { LetterContents } from "@/lib/contracts/budget/letter-draft";
import { simulate, withTypedFigures } from "@/lib/engine/budget";
import { closeDraft, createDraft } from "@/lib/services/budget/letter-drafts";
import { getCard } from "@/lib/services/budget/get-card";
import { enterParameter } from "@/lib/services/budget/parameters";
import { commandLineActor } from "@/lib/services/imports/command-line-actor";
import { getSimulator } from "@/lib/services/simulator/get-simulator";
import vectors from "@/tests/golden/budget/bfm-vectors.json";
import { registerTestDatabase } from "@/tests/support/database";
import { makeHospital } from "../imports/small-hospital";

const database = registerTestDatabase();
let hospitalId = 0;
const TODAY = "2026-11-22";
const FRAME = { quarter: null, today: TODAY };

const actor = () => ({
  ...commandLineActor(hospitalId),
  role: "finance-controller" as const,
  scope: buildScope({ hospitalIds: [hospitalId] }),
});

/** Only the sums of the parts, as on the first page of the letter. B2 is that of worked example E1. */
const TOTALS = { B1: 12_600_000_00, B2: 16_692_200_00, B4: 692_000_00, C2: 272_800_00 };

const letter: LetterContents = {
  letterKey: "BFM-2026-07",
  title: "Betekening 1 juli 2026",
  notifiedOn: "2026-07-01",
  budgetFrom: "2026-07-01",
  budgetTo: "2027-06-30",
  grade: "notified",
  perimeter: "general",
  totals: [{ subPart: null, statedCents: Object.values(TOTALS).reduce((sum, one) => sum + one) }],
  lines: Object.entries(TOTALS).map(([part, notifiedCents]) => ({
    subPart: part as keyof typeof TOTALS,
    ...{ lineCode: `${part}-SUM`, label: `Totaal ${part}`, notifiedCents },
    ...{ previousCents: null, recalculatedCents: null, isRecurrent: part !== "C2" },
    originYear: null,
  })),
};

const typed = (amount: number, unit: string) => ({
  ...{ amount, low: null, high: null, unit, year: 2026 },
  ...{ grade: "notified" as const, source: "Brief van 1 juli 2026" },
});

/** 1,000 stays, of which 100 by day, 2.4 justified days and 2.1 own days for the others. */
const ACTIVITY = {
  "case.stays": 1000,
  "case.dayShareListA": 0.1,
  "case.justifiedDaysPerStay": 2.4,
  "case.lengthOfStayDays": 2.1,
};

beforeAll(async () => {
  hospitalId = await makeHospital(database.current, "ten-minutes");
  await closeDraft(actor(), await createDraft(actor(), letter));
  const place = { letterKey: letter.letterKey, parameter: "b2.ownPoints" };
  await enterParameter(actor(), place, typed(476.92, "points"));
  await enterParameter(actor(), { ...place, parameter: "b2.JD.CD" }, typed(58_400, "days"));
});

describe("a controller with the letter's totals, own B2 points and justified days", () => {
  it("gets the day-surgery answer of worked example E2 to the cent, as an upper bound", async () => {
    const page = await getSimulator(actor(), { ...FRAME, pathwayCode: "own", scenarioId: null });
    // Without national points the envelope cannot be closed.
    expect(page.plan.envelope).toBe("price-taker");
    const start = withTypedFigures(page.letter, ACTIVITY);
    const run = simulate(start, { ...page.plan, levers: { dayShareListA: 0.4 } });
    const b2 = run.components.find(({ key }) => key === "B2")?.result;
    expect(b2).toMatchObject({
      status: "computed",
      value: { cents: Math.round(vectors.E2.f095.dB2_taker * 100) },
    });
    // What the controller does not have is not computed, so there is no net.
    expect(run.net.status).toBe("not-computable");
  });

  it("sees on the card every line of the letter back to the cent, and what is missing", async () => {
    const card = await getCard(actor(), FRAME, letter.letterKey);
    expect(card.reconciled?.notifiedCents).toBe(letter.totals[0]?.statedCents);
    expect(card.reconciled?.groups.map((row) => [row.subPart, row.notifiedCents])).toEqual(
      Object.entries(TOTALS),
    );
    // B8 and P4P figures are not there: nothing is explained, all of it is kept.
    expect(card.reconciled?.restCents).toBe(card.reconciled?.notifiedCents);
    const envelope = card.components.find(({ component }) => component === "b2-envelope");
    expect(envelope).toMatchObject({
      state: "missing",
      missing: ["b2.nationalPoints", "b2.envelope"],
    });
    expect(card.components.find(({ component }) => component === "b2-price")?.state).toBe(
      "confirmed",
    );
  });
});
