import { describe, expect, it } from "vitest";
import type { CapacitySettings } from "@/lib/contracts/costing/settings";
import type { PathwayMapDocument, StudyProtocol } from "@/lib/contracts/costing/pathway-map";
import type { MapPricing, RegisteredGood } from "@/lib/contracts/costing/workbench";
import type { EuroCentsPerMinute } from "@/lib/engine/shared/units";
import { prepareCapacityPreview } from "@/lib/view-models/costing/prepare-capacity-preview";
import { priceStudy, writeStudyPrices } from "@/lib/view-models/costing/price-study";
import { listRegisteredRows, takeRegistered } from "@/lib/view-models/costing/take-registered";
import { article, branch, mapStep, pathwayMap } from "../costing/map-support";
import { writerFor } from "./writer-for-tests";

const writer = await writerFor("nl");

const protocol: StudyProtocol = {
  question: "",
  perspective: "with-physicians",
  start: "",
  end: "",
  inclusion: "",
  exclusions: "",
  priceYear: null,
};

describe("the prices of a study", () => {
  const rates = (year: number, cents: number) => [
    {
      validFrom: `${year}-01-01`,
      validTo: `${year + 1}-01-01`,
      rate: cents as EuroCentsPerMinute,
    },
  ];
  const offer = (resourceKey: string, year: number) => ({
    resourceKey,
    resourceGroupKey: "nursing",
    isPhysician: false,
    name: resourceKey,
    rates: rates(year, 100),
    rate: null,
  });
  const pricing: MapPricing = {
    resources: [offer("nurse", 2026), offer("room", 2025)],
    rateYears: [],
    study: { today: "2026-11-22", priceYear: null, indexations: [] },
    isWithPhysicians: true,
    sources: [],
  };
  const used = new Set(["nurse", "room"]);

  it("take the rates of the year that was chosen, whatever today is", () => {
    const priced = priceStudy(pricing, { ...protocol, priceYear: 2025 });
    expect(priced.resources.map(({ rate }) => rate)).toEqual([null, 100]);
  });

  it("name what expired, and what to do", () => {
    const priced = priceStudy(pricing, protocol);
    const { problems } = writeStudyPrices(priced, used, writer);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("vervallen");
    expect(problems[0]).toContain("2025");
    expect(writeStudyPrices(priced, new Set(["nurse"]), writer).problems).toEqual([]);
  });

  it("never mix years in silence: the index is told with its source", () => {
    const indexation = { fromYear: 2025, share: 0.032, source: "Federaal Planbureau" };
    const priced = priceStudy(pricing, {
      ...protocol,
      priceYear: 2026,
      indexations: [indexation],
    });
    const { basis, problems } = writeStudyPrices(priced, used, writer);
    expect(basis[1]).toContain("+3,2%");
    expect(basis[1]).toContain("Federaal Planbureau");
    expect(problems[0]).toContain("2026, 2025");
  });
});

describe("registered goods beside a map", () => {
  const good: RegisteredGood = {
    stepKey: "theatre",
    articleKey: "implant",
    name: "Heupprothese",
    kind: "implant",
    episodeCount: 52,
    cohortCount: 100,
    quantityPerPatient: 0.52,
    unitPriceCents: 213_160,
    priceYear: 2026,
  };
  const documentOf = (map: PathwayMapDocument["map"]): PathwayMapDocument => ({
    protocol,
    map,
    checklist: [],
  });

  it("are one unit in a branch of 52 % when 52 of 100 patients had one", () => {
    const map = pathwayMap(
      [mapStep("hip", { sectionKey: "hip", consumables: [article("implant", 200_000)] })],
      { sections: [branch("hip", 0.52), branch("knee", 0.48)] },
    );
    const [row] = listRegisteredRows(map, [good]);
    expect(row).toMatchObject({ stepKey: "hip", quantity: 1, isTaken: false });
    const taken = takeRegistered(documentOf(map), row ? [row] : []);
    expect(taken.map.steps[0]?.consumables[0]).toMatchObject({
      quantity: 1,
      unitPriceCents: 213_160,
      priceYear: 2026,
      source: "registered",
    });
    expect(listRegisteredRows(taken.map, [good])[0]?.isTaken).toBe(true);
  });

  it("are added to the step of the registration, and left where the map has no such step", () => {
    const [row] = listRegisteredRows(pathwayMap([mapStep("theatre")]), [good]);
    const taken = takeRegistered(documentOf(pathwayMap([mapStep("theatre")])), row ? [row] : []);
    expect(taken.map.steps[0]?.consumables[0]).toMatchObject({
      consumableKey: "implant",
      kind: "implant",
      quantity: 0.52,
    });
    const elsewhere = pathwayMap([mapStep("ward")]);
    const [lost] = listRegisteredRows(elsewhere, [good]);
    expect(lost).toMatchObject({ stepKey: null, quantity: null });
    const document = documentOf(elsewhere);
    expect(takeRegistered(document, lost ? [lost] : [])).toEqual(document);
  });

  it("come with the dearest for a patient first", () => {
    const cheap = { ...good, articleKey: "set", unitPriceCents: 100 };
    const rows = listRegisteredRows(pathwayMap([]), [cheap, good]);
    expect(rows.map((row) => row.good.articleKey)).toEqual(["implant", "set"]);
  });
});

describe("a rule of capacity while it is typed", () => {
  const base = {
    delivered: { suppliedMinutes: 142_500, practicalMinutes: 114_000 },
    suppliedCostCents: 60_000_000,
    centsPerMinute: 500,
    blocks: { ageClasses: [{ code: "from-45", hours: 96 }], warnAboveShare: 0.9 },
  };
  const settings: CapacitySettings = {
    route: "percentage",
    contractHours: 2_375,
    deductions: [],
    practicalShare: 0.8,
    typedHours: null,
    siteCode: null,
    stated: null,
    roster: "unknown",
    minimumUnits: { day: 0, evening: 0, night: 0 },
    idleReason: null,
  };

  it("shows cost ÷ hours = rate: 600,000 euro over 1,900 hours is 5.2632 a minute", () => {
    const preview = prepareCapacityPreview(settings, base, writer);
    expect(preview.rate).toContain("5,2632");
    expect(preview.formula?.replace(/\s/gu, " ")).toContain("€ 600.000 ÷ 1.900 uur");
    expect(preview.change).toBe("+5,3%");
    expect(preview.warning).toBeNull();
  });

  it("doubts time above the usual share, and says when none is left", () => {
    const generous = prepareCapacityPreview({ ...settings, practicalShare: 0.95 }, base, writer);
    expect(generous.warning).toContain("90");
    const none = prepareCapacityPreview({ ...settings, practicalShare: 0 }, base, writer);
    expect(none).toMatchObject({ melting: null, rate: null });
    expect(none.warning).toContain("geen tijd");
  });

  it("takes a mix of ages by its hours, and shows time without a rate where there is no cost", () => {
    const mixed: CapacitySettings = {
      ...settings,
      route: "deductions",
      deductions: [
        { kind: "age-mix", code: "age-exemption", classes: [{ code: "from-45", share: 1 }] },
        { kind: "share", code: "sickness", share: 0.1 },
      ],
    };
    const preview = prepareCapacityPreview(mixed, { ...base, suppliedCostCents: null }, writer);
    // (2,375 − 96) × 0.9 = 2,051.1 hours.
    expect(preview.melting?.rows.at(-1)?.left).toBe("2.051,1");
    expect(preview.rate).toBeNull();
    const unknown = { kind: "age-mix", code: "age-exemption", classes: [{ code: "x", share: 1 }] };
    const lost = { ...mixed, deductions: [unknown] } as CapacitySettings;
    expect(prepareCapacityPreview(lost, base, writer).melting).toBeNull();
  });
});
