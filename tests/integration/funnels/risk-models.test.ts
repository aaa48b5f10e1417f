import { beforeAll, describe, expect, it } from "vitest";
import { getFunnelPage } from "@/lib/services/funnels/get-funnel-page";
import { getRiskModel, getRiskModels } from "@/lib/services/risk-models/get-risk-models";
import {
  getRiskModelFindings,
  installRiskModel,
} from "@/lib/services/risk-models/install-risk-model";
import { withdrawRiskModel } from "@/lib/services/risk-models/withdraw-risk-model";
import { actorOf, insertSteeredHospital } from "@/tests/integration/review/steering-for-tests";
import { registerTestDatabase } from "@/tests/support/database";
import { makeRiskModel } from "@/tests/support/risk-model";

const database = registerTestDatabase();
const today = "2026-11-22";
let hospital: number;

const steward = () => actorOf(hospital, "quality-coordinator");
const inputOf = (file: ReturnType<typeof makeRiskModel>) => ({ text: JSON.stringify(file), today });

function pageWith(indicatorCode: string, model: string | null) {
  return getFunnelPage(steward(), {
    quarter: null,
    today,
    pathwayCode: "hip-knee",
    indicatorCode,
    variant: null,
    grouping: "ward",
    model,
  });
}

beforeAll(async () => {
  hospital = await insertSteeredHospital(database.current, "models");
});

describe("a coefficient set from outside", () => {
  it("is checked against this hospital: its indicator, pathway and variants", async () => {
    const found = await getRiskModelFindings(
      steward(),
      inputOf(
        makeRiskModel({
          indicator: "no-such-indicator",
          pathway: "no-such-pathway",
        }),
      ),
    );
    expect(found.faults.map(({ code }) => code)).toEqual(["unknown-indicator", "unknown-pathway"]);
    const other = await getRiskModelFindings(
      steward(),
      inputOf(
        makeRiskModel({
          indicator: "length-of-stay",
          terms: [{ variable: "variant.left", estimate: 1 }],
          variant: "right",
        }),
      ),
    );
    expect(other.faults).toEqual([
      { code: "no-cases", place: "indicator", found: "length-of-stay" },
      { code: "unknown-variant", place: "variant", found: "right" },
      { code: "unknown-variant", place: "terms[0].variable", found: "left" },
    ]);
    const linear = await getRiskModelFindings(
      steward(),
      inputOf(makeRiskModel({ link: "linear" })),
    );
    expect(linear.faults).toEqual([{ code: "link-does-not-fit", place: "link", found: "linear" }]);
  });

  it("is installed once, kept under its version for ever, and withdrawn by a person", async () => {
    const input = inputOf(makeRiskModel());
    expect(await getRiskModelFindings(steward(), input)).toMatchObject({
      faults: [],
      isInstalled: false,
    });
    expect(await installRiskModel(steward(), input)).toMatchObject({ version: "2025-1", terms: 2 });
    expect(await getRiskModelFindings(steward(), input)).toMatchObject({ isInstalled: true });
    const other = inputOf(makeRiskModel({ intercept: -5 }));
    expect((await getRiskModelFindings(steward(), other)).faults).toEqual([
      { code: "other-numbers-under-this-version", place: "version", found: "2025-1" },
    ]);
    await expect(installRiskModel(steward(), other)).rejects.toMatchObject({
      code: "invalid-input",
    });
    const key = { modelId: "registry-mortality", version: "2025-1" };
    expect((await getRiskModel(steward(), { ...key, today })).model.standing).toBe("in-use");
    await withdrawRiskModel(steward(), key);
    expect((await getRiskModel(steward(), { ...key, today })).model.standing).toBe("withdrawn");
    await expect(withdrawRiskModel(steward(), key)).rejects.toMatchObject({ code: "not-found" });
    await installRiskModel(steward(), input);
    expect((await getRiskModels(steward(), today)).models).toHaveLength(1);
  });

  it("is installed by who answers for the method, and read by others of the same hospital alone", async () => {
    const input = inputOf(makeRiskModel({ version: "2025-2" }));
    await expect(installRiskModel(actorOf(hospital, "cmo"), input)).rejects.toMatchObject({
      code: "not-allowed",
    });
    const other = await insertSteeredHospital(database.current, "without");
    expect((await getRiskModels(actorOf(other, "cmo"), today)).models).toEqual([]);
    expect((await getRiskModels(actorOf(hospital, "cmo"), today)).models).toHaveLength(1);
  });

  it("goes before a model of one's own and can be put aside for it", async () => {
    await installRiskModel(
      steward(),
      inputOf(makeRiskModel({ model: "registry-readmission", indicator: "readmission-30d" })),
    );
    const { comparison } = await pageWith("readmission-30d", null);
    expect(comparison?.models.map(({ key }) => key)).toEqual([
      "registry-readmission@2025-1",
      "own",
    ]);
    expect(comparison?.modelKey).toBe("registry-readmission@2025-1");
    const own = await pageWith("readmission-30d", "own");
    expect(own.comparison?.modelKey).toBe("own");
    expect(own.comparison?.adjusted).toMatchObject({ reason: "not-delivered" });
  });
});
