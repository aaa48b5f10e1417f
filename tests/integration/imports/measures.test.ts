import { beforeAll, describe, expect, it } from "vitest";
import { commandLineActor } from "@/lib/services/imports/command-line-actor";
import { undoImport } from "@/lib/services/imports/undo-import";
import { registerTestDatabase } from "@/tests/support/database";
import { deliver, makeHospital, WARDS } from "./small-hospital";

const database = registerTestDatabase();

const EPISODE_COLUMNS =
  "episode_id;pathway;patient_id;ward;anchor_date;end_date;diagnosis;procedure;apr_drg;soi;age;sex;region;variant";
const EPISODES = [
  EPISODE_COLUMNS,
  "H1;hip-knee;P1;C1;2025-03-03;2025-03-07;;;301;1;66;female;flanders;hip",
  "H2;hip-knee;P2;C1;2025-03-10;2025-03-12;;;302;2;71;male;flanders;knee",
  "H3;hip-knee;P3;C1;2025-03-17;2025-03-17;;;302;2;58;male;flanders;knee",
  "H4;hip-knee;P4;C1;2025-03-20;2025-03-24;;;301;3;82;female;flanders;hip",
  "B1;mother-child;P5;C1;2025-03-05;2025-03-08;;;560;1;30;female;flanders;vaginal",
  "B2;mother-child;P6;C1;2025-03-06;2025-03-10;;;540;1;32;female;flanders;caesarean",
  "B3;mother-child;P7;C1;2025-03-07;2025-03-10;;;560;1;35;female;flanders;vaginal",
  "S1;stroke;P8;C1;2025-03-04;2025-03-10;;;045;2;70;male;flanders;ischaemic",
  "S2;stroke;P9;C1;2025-03-05;2025-03-12;;;045;2;75;male;flanders;ischaemic",
  "S3;stroke;P10;C1;2025-03-06;2025-03-12;;;044;2;80;male;flanders;haemorrhagic",
];
const STAYS = [
  "stay_id;patient_id;episode_id;ward;admission;discharge;day_case;planned;destination;deceased;apr_drg;soi;justified_days",
  "V1;P1;H1;C1;2025-03-03 08:00;2025-03-07 10:59;nee;ja;home;nee;301;1;3,5",
  "V2;P2;H2;C1;2025-03-10 08:00;2025-03-12 11:00;nee;ja;home;nee;302;2;4",
  "V3;P3;H3;C1;2025-03-17 08:00;2025-03-17 17:00;ja;ja;home;nee;302;2;",
  "V4;P4;H4;C1;2025-03-20 08:00;2025-03-24 09:00;nee;ja;deceased;ja;301;3;5",
  "V5;P5;B1;C1;2025-03-05 02:00;2025-03-08 10:00;nee;nee;home;nee;560;1;3",
  "V6;P6;B2;C1;2025-03-06 02:00;2025-03-10 14:00;nee;nee;home;nee;540;1;4",
  "V7;P7;B3;C1;2025-03-07 02:00;2025-03-10 14:00;nee;nee;home;nee;560;1;3",
  "V8;P8;S1;C1;2025-03-04 02:00;2025-03-10 14:00;nee;nee;home;nee;045;2;6",
  "V9;P9;S2;C1;2025-03-05 02:00;2025-03-12 14:00;nee;nee;rehabilitation;nee;045;2;6",
  "V10;P10;S3;C1;2025-03-06 02:00;2025-03-12 14:00;nee;nee;home;nee;044;2;6",
  // P3 comes back unplanned six days after the day stay.
  "V11;P3;;C1;2025-03-23 22:00;2025-03-25 11:00;nee;nee;home;nee;;;",
  "V12;P99;;C1;2025-09-01 08:00;2025-09-02 11:00;nee;ja;home;nee;;;",
];
const EVENT_COLUMNS = "event_id;episode_id;type;grade;date;code;ward;amount";
const EVENTS = [
  EVENT_COLUMNS,
  "E1;H1;fall;;2025-03-05;injury;C1;",
  "E2;H1;fall;;2025-03-06;no-harm;C1;",
  "E3;H2;return-to-theatre;;2025-04-09;;C1;",
  "E4;H1;return-to-theatre;;2025-04-03;;C1;",
  "E5;H4;complication;IVa;2025-03-22;J18.9;C1;",
  "E6;H2;complication;II;2025-03-11;N39.0;C1;",
  "E7;H4;death;;2025-03-24;;C1;",
  "E8;H1;thromboprophylaxis;;2025-03-03;;;1",
  "E9;H2;thromboprophylaxis;;2025-03-10;;;0",
  "E10;H3;thromboprophylaxis;;2025-03-17;;;",
  "E11;H1;mobilisation;;2025-03-03;;;6,5",
  "E12;H2;mobilisation;;2025-03-11;;;20",
  "E13;H4;mobilisation;;2025-03-21;;;12",
  "E14;H3;planned-setting;;2025-03-17;day;;",
  "E15;H2;planned-setting;;2025-03-10;day;;",
  "E16;B1;robson-group;;2025-03-05;R1;;",
  "E17;B2;robson-group;;2025-03-06;R2;;",
  "E18;B3;robson-group;;2025-03-07;R10;;",
  "E19;B1;perineal-tear;;2025-03-05;grade-3;;",
  "E20;B1;blood-loss;;2025-03-05;;;1000",
  "E21;B2;blood-loss;;2025-03-06;;;999",
  "E22;S1;door-to-needle;;2025-03-04;;;60",
  "E23;H1;infection;;2025-03-06;bloodstream;;",
  "E24;H2;pressure-ulcer;;2025-03-11;category-3;;",
  "E25;H3;cardiac-arrest;;2025-09-01;;;",
];

interface Cell {
  n: number | null;
  numerator: number | null;
  total: number | null;
  histogram: unknown;
}

/** The cells of March 2025 of a pathway, added up; null where there is none. */
async function cellOf(hospital: number, code: string, pathway = "hip-knee"): Promise<Cell | null> {
  const [row] = await database.current.query<Cell & Record<string, unknown>>(
    `SELECT sum(n)::int AS n, sum(numerator)::int AS numerator, sum(total) AS total,
       (SELECT jsonb_object_agg(key, value) FROM rollup_indicator h, jsonb_each(h.histogram)
        WHERE h.hospital_id = $1 AND h.indicator_code = $2 AND h.pathway_code = $3) AS histogram
     FROM rollup_indicator WHERE hospital_id = $1 AND indicator_code = $2 AND pathway_code = $3
       AND period_start = '2025-03-01'`,
    [hospital, code, pathway],
  );
  return row === undefined || row.n === null ? null : row;
}

let hospital = 0;
let eventBatch = 0;

beforeAll(async () => {
  hospital = await makeHospital(database.current, "measures");
  for (const [profile, lines] of [
    ["wards", WARDS],
    ["care-episodes", EPISODES],
    ["stays", STAYS],
    ["clinical-events", EVENTS],
  ] as const) {
    const report = await deliver(hospital, profile, lines);
    expect(report, profile).toMatchObject({ outcome: "published" });
    eventBatch = report.batchId ?? 0;
  }
});

describe("cases counted from delivered events", () => {
  it("put falls over the nights of every stay, with injury apart", async () => {
    // Nights 4 + 2 + 0 + 4 (census at midnight); two falls, one with injury.
    expect(await cellOf(hospital, "falls")).toMatchObject({ n: 4, numerator: 2, total: 10 });
    expect(await cellOf(hospital, "falls-with-injury")).toMatchObject({ numerator: 1, total: 10 });
  });

  it("put bloodstream infections over admissions", async () => {
    expect(await cellOf(hospital, "bloodstream-infection")).toMatchObject({
      numerator: 1,
      total: 4,
    });
  });

  it("count an unplanned return to theatre on day 30 and on day 31 to the 90 days only", async () => {
    // H2: 10 March to 9 April is 30 days. H1: 3 March to 3 April is 31 days.
    expect(await cellOf(hospital, "return-to-theatre-30d")).toMatchObject({ n: 4, numerator: 1 });
    expect(await cellOf(hospital, "return-to-theatre-90d")).toMatchObject({ n: 4, numerator: 2 });
  });

  it("take grade IIIa and higher as severe, and deaths among treatable complications as failure to rescue", async () => {
    expect(await cellOf(hospital, "complication-cd3")).toMatchObject({ n: 4, numerator: 1 });
    // Only H4 had one of the listed complications (pneumonia); N39.0 is none of them.
    expect(await cellOf(hospital, "failure-to-rescue")).toMatchObject({ n: 1, numerator: 1 });
  });

  it("average the complication index of Slankamenac 2013", async () => {
    // Published single-grade results: IVa 42.4 and II 20.9 (V of H4's death is no recorded complication).
    const cell = await cellOf(hospital, "complication-index");
    expect(cell?.n).toBe(4);
    expect(cell?.total).toBeCloseTo(42.4 + 20.9, 1);
  });

  it("leave out of a check what does not apply", async () => {
    expect(await cellOf(hospital, "thromboprophylaxis")).toMatchObject({ n: 2, numerator: 1 });
  });

  it("keep the spread of measured hours for the median", async () => {
    expect(await cellOf(hospital, "time-to-mobilisation")).toMatchObject({
      n: 3,
      histogram: { "6.5": 1, "12": 1, "20": 1 },
    });
    expect(await cellOf(hospital, "mobilised-day-0")).toMatchObject({ n: 3, numerator: 2 });
  });

  it("call 10.59 before 11, 11.00 not, and leave out day stays and deaths", async () => {
    expect(await cellOf(hospital, "discharge-before-11")).toMatchObject({ n: 2, numerator: 1 });
  });

  it("count days above the justified days, and the gap with its sign", async () => {
    // 4 - 3.5, 2 - 4 and 4 - 5; H3 has no justified days.
    expect(await cellOf(hospital, "unjustified-days")).toMatchObject({ n: 3, total: 0.5 });
    expect(await cellOf(hospital, "justified-days-gap")).toMatchObject({ n: 3, total: -2.5 });
  });

  it("see a planned day stay that became a night, and a day stay that came back", async () => {
    expect(await cellOf(hospital, "day-case-conversion")).toMatchObject({ n: 2, numerator: 1 });
    expect(await cellOf(hospital, "readmission-30d-day-case")).toMatchObject({
      n: 1,
      numerator: 1,
    });
  });

  it("count a pressure ulcer only in stays of three nights or more", async () => {
    expect(await cellOf(hospital, "pressure-ulcer")).toMatchObject({ n: 2, numerator: 0 });
  });

  it("count deaths within 90 days", async () => {
    expect(await cellOf(hospital, "mortality-90d")).toMatchObject({ n: 4, numerator: 1 });
  });
});

describe("births and strokes", () => {
  it("take Robson groups 1 and 2 as first child at term, head down", async () => {
    expect(await cellOf(hospital, "caesarean-ntsv", "mother-child")).toMatchObject({
      n: 2,
      numerator: 1,
    });
    expect(await cellOf(hospital, "caesarean-robson-1", "mother-child")).toMatchObject({
      n: 1,
      numerator: 0,
    });
    expect(await cellOf(hospital, "caesarean-robson-10", "mother-child")).toMatchObject({ n: 1 });
    expect(await cellOf(hospital, "caesarean", "mother-child")).toMatchObject({
      n: 3,
      numerator: 1,
    });
  });

  it("count tears in vaginal births only, and 1 000 ml as a haemorrhage but not 999", async () => {
    expect(await cellOf(hospital, "perineal-tear-3", "mother-child")).toMatchObject({
      n: 2,
      numerator: 1,
    });
    expect(await cellOf(hospital, "haemorrhage-1000", "mother-child")).toMatchObject({
      n: 2,
      numerator: 1,
    });
  });

  it("count thrombolysis over ischaemic strokes, and 60 minutes as within 60", async () => {
    expect(await cellOf(hospital, "thrombolysis-rate", "stroke")).toMatchObject({
      n: 2,
      numerator: 1,
    });
    expect(await cellOf(hospital, "door-to-needle-60", "stroke")).toMatchObject({
      n: 1,
      numerator: 1,
    });
    expect(await cellOf(hospital, "door-to-needle-45", "stroke")).toMatchObject({
      n: 1,
      numerator: 0,
    });
  });
});

describe("what is not registered", () => {
  it("has no figure, and is no zero", async () => {
    expect(await cellOf(hospital, "falls", "stroke")).toBeNull();
    expect(await cellOf(hospital, "unplanned-intensive-care")).toBeNull();
  });

  it("begins in the month of the first delivered event, and only then is nothing a zero", async () => {
    const own = await makeHospital(database.current, "begins");
    await deliver(own, "care-episodes", [
      EPISODE_COLUMNS,
      "F1;hip-knee;P1;;2025-02-03;2025-02-07;;;301;1;66;female;flanders;hip",
      "M1;hip-knee;P2;;2025-03-03;2025-03-07;;;301;1;66;female;flanders;hip",
      "M2;hip-knee;P3;;2025-03-04;2025-03-07;;;301;1;66;female;flanders;hip",
    ]);
    const before = await database.current.query(
      "SELECT FROM fact_measure WHERE hospital_id = $1 AND indicator_code = 'return-to-theatre-30d'",
      [own],
    );
    expect(before).toHaveLength(0);
    await deliver(own, "clinical-events", [
      EVENT_COLUMNS,
      "E1;M1;return-to-theatre;;2025-03-10;;;",
      "E2;M1;complication;II;2025-06-10;;;",
    ]);
    const after = await database.current.query(
      `SELECT episode_key, amount FROM fact_measure
       WHERE hospital_id = $1 AND indicator_code = 'return-to-theatre-30d' ORDER BY 1`,
      [own],
    );
    expect(after).toEqual([
      { episode_key: "M1", amount: 1 },
      { episode_key: "M2", amount: 0 },
    ]);
  });
});

describe("taking the events back", () => {
  it("takes every counted case of them back too", async () => {
    await undoImport(commandLineActor(hospital), { hospitalId: hospital, batchId: eventBatch });
    expect(await cellOf(hospital, "falls")).toBeNull();
    expect(await cellOf(hospital, "discharge-before-11")).toMatchObject({ n: 2, numerator: 1 });
  });
});
