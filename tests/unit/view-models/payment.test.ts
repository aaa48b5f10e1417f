import { beforeAll, describe, expect, it } from "vitest";
import { readCount } from "@/components/registration/read-count";
import {
  PAYMENT_FIELDS,
  PAYMENT_MODEL_KEYS,
  readPaymentInput,
  type PaymentFieldName,
  type PaymentInput,
} from "@/lib/contracts/budget/payment-input";
import { PAYMENT_KINDS, type Settlement } from "@/lib/engine/payment";
import { euroCents } from "@/lib/engine/shared/units";
import { prepareDistributionTable } from "@/lib/view-models/charts/prepare-bar-tables";
import { listModelFields } from "@/lib/view-models/payment/list-model-fields";
import { prepareAccountRows } from "@/lib/view-models/payment/prepare-account-rows";
import { findOpenWork } from "@/lib/view-models/registration/find-open-work";
import { writeSpan } from "@/lib/view-models/payment/write-span";
import type { Writer } from "@/lib/view-models/writer";
import { writerFor } from "./writer-for-tests";

let writer: Writer;

beforeAll(async () => {
  writer = await writerFor("nl");
});

const START = Object.fromEntries(
  Object.keys(PAYMENT_FIELDS).map((name) => [name, 1]),
) as PaymentInput["numbers"];

describe("the terms in an address", () => {
  it("are the start values when nothing is typed", () => {
    const { input, faults } = readPaymentInput({}, START);
    expect(faults).toEqual([]);
    expect(input.numbers).toEqual(START);
    expect(input).toMatchObject({ model: "episode-bundle", isWithPhysicians: true });
  });

  it("take comma and point, spaces between thousands, and an empty text for no limit", () => {
    const { input, faults } = readPaymentInput(
      { trendIndex: "1,02", bonusPerCase: "12 500.5", stopGain: "", without: "ward,recovery" },
      START,
    );
    expect(faults).toEqual([]);
    expect(input.numbers).toMatchObject({
      trendIndex: 1.02,
      bonusPerCase: 12_500.5,
      stopGain: null,
    });
    expect(input.excludedSteps).toEqual(["ward", "recovery"]);
  });

  it("are named when they cannot be", () => {
    const texts = { baseMonths: "1,5", discount: "", savingsShare: "101", trendIndex: "0,1" };
    expect(readPaymentInput(texts, START).faults).toEqual([
      { field: "baseMonths", code: "not-a-number" },
      { field: "trendIndex", code: "too-small" },
      { field: "discount", code: "required" },
      { field: "savingsShare", code: "too-large" },
    ]);
    expect(readPaymentInput({ qualityFrom: "80", qualityFull: "70" }, START).faults).toEqual([
      { field: "qualityFull", code: "not-rising" },
    ]);
  });

  it("know the models of the engine and no others", () => {
    expect(PAYMENT_MODEL_KEYS).toEqual(PAYMENT_KINDS);
    expect(readPaymentInput({ model: "gift" }, START).input.model).toBe("episode-bundle");
  });
});

describe("the form of a model", () => {
  it("asks for no price where no cost is compared, and for people only where they are paid for", () => {
    const groups = (model: (typeof PAYMENT_MODEL_KEYS)[number]) =>
      listModelFields(model).map(({ key }) => key);
    expect(groups("pay-for-reporting")).toEqual(["care", "deal", "quality"]);
    expect(groups("shared-risk")).toEqual(["care", "price", "deal", "quality"]);
    expect(groups("population-amount")).toEqual(["care", "price", "deal", "quality", "people"]);
  });

  it("asks somewhere for every number of a contract", () => {
    const asked = new Set<PaymentFieldName>(
      PAYMENT_MODEL_KEYS.flatMap((model) => listModelFields(model).flatMap(({ fields }) => fields)),
    );
    expect([...asked].sort()).toEqual(Object.keys(PAYMENT_FIELDS).sort());
  });
});

describe("the two accounts", () => {
  const settlement: Settlement = {
    settlementCents: euroCents(100_00),
    targetCents: euroCents(1_000_00),
    countedCents: euroCents(900_00),
    realCents: euroCents(950_00),
    aboveCapCents: euroCents(50_00),
    ...{ qualityScore: 0.9, qualityFactor: 1, limitedBy: "stop-gain", marginCents: null },
  };

  it("keep cost above the cap out of the settlement, and say why there is no margin", () => {
    const { contract, hospital } = prepareAccountRows(settlement, writer);
    expect(contract.map(({ key }) => key)).toEqual([
      ...["targetCents", "countedCents", "settlementCents"],
    ]);
    expect(contract[2]?.note).toBe("De winst stopt aan de grens.");
    expect(hospital[2]).toMatchObject({
      ...{ key: "marginCents", amount: null, isTotal: true },
      note: "Vul in wat vandaag per geval betaald wordt.",
    });
  });

  it("show no target where only a bonus is paid", () => {
    const bonus = { ...settlement, targetCents: euroCents(0) };
    expect(prepareAccountRows(bonus, writer).contract).toHaveLength(1);
  });
});

it("writes a span of months with its last month", () => {
  expect(writeSpan({ from: "2025-07-01", until: "2026-07-01" }, writer)).toBe(
    "juli 2025 – juni 2026",
  );
});

it("turns the bars of a distribution into rows", () => {
  const words = { from: "van", to: "tot", frequency: "deel" };
  const bin = { from: 0, to: 100, frequency: 0.1, announcement: "" };
  const heading = {
    ...{ title: "", verdict: "", description: "", unitLabel: "" },
    ...{ period: "", source: "", dataAsOf: "" },
  };
  const table = prepareDistributionTable({
    ...{ kind: "distribution", heading, unit: "eur", words, marks: [], middle: null },
    ...{ frequencyUnit: "ratio", isLossBelowZero: true, bins: [bin] },
  });
  expect(table.rows).toEqual([[0, 100, 0.1]]);
});

describe("a typed count", () => {
  const read = (changes: Readonly<Record<string, string>>) => {
    const form = new FormData();
    const typed = {
      ...{ domain: "mzg", halfYear: "2026-1", countedOn: "2026-11-09", expected: "10.240" },
      ...{ delivered: "9 987", errorsOpen: "41", points: "1,12", source: "Controlerapport" },
      ...changes,
    };
    for (const [name, text] of Object.entries(typed)) form.set(name, text);
    return readCount(form);
  };

  it("takes points between thousands and a decimal comma", () => {
    expect(read({})).toMatchObject({ expected: 10_240, delivered: 9987, points: 1.12 });
    expect(read({ points: "" })).toMatchObject({ points: null });
  });

  it("is refused at the first field that cannot be", () => {
    expect(read({ halfYear: "2026-3" })).toEqual({ field: "halfYear", code: "halfYear" });
    expect(read({ countedOn: "" })).toEqual({ field: "countedOn", code: "required" });
    expect(read({ errorsOpen: "-1" })).toEqual({ field: "errorsOpen", code: "number" });
    expect(read({ points: "veel" })).toEqual({ field: "points", code: "number" });
    expect(read({ source: "x" })).toEqual({ field: "source", code: "required" });
    expect(read({ expected: "0" })).toEqual({ field: "expected", code: "required" });
    expect(read({ delivered: "10241" })).toEqual({ field: "delivered", code: "aboveExpected" });
  });
});

describe("what is open in the registrations", () => {
  const count = (
    domain: "mzg" | "nrg",
    halfYear: string,
    delivered: number,
    errorsOpen: number,
  ) => ({
    count: {
      ...{ id: `${domain}${halfYear}`, domain, halfYear, countedOn: "2026-11-01", expected: 1000 },
      ...{ delivered, errorsOpen, points: null, source: "rapport", author: "A" },
      grade: "illustration" as const,
    },
    euro: {
      ...{ status: "not-computable", reason: "missing-parameter" },
      detail: "points",
    } as never,
  });
  const due = (dueOn: string) => ({
    ...{ registration: "mzg", halfYear: "2026-1", dueOn, grade: "published", source: "FOD" },
  });
  const page = {
    today: "2026-11-22",
    checks: [{ check: "stay-without-justified-days", records: 10, missing: 3, wards: [] }],
    counts: [
      count("mzg", "2026-1", 975, 41),
      count("mzg", "2025-2", 400, 900),
      count("nrg", "2026-1", 841, 9),
    ],
    deadlines: [due("2026-05-31"), due("2026-11-30"), due("2027-05-31")],
  } as unknown as Parameters<typeof findOpenWork>[0];

  it("is that of the newest half-year of each registration, with the first date to come", () => {
    expect(findOpenWork(page)).toMatchObject({
      ...{ missingStays: 3, errorsOpen: 50 },
      lowest: { domain: "nrg", halfYear: "2026-1", share: 0.841 },
      next: { dueOn: "2026-11-30" },
    });
  });

  it("is unknown where nobody counted and no date is known", () => {
    expect(findOpenWork({ ...page, checks: [], counts: [], deadlines: [] })).toEqual({
      ...{ missingStays: 0, errorsOpen: null, lowest: null, next: null },
    });
  });
});
