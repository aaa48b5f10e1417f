import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { buildScope } from "@/lib/access/scope";
import type { AllocationSettings, CapacitySettings } from "@/lib/contracts/costing/settings";
import { getAllocation } from "@/lib/services/costing/get-allocation";
import { getCapacityDetail } from "@/lib/services/costing/get-capacity-detail";
import { getClosure } from "@/lib/services/costing/get-closure";
import { getRates } from "@/lib/services/costing/get-rates";
import { getRecomputation, startRecomputation } from "@/lib/services/costing/recomputation";
import { saveAllocationRules, saveCapacityRule } from "@/lib/services/costing/save-rules";
import { registerTestDatabase } from "@/tests/support/database";
import { deliver, deliverAll, makeHospital } from "../imports/small-hospital";

const database = registerTestDatabase();
const today = "2026-11-22";
const input = { today, periodFrom: null };

const asDelivered: CapacitySettings = {
  route: "delivered",
  contractHours: 520.8,
  deductions: [],
  practicalShare: null,
  typedHours: null,
  siteCode: null,
  stated: null,
  roster: "unknown",
  minimumUnits: { day: 0, evening: 0, night: 0 },
  idleReason: null,
};

/** Half of the contract time of 875,000 minutes: 437,500. */
const half: CapacitySettings = { ...asDelivered, route: "percentage", practicalShare: 0.5 };

const supported: AllocationSettings = {
  method: "direct",
  supports: [{ centre: "9000", driver: "fte", amounts: [{ receiver: "2101", amount: 10 }] }],
  accounts: [],
};

// The ledger of the small hospital with a support centre of 140,000 euro beside it.
const LEDGER_WITH_SUPPORT = [
  "period_from;period_to;cost_centre;cost_centre_name;account;nature;amount",
  "2025-01-01;2025-12-31;2101;Heelkunde;620;staff;560000,00",
  "2025-01-01;2025-12-31;2101;Heelkunde;621;physician;800000,00",
  "2025-01-01;2025-12-31;2101;Heelkunde;601;consumables;99999,99",
  "2025-01-01;2025-12-31;9000;Onderhoud;611;overhead;140000,00",
];

// Malmmose and Lydersen 2021: 545,000 a year over 4,368 hours; the paper prints 18.17 an hour.
const PRINTED_ROOM = [
  "resource;name;group;physician;cost_centre;valid_from;valid_to;units;supplied_minutes;practical_minutes;site;stated_rate;stated_source",
  "xray;Radiologiezaal;imaging;nee;3101;2025-01-01;2025-12-31;1;327600;262080;N;0,3028;Malmmose en Lydersen 2021, tabel 4",
];
const LEDGER_OF_ROOM = [
  "period_from;period_to;cost_centre;cost_centre_name;account;nature;amount",
  "2025-01-01;2025-12-31;3101;Radiologie;630;equipment;545000,00",
];

describe("a delivery that prints its own rates", () => {
  it("is computed again, and the difference is flagged with its source and site", async () => {
    const hospitalId = await makeHospital(database.current, "printed");
    await deliver(hospitalId, "resources", PRINTED_ROOM);
    await deliver(hospitalId, "ledger", LEDGER_OF_ROOM);
    const reader: Actor = {
      accountId: null,
      displayName: "Ilse Dubois",
      role: "finance-controller",
      scope: buildScope({ hospitalIds: [hospitalId] }),
      hospitalId,
    };
    const { rates } = await getRates(reader, input);
    expect(rates).toHaveLength(1);
    // 124.77 an hour, 2.08 a minute: not the printed 18.17 and 0.30.
    expect(Math.round(rates[0]?.centsPerMinute ?? 0)).toBe(208);
    expect(rates[0]).toMatchObject({ siteCode: "N", warnings: ["stated-rate-differs"] });
    expect(rates[0]?.statedCentsPerMinute).toBeCloseTo(30.28, 9);
    const page = await getCapacityDetail(reader, { ...input, resourceCode: "xray" });
    expect(page.stated).toMatchObject({ source: "Malmmose en Lydersen 2021, tabel 4" });
    expect(page.row.siteCode).toBe("N");
  });
});

describe("the costing rules of a hospital", () => {
  let actor: Actor;
  const at = (role: Actor["role"]): Actor => ({ ...actor, role });
  const change = (basedOn: number) => ({
    basedOn,
    validFrom: "2025-01-01",
    reason: "Nagekeken met de personeelsdienst",
  });
  const rateOf = async (code: string) =>
    (await getRates(actor, input)).rates.find(({ resourceCode }) => resourceCode === code);

  beforeAll(async () => {
    const hospitalId = await makeHospital(database.current, "rules");
    await deliverAll(hospitalId);
    await deliver(hospitalId, "ledger", LEDGER_WITH_SUPPORT);
    actor = {
      accountId: null,
      displayName: "Ilse Dubois",
      role: "finance-controller",
      scope: buildScope({ hospitalIds: [hospitalId] }),
      hospitalId,
    };
  });

  it("are absent at first: delivered minutes, and support that no rate carries", async () => {
    const page = await getRates(actor, input);
    expect(page.isDefaultRule).toBe(true);
    expect((await rateOf("nurse"))?.centsPerMinute).toBe(80);
    const { closure } = await getClosure(actor, input);
    expect(closure).toMatchObject({
      value: { total: { unassignedCents: 14_000_000 + 9_999_999 - 150_050 } },
    });
  });

  it("supersede a rate when practical time changes, and mark the episodes that wait", async () => {
    const saved = await saveCapacityRule(actor, "nurse", { ...change(0), settings: half });
    expect(saved).toEqual({ version: 1, changedResources: ["nurse"] });
    // 560,000 euro over 437,500 minutes.
    const rate = await rateOf("nurse");
    expect(rate).toMatchObject({ centsPerMinute: 128, version: 2, capacityRoute: "percentage" });
    const { superseded } = await getRates(actor, input);
    expect(superseded).toMatchObject([{ resourceCode: "nurse", version: 1, centsPerMinute: 80 }]);
    expect((await getRecomputation(actor)).waitingEpisodes).toBeGreaterThan(0);
  });

  it("reach the cost of an episode after the recomputation", async () => {
    await startRecomputation(actor);
    await expect
      .poll(async () => (await getRecomputation(actor)).isRunning, { timeout: 30_000 })
      .toBe(false);
    expect(await getRecomputation(actor)).toMatchObject({ waitingEpisodes: 0, hasFailed: false });
    const [cost] = await database.current.query(
      `SELECT total_cost_cents::int AS total FROM fact_episode WHERE hospital_id = $1 AND episode_key = 'E1'`,
      [actor.hospitalId],
    );
    // 60 min x 5.00 + 100 min x 1.28 + 1,500.50 euro.
    expect(cost).toEqual({ total: 30_000 + 12_800 + 150_050 });
  });

  it("refuse whoever was overtaken, and save nothing", async () => {
    const stale = saveCapacityRule(actor, "nurse", { ...change(0), settings: asDelivered });
    await expect(stale).rejects.toMatchObject({ code: "conflict" });
    expect((await rateOf("nurse"))?.version).toBe(2);
  });

  it("come back as a new version when an older one is restored", async () => {
    await saveCapacityRule(actor, "nurse", { ...change(1), settings: asDelivered });
    expect(await rateOf("nurse")).toMatchObject({ centsPerMinute: 80, version: 3 });
    const page = await getCapacityDetail(actor, { ...input, resourceCode: "nurse" });
    expect(page.versions.map(({ version }) => version)).toEqual([2, 1]);
  });

  it("name the row that takes more than is left, and the period that is none", async () => {
    const tooMuch: CapacitySettings = {
      ...asDelivered,
      route: "deductions",
      deductions: [
        { kind: "hours", code: "legal-leave", hours: 20 },
        { kind: "hours", code: "training", hours: 600 },
      ],
    };
    const refused = saveCapacityRule(actor, "nurse", { ...change(2), settings: tooMuch });
    await expect(refused).rejects.toMatchObject({
      faults: [{ pointer: "/settings/deductions/1", code: "deducts-more-than-is-left" }],
    });
    const never = { ...change(2), validFrom: "2019-01-01", settings: asDelivered };
    await expect(saveCapacityRule(actor, "nurse", never)).rejects.toMatchObject({
      faults: [{ code: "unknown-period" }],
    });
  });

  it("bring support to the nurses, and close to the cent", async () => {
    const saved = await saveAllocationRules(actor, { ...change(0), settings: supported });
    expect(saved.changedResources).toEqual(["nurse"]);
    // 700,000 euro over 700,000 minutes.
    expect(await rateOf("nurse")).toMatchObject({
      centsPerMinute: 100,
      supportCostCents: 14_000_000,
    });
    const page = await getAllocation(actor, input);
    expect(page.total).toMatchObject({ value: 14_000_000 });
    const { closure } = await getClosure(actor, input);
    if (closure?.status !== "computed") throw new Error("no closure");
    const { total } = closure.value;
    expect(total.unassignedCents).toBe(9_999_999 - 150_050);
    expect(total.receivedCents).toBe(total.passedOnCents);
    expect(total.ledgerCents).toBe(
      total.usedCents + total.standByCents + total.idleCents + total.unassignedCents,
    );
  });

  it("refuse a support centre that has resources, or whose cost has nowhere to go", async () => {
    const save = (supports: AllocationSettings["supports"]) =>
      saveAllocationRules(actor, { ...change(1), settings: { ...supported, supports } });
    await expect(save([{ centre: "2101", driver: "fte", amounts: [] }])).rejects.toMatchObject({
      faults: [{ code: "support-has-resources" }],
    });
    await expect(save([{ centre: "9000", driver: "fte", amounts: [] }])).rejects.toMatchObject({
      faults: [{ code: "support-goes-nowhere" }],
    });
  });

  it("are written by finance alone, and the audit trail names the change", async () => {
    const saved = saveCapacityRule(at("head-nurse"), "nurse", { ...change(2), settings: half });
    await expect(saved).rejects.toMatchObject({ code: "not-allowed" });
    await expect(startRecomputation(at("cmo"))).rejects.toMatchObject({ code: "not-allowed" });
    const trail = await database.current.query(
      `SELECT object_type, object_id FROM audit_log WHERE hospital_id = $1 AND action = 'save'
       ORDER BY object_type, object_id`,
      [actor.hospitalId],
    );
    expect(trail).toEqual([
      { object_type: "allocation-rules", object_id: "1" },
      { object_type: "capacity-rules", object_id: "nurse" },
      { object_type: "capacity-rules", object_id: "nurse" },
    ]);
  });

  it("keep physicians' rates from who may not see them", async () => {
    const { rates } = await getRates(at("head-nurse"), input);
    expect(rates.map(({ resourceCode }) => resourceCode)).toEqual(["nurse"]);
    await expect(getClosure(at("head-nurse"), input)).rejects.toMatchObject({
      code: "not-allowed",
    });
  });
});
