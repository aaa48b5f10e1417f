import { describe, expect, test } from "vitest";
import { computed, notComputable } from "@/lib/engine/shared/result";
import { prepareIndicatorChart } from "@/lib/view-models/prepare-indicator-chart";
import { prepareTrustPanel } from "@/lib/view-models/prepare-trust-panel";
import { prepareFinding } from "@/lib/view-models/prepare-finding";
import { writeEstimate } from "@/lib/view-models/prepare-estimate";
import { writeChosenPeriod, writePeriod, writePoint } from "@/lib/view-models/prepare-period";
import { READMISSION, readmissionReading } from "./reading-for-tests";
import { writerFor } from "./writer-for-tests";

const steady = [6, 7, 5, 6, 8, 6, 5, 7, 6, 7, 5, 6];
const lower = [...steady, 3, 2, 3, 2, 3, 2, 3, 3, 2, 3, 2, 3];

describe("the title of a chart", () => {
  test("states the finding when a special cause is there", async () => {
    const nl = await writerFor("nl");
    const finding = prepareFinding(readmissionReading(lower), nl);
    expect(finding.title).toBe("Heropnames: daling, een verbetering");
  });

  test("is the plain name under common variation", async () => {
    const finding = prepareFinding(readmissionReading(steady), await writerFor("fr"));
    expect(finding.title).toBe("Réadmissions");
    expect(finding.verdict).toContain("Variation courante");
  });
});

describe("a written figure", () => {
  test("carries its interval and what it rests on", async () => {
    const written = writeEstimate(
      readmissionReading(steady).current,
      READMISSION,
      await writerFor("nl"),
    );
    // 13 / 312 = 4.1667 %
    expect(written).toEqual({
      figure: "4,2%",
      reason: null,
      interval: "95%-BI 2,4% tot 7,0%",
      basis: "13 van 312",
    });
  });

  test("that is a median carries the middle half of the cases, never an interval", async () => {
    const method = { id: "x", version: "1", source: "x" };
    const median = computed(
      {
        amount: 4,
        rangeKind: "quartiles",
        lower: 3,
        upper: 5.5,
        numerator: null,
        denominator: 40,
      } as const,
      "days",
      40,
      method,
    );
    const spreadIn = async (locale: "nl" | "fr" | "en") =>
      writeEstimate(median, { unit: "days" }, await writerFor(locale)).interval;
    expect(await spreadIn("nl")).toMatch(/^mediaan; de helft van de gevallen tussen 3.* en 5,5/);
    expect(await spreadIn("fr")).toMatch(/^médiane ; la moitié des cas entre 3.* et 5,5/);
    expect(await spreadIn("en")).toMatch(/^median; half of the cases between 3.* and 5\.5/);
  });

  test("that is not computable is a reason and never a zero", async () => {
    const absent = notComputable("no-denominator", { id: "x", version: "1", source: "x" });
    expect(writeEstimate(absent, READMISSION, await writerFor("nl"))).toMatchObject({
      figure: null,
      reason: "no-denominator",
    });
  });
});

describe("the chart of an indicator", () => {
  test("places a remark at the point in which it fell", async () => {
    const model = prepareIndicatorChart(
      readmissionReading(lower),
      "example",
      await writerFor("nl"),
    );
    expect(model?.annotations).toEqual([{ key: "2025-03-01", text: "belteam" }]);
  });

  test("carries the origin of example data into exports, and none for own data", async () => {
    const nl = await writerFor("nl");
    const example = prepareIndicatorChart(readmissionReading(steady), "example", nl);
    const own = prepareIndicatorChart(readmissionReading(steady), "own", nl);
    expect(example?.heading.originNote).toBe("Voorbeeldgegevens, fictief ziekenhuis");
    expect(own?.heading.originNote).toBeUndefined();
  });

  test("is absent when the engine could not compute it", async () => {
    const absent = notComputable("no-denominator", { id: "x", version: "1", source: "x" });
    const reading = { ...readmissionReading(steady), chart: absent };
    expect(prepareIndicatorChart(reading, "own", await writerFor("en"))).toBeNull();
  });
});

describe("the trust panel", () => {
  test("names definition, delivery and method", async () => {
    const model = prepareTrustPanel(readmissionReading(steady), await writerFor("nl"));
    expect(model.version).toContain("versie 1, geldig vanaf 01/01/2016");
    // 04:10 UTC is 06:10 in Brussels in October.
    expect(model.sources[0]).toMatch(/^verblijven, levering 7 van 06\/10\/2026.*06:10$/);
    expect(model.signedOffBy).toBeNull();
  });
});

describe("a period in words", () => {
  test("is a quarter, a calendar year, or a year from April", async () => {
    const nl = await writerFor("nl");
    const stamp = (precision: "quarter" | "year", from: string, until: string) =>
      writePeriod({ precision, from, until }, nl);
    expect(stamp("quarter", "2026-07-01", "2026-10-01")).toBe("Q3 2026");
    expect(stamp("year", "2025-01-01", "2026-01-01")).toBe("2025");
    expect(stamp("year", "2016-04-01", "2017-04-01")).toBe("april 2016 – maart 2017");
    expect(writePoint("2016-04-01", "year", nl)).toBe("2016-17");
    // The English financial year 2017-18 ended on 31 March 2018.
    expect(writeChosenPeriod("2018-Q1", true)).toBe("2017-18");
    expect(writeChosenPeriod("2025-Q4", true)).toBe("2025");
    expect(writeChosenPeriod("2018-Q1", false)).toBe("Q1 2018");
  });
});
