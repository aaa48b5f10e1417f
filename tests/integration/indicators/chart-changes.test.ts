import { beforeAll, describe, expect, test } from "vitest";
import type { ChartChangeDto } from "@/lib/contracts/api/charts";
import {
  addAnnotation,
  setTarget,
  withdrawAnnotation,
} from "@/lib/services/indicators/annotate-chart";
import { changeChart } from "@/lib/services/indicators/change-chart";
import { getIndicator } from "@/lib/services/indicators/get-indicators";
import { registerTestDatabase } from "@/tests/support/database";
import { actorOf, insertSteeredHospital } from "../review/steering-for-tests";

const database = registerTestDatabase();
const CODE = "readmission-30d";
const TODAY = "2026-11-22";
const input = {
  quarter: null,
  today: TODAY,
  pathwayCode: "hip-knee",
  wardCode: null,
  variant: null,
};
let hospital: number;

beforeAll(async () => {
  hospital = await insertSteeredHospital(database.current, "charts");
});

const read = async () => (await getIndicator(actorOf(hospital, "cmo"), CODE, input)).reading;

async function change(kind: ChartChangeDto, role: "cmo" | "board" = "cmo") {
  const version = (await read()).study?.version ?? 0;
  return changeChart(actorOf(hospital, role), {
    code: CODE,
    pathwayCode: "hip-knee",
    version,
    reason: "reden van de test",
    change: kind,
    today: TODAY,
  });
}

async function exclusions() {
  return (await read()).study?.settings.exclusions.map(({ periodKey }) => periodKey);
}

describe("the chart of an indicator", () => {
  test("keeps every change as a version with reason and author, and takes one back", async () => {
    expect((await read()).study).toMatchObject({ version: 0, settings: { kind: "automatic" } });
    await change({ kind: "exclude-point", period: "2026-07-01" });
    expect(await exclusions()).toEqual(["2026-07-01"]);
    const { chart } = await read();
    const point =
      chart.status === "computed"
        ? chart.value.points.find(({ periodKey }) => periodKey === "2026-07-01")
        : null;
    expect(point).toMatchObject({ isExcluded: true, signals: [] });
    await change({ kind: "undo" });
    expect(await exclusions()).toEqual([]);
    const { chartVersions } = await getIndicator(actorOf(hospital, "cmo"), CODE, input);
    expect(chartVersions.map((one) => [one.version, one.change])).toEqual([
      [2, "undone"],
      [1, "point-excluded"],
    ]);
    expect(chartVersions[1]).toMatchObject({ reason: "reden van de test" });
  });

  test("refuses a change on an older version, a point twice, and whoever may not", async () => {
    await expect(
      changeChart(actorOf(hospital, "cmo"), {
        code: CODE,
        pathwayCode: "hip-knee",
        version: 0,
        reason: "te laat",
        change: { kind: "undo" },
        today: TODAY,
      }),
    ).rejects.toMatchObject({ code: "conflict" });
    await change({ kind: "exclude-point", period: "2026-08-01" });
    await expect(change({ kind: "exclude-point", period: "2026-08-01" })).rejects.toMatchObject({
      code: "invalid-input",
    });
    await expect(change({ kind: "undo" }, "board")).rejects.toMatchObject({ code: "not-allowed" });
  });

  test("of a pathway outside the scope does not exist", async () => {
    const stranger = actorOf(hospital, "pathway-coordinator", { pathwayCodes: ["breast"] });
    await expect(
      changeChart(stranger, {
        code: CODE,
        pathwayCode: "hip-knee",
        version: 0,
        reason: "niet van mij",
        change: { kind: "undo" },
        today: TODAY,
      }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("remarks and targets", () => {
  test("a remark stands on the chart until it is withdrawn, and stays in the record", async () => {
    const cmo = actorOf(hospital, "cmo");
    const { id } = await addAnnotation(cmo, {
      code: CODE,
      pathwayCode: "hip-knee",
      today: TODAY,
      occurredOn: "2026-08-10",
      kind: "event",
      text: "verhuis van de afdeling",
      scope: "indicator",
      ward: null,
    });
    const texts = async () => (await read()).annotations.map(({ text }) => text);
    expect(await texts()).toContain("verhuis van de afdeling");
    await withdrawAnnotation(cmo, id);
    expect(await texts()).not.toContain("verhuis van de afdeling");
    const rows = await database.current.query(
      "SELECT withdrawn_by FROM annotation WHERE hospital_id = $1 AND id = $2",
      [hospital, id],
    );
    expect(rows[0]).toMatchObject({ withdrawn_by: expect.any(String) as string });
    await expect(withdrawAnnotation(cmo, id)).rejects.toMatchObject({ code: "not-found" });
  });

  test("a new target ends the one before it the day before", async () => {
    const cmo = actorOf(hospital, "cmo");
    const target = { code: CODE, pathwayCode: "hip-knee", today: TODAY, source: "comité" };
    await setTarget(cmo, { ...target, amount: 0.05, validFrom: "2026-01-01" });
    await setTarget(cmo, { ...target, amount: 0.04, validFrom: "2026-08-01" });
    const found = await read();
    expect(found.target).toMatchObject({ amount: 0.04 });
    expect(found.study?.targets.slice(-2)).toMatchObject([
      { amount: 0.05, validTo: "2026-07-31" },
      { amount: 0.04, validFrom: "2026-08-01", validTo: null },
    ]);
    await expect(
      setTarget(cmo, { ...target, amount: 4, validFrom: "2026-09-01" }),
    ).rejects.toMatchObject({ code: "invalid-input" });
  });
});
