import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PathwayMapDocument } from "@/lib/contracts/costing/pathway-map";
import type { MapPricing, MeasuredMinutes } from "@/lib/contracts/costing/workbench";
import type { EuroCentsPerMinute } from "@/lib/engine/shared/units";
import { prepareTableCsv } from "@/lib/view-models/charts/prepare-table-csv";
import { applyPastedRows } from "@/lib/view-models/costing/apply-pasted-rows";
import {
  addStep,
  duplicateStep,
  makeKey,
  moveStep,
  removeStep,
  withMap,
  withRow,
} from "@/lib/view-models/costing/edit-map";
import {
  freshSection,
  freshVariable,
  removeSection,
} from "@/lib/view-models/costing/edit-sections";
import { prepareEquation } from "@/lib/view-models/costing/prepare-equation";
import { prepareMapComparison } from "@/lib/view-models/costing/prepare-map-comparison";
import { prepareMapExport } from "@/lib/view-models/costing/prepare-map-export";
import { prepareMapFlow } from "@/lib/view-models/costing/prepare-map-flow";
import { preparePastedRows } from "@/lib/view-models/costing/prepare-pasted-rows";
import { prepareWorkbench } from "@/lib/view-models/costing/prepare-workbench";
import { readNumber } from "@/lib/view-models/costing/read-number";
import { listMeasuredRows, takeMeasured } from "@/lib/view-models/costing/take-measured";
import { article, branch, mapStep, pathwayMap, takes, variable } from "../costing/map-support";
import { writerFor } from "./writer-for-tests";

const TODAY = "2026-11-22";
const writer = await writerFor("nl");

const offer = (resourceKey: string, name: string, cents: number, isPhysician = false) => ({
  resourceKey,
  resourceGroupKey: isPhysician ? "physician" : "nursing",
  isPhysician,
  rates: [{ validFrom: "2026-01-01", validTo: "2027-01-01", rate: cents as EuroCentsPerMinute }],
  rate: cents as EuroCentsPerMinute,
  name,
});

const pricing: MapPricing = {
  rateYears: [
    { year: 2026, from: "2026-01-01", until: "2027-01-01", resourceCount: 2, indexation: null },
  ],
  study: { today: TODAY, priceYear: null, indexations: [] },
  resources: [offer("VPK", "Verpleegkundigen", 100), offer("ART", "Artsen", 300, true)],
  isWithPhysicians: true,
  sources: [],
};

const documentOf = (map: PathwayMapDocument["map"]): PathwayMapDocument => ({
  protocol: {
    question: "",
    perspective: "with-physicians",
    start: "",
    end: "",
    inclusion: "",
    exclusions: "",
    priceYear: null,
  },
  map,
  checklist: [],
});
const keysOf = ({ map }: PathwayMapDocument) => map.steps.map(({ stepKey }) => stepKey).join(" ");
const abc = documentOf(pathwayMap([mapStep("a"), mapStep("b"), mapStep("c", { follows: ["b"] })]));

describe("numbers as people type them", () => {
  it.each([
    ["7,5", 7.5],
    ["7.5", 7.5],
    ["1.250,5", 1250.5],
    ["1 250,5", 1250.5],
    ["1,250.5", 1250.5],
    ["40 %", 0.4],
    ["−3", -3],
    ["€ 12", 12],
  ])("%s is read", (typed, amount) => expect(readNumber(typed)).toBe(amount));

  it.each(["", "abc", "1,2,3", "7x", "%"])("%j is no number", (typed) =>
    expect(readNumber(typed)).toBeNull(),
  );
});

describe("editing a map", () => {
  it("adds, copies, moves and removes steps", () => {
    expect(keysOf(addStep(abc, "a", "Nieuwe stap").document)).toBe("a nieuwe-stap b c");
    expect(keysOf(addStep(abc, null, "").document)).toBe("a b c x");
    expect(keysOf(duplicateStep(abc, "b").document)).toBe("a b b-2 c");
    expect(duplicateStep(abc, "z").document).toBe(abc);
    expect(keysOf(moveStep(abc, "c", 0))).toBe("c a b");
    expect(moveStep(abc, "c", 3)).toBe(abc);
    const without = removeStep(abc, "b");
    expect(keysOf(without)).toBe("a c");
    expect(without.map.steps[1]?.follows).toBeNull();
  });

  it("moves a step and back without a trace", () => {
    fc.assert(
      fc.property(fc.nat(2), fc.nat(2), (from, to) => {
        const key = abc.map.steps[from]?.stepKey ?? "";
        expect(keysOf(moveStep(moveStep(abc, key, to), key, from))).toBe(keysOf(abc));
      }),
    );
  });

  it("keeps keys unique and rows in order", () => {
    expect(makeKey("Ontslag é", ["ontslag-e"])).toBe("ontslag-e-2");
    const keyOf = (row: string) => row;
    expect(withRow(["a", "b"], keyOf, "a", null)).toEqual(["b"]);
    expect(withRow(["a"], keyOf, "b", "b")).toEqual(["a", "b"]);
  });

  it("frees the steps of a section that goes", () => {
    const inside = { ...branch("x", 1), insideKey: "y" };
    const map = pathwayMap([mapStep("a", { sectionKey: "y" })], {
      sections: [branch("y", 1), inside],
    });
    const { steps, sections } = removeSection(documentOf(map), "y").map;
    expect([steps[0]?.sectionKey, sections]).toEqual([null, [{ ...inside, insideKey: null }]]);
    expect(freshSection([branch("y", 1, "geboorte")], "branch", "Z").pointKey).toBe("geboorte");
    expect(freshVariable([], "Onbekende patiënt").variableKey).toBe("onbekende_patient");
  });
});

describe("rows from a spreadsheet", () => {
  const known = { resources: pricing.resources, variables: [] };
  const pasted = (text: string) => preparePastedRows(text, known, writer);

  it("find resources by code or name, take commas and group rows of one step", () => {
    const text =
      "stap\tmiddel\tminuten\nIntake\tvpk\t7,5\nIntake\tArtsen\t10\t1\t2\t40 %\nBed;VPK;3";
    const rows = pasted(text).flatMap(({ row }) => (row ? [row] : []));
    const { steps } = applyPastedRows(documentOf(pathwayMap([])), rows, TODAY).map;
    expect(steps.map(({ name, resources }) => [name, resources.length])).toEqual([
      ["Intake", 2],
      ["Bed", 1],
    ]);
    expect(steps[0]).toMatchObject({
      occurrence: { kind: "optional", share: 0.4 },
      resources: [
        { resourceKey: "VPK", equation: "7,5" },
        { resourceKey: "ART", patientsSharing: 2 },
      ],
    });
  });

  it("take a price for a consumable, and words for value and origin", () => {
    const [line] = pasted("OK\tPlaat\t\t\t\t\tverspilling\tgemeten\t12,50");
    expect(line?.row).toMatchObject({
      label: "waste",
      origin: "measured",
      unitPriceCents: 1250,
      resourceName: "Plaat",
    });
  });

  it("name the row and the column that cannot be read", () => {
    const lines = pasted("Intake\tVPK\t7,5\n\tVPK\t3\nX\tVPK\t2 +\nX\tVPK\t2\tveel");
    expect(lines.map(({ line, fault }) => [line, fault === null])).toEqual([
      [1, true],
      [2, false],
      [3, false],
      [4, false],
    ]);
  });
});

describe("the workbench", () => {
  const map = pathwayMap([
    mapStep("visit", {
      resources: [takes("VPK", 24), takes("ART", 9)],
      consumables: [article("gel", 250)],
    }),
    mapStep("robot", { label: "waste", resources: [takes("ROB", 5)] }),
  ]);

  it("writes what is known and names what is missing", () => {
    const model = prepareWorkbench(map, pricing, TODAY, writer);
    expect(model.total.amount).toBeNull();
    expect(model.gaps).toHaveLength(1);
    expect(model.steps.get("visit")?.amount).toContain("53,50");
    expect(model.steps.get("robot")?.lines[0]?.gap).not.toBeNull();
  });

  it("hides physicians' rates without calling them missing", () => {
    const hidden: MapPricing = {
      ...pricing,
      isWithPhysicians: false,
      resources: pricing.resources.map((one) => (one.isPhysician ? { ...one, rate: null } : one)),
    };
    const visit = pathwayMap(map.steps.slice(0, 1));
    const model = prepareWorkbench(visit, hidden, TODAY, writer);
    expect(model.gaps).toEqual([]);
    expect(model.withoutPhysicians.amount).toContain("26,50");
    expect(model.isTotalVisible).toBe(false);
    const context = { pricing: hidden, today: TODAY, writer };
    const compared = prepareMapComparison(pathwayMap([]), visit, context);
    expect(compared?.difference).toContain("26,50");
  });

  it("writes faults, and no cost, of a map that contradicts itself", () => {
    const model = prepareWorkbench(
      pathwayMap([mapStep("a", { resources: [takes("VPK", "2 +")] })], {
        sections: [branch("x", 0.97)],
      }),
      pricing,
      TODAY,
      writer,
    );
    expect(model.cost).toBeNull();
    expect(model.faults).toHaveLength(2);
  });

  it("says what it understood of an equation", () => {
    const registry = [variable("knie", { defaultAmount: 0.5 })];
    expect(prepareEquation("2 + 2 × [knie]", registry, writer).understood).toContain(
      "2 + 2 * knie",
    );
    expect(prepareEquation("", registry, writer)).toEqual({ understood: null, fault: null });
    expect(prepareEquation("2 +", registry, writer).fault).not.toBeNull();
  });

  it("draws branches side by side and keeps every box apart", () => {
    const forked = pathwayMap(
      [
        mapStep("in"),
        mapStep("l", { sectionKey: "l" }),
        mapStep("r", { sectionKey: "r" }),
        mapStep("out"),
      ],
      { sections: [branch("l", 0.5), branch("r", 0.5)] },
    );
    const model = prepareWorkbench(forked, pricing, TODAY, writer);
    const { nodes } = prepareMapFlow(forked, model, writer).layout;
    const place = (key: string) => nodes[key] ?? { x: NaN, y: NaN, width: NaN };
    expect(place("l").y).toBe(place("r").y);
    expect(place("l").x + place("l").width).toBeLessThan(place("r").x);
    expect(place("out").y).toBeGreaterThan(place("l").y);
  });

  it("exports every line, unrounded, with an empty field for what is not known", () => {
    const hospital = { name: "AZ", dataKind: "own" as const, source: null, licence: null };
    const csv = prepareTableCsv(
      prepareMapExport(map, { ...pricing, frame: { hospital } }, writer),
    ).split("\r\n");
    expect(csv).toHaveLength(6);
    expect(csv[1]).toContain(",24,1,24,");
    expect(csv[4]).toContain(",5,,,");
  });
});

describe("measured minutes", () => {
  const measured: MeasuredMinutes = {
    stepKey: "a",
    resourceKey: "VPK",
    episodeCount: 412,
    cohortCount: 500,
    meanMinutes: 38.24,
    medianMinutes: 36,
    shortMinutes: 20.04,
    longMinutes: 61,
    origin: "measured",
  };

  it("are taken over with their mean, number, date and range", () => {
    const taken = takeMeasured(abc, [measured, { ...measured, stepKey: "z" }], "2026-09-30");
    expect(taken.map.steps[0]?.resources).toMatchObject([
      {
        equation: "38.2",
        provenance: {
          origin: "measured",
          observationCount: 412,
          takenOn: "2026-09-30",
          expiresOn: null,
          shortMinutes: 20,
          longMinutes: 61,
        },
      },
    ]);
    expect(listMeasuredRows(abc.map, [measured])).toMatchObject([
      { designed: null, isTaken: false },
    ]);
    expect(listMeasuredRows(taken.map, [measured])).toMatchObject([{ isTaken: true }]);
  });

  it("of a step that returns are those of one time", () => {
    const occurrence = { kind: "repeated", meanCount: 5 } as const;
    const steps = [mapStep("a", { occurrence, resources: [takes("VPK", 8)] })];
    const again = withMap(abc, { steps });
    const rows = listMeasuredRows(again.map, [{ ...measured, meanMinutes: 40 }]);
    expect(rows).toMatchObject([{ designed: "8", measured: { meanMinutes: 8 } }]);
    const taken = takeMeasured(
      again,
      rows.map((row) => row.measured),
      TODAY,
    );
    expect(taken.map.steps[0]?.resources[0]?.equation).toBe("8");
  });

  it("replace the designed minutes of the resource and leave the others", () => {
    const steps = [mapStep("a", { resources: [takes("VPK", 40), takes("ART", 5)] })];
    const { resources } = takeMeasured(withMap(abc, { steps }), [measured], TODAY).map.steps[0] ?? {
      resources: [],
    };
    expect(resources.map(({ equation }) => equation)).toEqual(["38.2", "5"]);
  });
});
