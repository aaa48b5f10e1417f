import { beforeAll, expect, it } from "vitest";
import { buildScope } from "@/lib/access/scope";
import { withScope } from "@/lib/db/with-scope";
import {
  computeBookedActual,
  computeOnTimeStarts,
  computeTheatreCost,
  computeTheatreUtilisation,
  computeTurnovers,
  type TheatreCase,
} from "@/lib/engine/process";
import { deliveredFile } from "@/lib/ingest/source/delivered-file";
import { listTheatreRows } from "@/lib/repositories/theatre-log";
import { commandLineActor } from "@/lib/services/imports/command-line-actor";
import { runImport } from "@/lib/services/imports/run-import";
import { registerTestDatabase } from "@/tests/support/database";
import { describeWithShared, sharedPath } from "@/tests/support/shared-folder";
import { makeHospital } from "../imports/small-hospital";
import { loadRawRows } from "./raw-rows";

const database = registerTestDatabase();
const FILE = "data/real/operating_room_log/or_cases_2022_jan_feb.csv";

describeWithShared("the operating-room log of January and February", () => {
  let cases: readonly TheatreCase[] = [];

  beforeAll(async () => {
    await loadRawRows(database.current, "raw_theatre", { file: FILE, separator: "," });
    const hospitalId = await makeHospital(database.current, "theatre");
    await runImport(commandLineActor(hospitalId), {
      profile: "operating-room-log",
      hospitalId,
      files: [deliveredFile(sharedPath(...FILE.split("/")))],
      options: { pathway: "operating-room" },
    });
    const rows = await withScope(buildScope({ hospitalIds: [hospitalId] }), (tx) =>
      listTheatreRows(tx, {
        ...{ hospitalId, kind: "log", code: "operating-room" },
        ...{ from: "2022-01-01", until: "2022-04-01" },
      }),
    );
    cases = rows.map(({ groupCode, ...row }) => ({ ...row, service: groupCode }));
  });

  /** One row of plain SQL over the untouched file: wall clocks, no zone. */
  const count = async (sql: string) => {
    const [row] = await database.current.query<Record<string, number>>(sql);
    return row;
  };

  it("counts the first cases in the room on time with 0, 5 and 15 minutes of grace", async () => {
    for (const grace of [0, 5, 15]) {
      const raw = await count(
        `WITH first AS (SELECT DISTINCT ON (date, or_suite) or_sched::timestamp AS planned, wheels_in::timestamp AS entered
           FROM raw_theatre ORDER BY date, or_suite, or_sched::timestamp, wheels_in::timestamp)
         SELECT count(*)::int AS first, count(*) FILTER (WHERE entered <= planned + interval '${grace} minutes')::int AS on_time
         FROM first`,
      );
      expect(computeOnTimeStarts(cases, grace)).toMatchObject({
        value: { onTime: raw?.["on_time"], firstCases: raw?.["first"], unplanned: 0 },
      });
    }
  });

  it("measures turnovers up to 90 minutes and counts overlaps and breaks apart", async () => {
    const raw = await count(
      `WITH gaps AS (SELECT extract(epoch FROM wheels_in::timestamp - max(wheels_out::timestamp) OVER (
           PARTITION BY date, or_suite ORDER BY wheels_in::timestamp, wheels_out::timestamp
           ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING))::float8 / 60 AS m FROM raw_theatre)
       SELECT count(*) FILTER (WHERE m BETWEEN 0 AND 90)::int AS counted,
              count(*) FILTER (WHERE m < 0)::int AS overlapping, count(*) FILTER (WHERE m > 90)::int AS breaks,
              avg(m) FILTER (WHERE m BETWEEN 0 AND 90) AS mean,
              percentile_cont(0.5) WITHIN GROUP (ORDER BY m) FILTER (WHERE m BETWEEN 0 AND 90) AS median,
              percentile_cont(0.9) WITHIN GROUP (ORDER BY m) FILTER (WHERE m BETWEEN 0 AND 90) AS p90
       FROM gaps`,
    );
    const found = computeTurnovers(cases, 90);
    expect(found).toMatchObject({
      value: {
        counted: raw?.["counted"],
        overlapping: raw?.["overlapping"],
        breaks: raw?.["breaks"],
      },
    });
    if (found.status !== "computed") return;
    for (const key of ["mean", "median", "p90"] as const) {
      const figure = found.value.minutes[key];
      expect(figure.status === "computed" ? figure.value : null).toBeCloseTo(raw?.[key] ?? NaN, 8);
    }
  });

  it("sets the time in the room against what was booked", async () => {
    const raw = await count(
      `WITH lengths AS (SELECT booked_dur::int AS booked,
           extract(epoch FROM wheels_out::timestamp - wheels_in::timestamp)::float8 / 60 AS actual FROM raw_theatre)
       SELECT count(*)::int AS n, sum(booked)::int AS booked, sum(actual)::float8 AS actual,
              count(*) FILTER (WHERE actual > booked)::int AS longer,
              percentile_cont(0.5) WITHIN GROUP (ORDER BY actual - booked) AS median FROM lengths`,
    );
    expect(computeBookedActual(cases)).toMatchObject({
      value: {
        ...{ bookedMinutes: raw?.["booked"], longer: raw?.["longer"], unbooked: 0 },
        difference: { median: { value: raw?.["median"] } },
      },
      denominator: raw?.["n"],
    });
    const found = computeBookedActual(cases);
    expect(found.status === "computed" ? found.value.actualMinutes : null).toBeCloseTo(
      raw?.["actual"] ?? NaN,
      6,
    );
  });

  it("agrees with the two columns that the republisher added", async () => {
    const raw = await count(
      "SELECT sum(actual_dur::int)::int AS actual, sum(timing::int)::int AS timing FROM raw_theatre",
    );
    const found = computeBookedActual(cases);
    if (found.status !== "computed") throw new Error("booked times are in the file");
    const { actualMinutes, bookedMinutes } = found.value;
    expect(actualMinutes).toBeCloseTo(raw?.["actual"] ?? NaN, 6);
    expect(actualMinutes - bookedMinutes).toBeCloseTo(raw?.["timing"] ?? NaN, 6);
  });

  it("fills staffed hours of 07:00 to 15:30 as the union of stays that plain SQL counts minute by minute", async () => {
    const raw = await count(
      `WITH minutes AS (SELECT DISTINCT date, or_suite, m FROM raw_theatre,
           generate_series(wheels_in::timestamp, wheels_out::timestamp - interval '1 minute', interval '1 minute') AS m)
       SELECT (SELECT count(DISTINCT (date, or_suite))::int FROM raw_theatre) AS room_days,
              count(*) FILTER (WHERE m::time >= '07:00' AND m::time < '15:30')::int AS used,
              count(*) FILTER (WHERE m::time < '07:00' OR m::time >= '15:30')::int AS outside
       FROM minutes`,
    );
    const found = computeTheatreUtilisation(cases, { fromMinute: 420, toMinute: 930 }, 90);
    if (found.status !== "computed") throw new Error("the file names rooms");
    expect(found.value.roomDays).toBe(raw?.["room_days"]);
    expect(found.value.blockMinutes).toBe(510 * (raw?.["room_days"] ?? 0));
    expect(found.value.usedMinutes).toBeCloseTo(raw?.["used"] ?? NaN, 6);
    expect(found.value.outsideMinutes).toBeCloseTo(raw?.["outside"] ?? NaN, 6);
    expect(found.value.usedWithTurnoverMinutes).toBeLessThanOrEqual(found.value.blockMinutes);
  });

  it("says the same of January and of February apart, each with its n", async () => {
    for (const month of ["2022-01", "2022-02"]) {
      const own = cases.filter(({ day }) => day.startsWith(month));
      const raw = await count(
        `WITH own AS (SELECT *, wheels_in::timestamp AS entered, wheels_out::timestamp AS left_at FROM raw_theatre
           WHERE date LIKE '${month}%'),
         first AS (SELECT DISTINCT ON (date, or_suite) or_sched::timestamp AS planned, entered FROM own
           ORDER BY date, or_suite, or_sched::timestamp, entered),
         gaps AS (SELECT extract(epoch FROM entered - max(left_at) OVER (PARTITION BY date, or_suite
           ORDER BY entered, left_at ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING))::float8 / 60 AS m FROM own)
         SELECT (SELECT count(*)::int FROM own) AS n, (SELECT sum(booked_dur::int)::int FROM own) AS booked,
           (SELECT count(*)::int FROM first) AS first_cases,
           (SELECT count(*)::int FROM first WHERE entered <= planned + interval '5 minutes') AS on_time,
           (SELECT count(*)::int FROM gaps WHERE m BETWEEN 0 AND 90) AS turnovers,
           (SELECT round(avg(extract(epoch FROM left_at - entered) / 60) * 945)::int FROM own) AS cost`,
      );
      expect(own.length).toBe(raw?.["n"]);
      expect(computeOnTimeStarts(own, 5)).toMatchObject({
        value: { onTime: raw?.["on_time"], firstCases: raw?.["first_cases"] },
      });
      expect(computeTurnovers(own, 90)).toMatchObject({ value: { counted: raw?.["turnovers"] } });
      expect(computeBookedActual(own)).toMatchObject({
        value: { bookedMinutes: raw?.["booked"] },
        denominator: raw?.["n"],
      });
      expect(computeTheatreCost(own, 945)).toMatchObject({
        value: { meanCents: raw?.["cost"] },
        denominator: raw?.["n"],
      });
    }
  });

  it("costs each case its minutes at a given rate", async () => {
    const raw = await count(
      `SELECT count(*)::int AS n, round(avg(extract(epoch FROM wheels_out::timestamp - wheels_in::timestamp) / 60) * 945)::int AS mean
       FROM raw_theatre`,
    );
    // 9.45 euro a minute: Dutch conventional theatre, five hospitals (tdabc, S83).
    expect(computeTheatreCost(cases, 945)).toMatchObject({
      value: { meanCents: raw?.["mean"] },
      denominator: raw?.["n"],
    });
  });
});
