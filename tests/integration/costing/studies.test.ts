import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import type { PathwayMap } from "@/lib/engine/costing";
import type { Quarter } from "@/lib/engine/shared/quarter";
import { createMap } from "@/lib/services/costing/maps/create-map";
import { getWorkbench } from "@/lib/services/costing/maps/get-workbench";
import { saveMap } from "@/lib/services/costing/maps/save-map";
import { confirmPathwayMap } from "@/lib/services/costing/maps/settle-map";
import { getUncertaintyPage } from "@/lib/services/costing/studies/get-uncertainty-page";
import { getVariancePage } from "@/lib/services/costing/studies/get-variance-page";
import { makeAccountWithRole } from "../../support/accounts";
import { registerTestDatabase } from "../../support/database";
import { mapStep, pathwayMap, takes } from "../../unit/costing/map-support";
import { deliver, LEDGER, makeHospital, RESOURCES, WARDS } from "../imports/small-hospital";
import { actorOf } from "../review/steering-for-tests";

const database = registerTestDatabase();
const TODAY = "2026-11-22";
const PATHWAY = "hip-knee";
const PATIENTS = 12;

/** Twelve hip patients of January 2025, of whom half are 60 and half 72 minutes in theatre. */
const numbers = Array.from({ length: PATIENTS }, (_, index) => index + 1);
const dayOf = (number: number) => `2025-01-${String(number + 5).padStart(2, "0")}`;
const EPISODES = [
  "episode_id;pathway;patient_id;ward;anchor_date;end_date;diagnosis;procedure;apr_drg;soi;age;sex;region;variant",
  ...numbers.map(
    (n) => `E${n};hip-knee;P${n};C1;${dayOf(n)};${dayOf(n)};M16.1;;301;1;66;female;flanders;hip`,
  ),
];
// A patient in summer: deliveries reach past the aftercare of the twelve.
EPISODES.push("E99;hip-knee;P99;C1;2025-08-01;2025-08-02;M16.1;;301;1;66;female;flanders;hip");
const STAYS = [
  "stay_id;patient_id;episode_id;ward;admission;discharge;day_case;planned;destination;deceased;apr_drg;soi;justified_days",
  ...numbers.map(
    (n) => `S${n};P${n};E${n};C1;${dayOf(n)} 08:00;${dayOf(n)} 18:00;nee;ja;home;nee;301;1;4,5`,
  ),
  "S99;P99;E99;C1;2025-08-01 08:00;2025-08-02 11:00;nee;ja;home;nee;301;1;4,5",
];
const ACTIVITIES = [
  "activity_id;episode_id;step;activity;resource;ward;start;end;minutes;time_source",
  ...numbers.flatMap((n) => [
    `A${n};E${n};surgery;operation;surgeon;C1;${dayOf(n)} 09:00;;${n % 2 === 0 ? 60 : 72};measured`,
    `B${n};E${n};ward;care;nurse;C1;${dayOf(n)} 12:00;;100;estimated`,
  ]),
  "A99;E99;surgery;operation;surgeon;C1;2025-08-01 09:00;;60;measured",
];
const CONSUMABLES = [
  "consumable_id;episode_id;step;article;description;category;quantity;unit_price;date",
  ...numbers
    .slice(0, 6)
    .map((n) => `V${n};E${n};surgery;PROT;Heupprothese;implant;1;1500,50;${dayOf(n)}`),
];

// Rates of the small hospital: a nurse 0.80, a surgeon 5.00 a minute. Designed: 300 + 80 euro.
const designed: PathwayMap = pathwayMap([
  mapStep("surgery", { resources: [takes("surgeon", 60)] }),
  mapStep("ward", {
    label: "necessary",
    resources: [
      takes("nurse", 100, {
        provenance: {
          origin: "estimated",
          observationCount: 3,
          takenOn: "2024-01-01",
          expiresOn: "2025-01-01",
          shortMinutes: 80,
          longMinutes: 130,
        },
      }),
    ],
  }),
]);

let controller: Actor;
const as = (role: Actor["role"]): Actor => ({ ...controller, role });
const input = {
  pathwayCode: PATHWAY,
  quarter: "2025-Q1" as Quarter,
  today: TODAY,
  isWithPhysicians: true,
};

beforeAll(async () => {
  const hospitalId = await makeHospital(database.current, "studies");
  for (const [profile, lines] of [
    ["wards", WARDS],
    ["resources", RESOURCES],
    ["ledger", LEDGER],
    ["care-episodes", EPISODES],
    ["stays", STAYS],
    ["activities", ACTIVITIES],
    ["consumables", CONSUMABLES],
  ] as const) {
    await deliver(hospitalId, profile, lines);
  }
  const accountId = await makeAccountWithRole("finance-controller", hospitalId);
  controller = { ...actorOf(hospitalId, "finance-controller"), accountId };
  const beginning = { from: "empty" } as const;
  const { map } = await createMap(controller, { pathwayCode: PATHWAY, beginning, today: TODAY });
  const page = await getWorkbench(controller, { ...input, mapId: map, comparedId: null });
  if (!page.open) throw new Error("no map");
  // A new map speaks of the prices of the newest rates.
  expect(page.open.document.protocol.priceYear).toBe(2025);
  const document = { ...page.open.document, map: designed };
  const saved = await saveMap(controller, { mapId: map, revision: 1 }, document);
  await confirmPathwayMap(controller, { mapId: map, revision: saved.revision }, "Eerste ontwerp");
});

describe("what was expected against what it cost", () => {
  it("is 12 × 6 minutes of surgeon and the implants more, and adds up to the cent", async () => {
    const { analysis } = await getVariancePage(controller, input);
    if (analysis?.variance.status !== "computed") throw new Error("no variance");
    expect(analysis.actualCount).toBe(PATIENTS);
    // Expected 12 × 380; actual 12 × (330 + 80) + 6 × 1,500.50.
    const variance = analysis.variance.value;
    expect(variance).toMatchObject({
      expectedCents: 456_000,
      actualCents: 492_000 + 900_300,
      volumeCents: 0,
      mixCents: 0,
      rateCents: 0,
      timeCents: 36_000 + 900_300,
    });
    const surgery = variance.steps.find(({ stepKey }) => stepKey === "surgery");
    expect(surgery).toMatchObject({ timeCents: 36_000 });
  });

  it("varies where patients differ, and not at all where all took as long", async () => {
    const { analysis } = await getVariancePage(controller, input);
    const ward = analysis?.stepVariations.find(({ stepKey }) => stepKey === "ward");
    expect(ward).toMatchObject({ patientCount: PATIENTS, coefficient: { value: 0 } });
    // Six patients had an implant of 1,500.50 besides: 1,830.50 or 1,860.50 against 300 or 360.
    const surgery = analysis?.stepVariations.find(({ stepKey }) => stepKey === "surgery");
    if (surgery?.coefficient.status !== "computed") throw new Error("no variation");
    expect(surgery.coefficient.value).toBeGreaterThan(0.5);
    expect(analysis?.variation.status).toBe("computed");
  });

  it("leaves physicians out for whoever may not see them", async () => {
    const { analysis, isWithPhysicians } = await getVariancePage(as("head-nurse"), input);
    expect(isWithPhysicians).toBeNull();
    if (analysis?.variance.status !== "computed") throw new Error("no variance");
    expect(analysis.variance.value).toMatchObject({
      expectedCents: 96_000,
      actualCents: 96_000 + 900_300,
    });
  });
});

describe("how sure the expected cost is", () => {
  it("runs 5,000 draws around 380 euro, the same every time", async () => {
    const first = await getUncertaintyPage(controller, input);
    const again = await getUncertaintyPage(controller, input);
    expect(first.analysis?.run).toEqual(again.analysis?.run);
    expect(first.analysis).toMatchObject({ baseCents: 38_000, draws: 5_000, gapCount: 0 });
    if (first.analysis?.run.status !== "computed") throw new Error("no run");
    expect(first.analysis.run.value.meanCents / 38_000).toBeCloseTo(1, 1);
  });

  it("puts the expired guess of the nurses on the work list, with its range and who vouches", async () => {
    const { analysis } = await getUncertaintyPage(controller, input);
    const nurse = analysis?.toCheck.find(({ stepKey }) => stepKey === "ward");
    // 80 to 130 minutes at 0.80 euro swing 40 euro.
    expect(nurse).toMatchObject({
      low: 80,
      high: 130,
      basis: "own",
      isExpired: true,
      owner: controller.displayName,
    });
    expect(nurse?.swingCents).toBeCloseTo(4_000, 6);
  });
});

describe("goods that were registered for patients", () => {
  it("are offered with units for a patient of the group and the price that was paid", async () => {
    const page = await getWorkbench(controller, { ...input, mapId: null, comparedId: null });
    expect(page.registered).toEqual([
      {
        stepKey: "surgery",
        articleKey: "PROT",
        name: "Heupprothese",
        kind: "implant",
        episodeCount: 6,
        cohortCount: 12,
        quantityPerPatient: 0.5,
        unitPriceCents: 150_050,
        priceYear: 2025,
      },
    ]);
  });
});
