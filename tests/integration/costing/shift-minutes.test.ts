import { beforeAll, describe, expect, it } from "vitest";
import { readCapacityReference } from "@/lib/db/reference/capacity-reference";
import { registerTestDatabase } from "@/tests/support/database";
import {
  ACTIVITIES,
  deliver,
  EPISODES,
  LEDGER,
  makeHospital,
  RESOURCES,
  WARDS,
} from "../imports/small-hospital";

const database = registerTestDatabase();

// Two and a half days over the night in which the clock goes forward, 30 March 2025; a night over
// the one in which it goes back, 26 October 2025; an evening into the night; one moment only.
const LONG = [
  "B1;E1;ward;bed;nurse;C1;2025-03-28 22:30;2025-03-31 09:15;3465;measured",
  "B2;E1;ward;bed;nurse;C1;2025-10-25 20:00;2025-10-26 08:00;780;measured",
  "B3;E2;ward;care;nurse;C1;2025-06-11 21:00;;150;estimated",
  "B4;E2;ward;care;surgeon;C1;2025-06-11 06:00;;0;estimated",
];

interface Share {
  readonly weekday: number;
  readonly shift: string;
  readonly minutes: number;
}

describe("minutes of an activity that runs over several shifts", () => {
  let hospital = 0;

  beforeAll(async () => {
    hospital = await makeHospital(database.current, "shifts");
    await deliver(hospital, "wards", WARDS);
    await deliver(hospital, "resources", RESOURCES);
    await deliver(hospital, "ledger", LEDGER);
    await deliver(hospital, "care-episodes", EPISODES);
    const report = await deliver(hospital, "activities", [...ACTIVITIES, ...LONG]);
    expect(report).toMatchObject({ rows: { rejected: 0 } });
  });

  /** What the product keeps, for one resource and month. */
  const rolled = (resource: string, month: string) =>
    database.current.query<Share>(
      `SELECT weekday, shift, sum(minutes)::float8 AS minutes FROM rollup_resource_use
       WHERE hospital_id = $1 AND resource_code = $2 AND period_start = $3
       GROUP BY 1, 2 ORDER BY 1, 2`,
      [hospital, resource, month],
    );

  /** The same by walking through an activity minute by minute on the wall clock, in plain SQL. */
  const walked = (from: string, until: string) => {
    const { shifts } = readCapacityReference();
    const ordered = shifts.toSorted((a, b) => b.fromHour - a.fromHour);
    const cases = ordered.map(
      ({ code, fromHour }) => `WHEN extract(hour FROM local) >= ${fromHour} THEN '${code}'`,
    );
    return database.current.query<Share>(
      `SELECT extract(isodow FROM local)::int AS weekday,
         CASE ${cases.join(" ")} ELSE '${ordered[0]?.code}' END AS shift, count(*)::float8 AS minutes
       FROM generate_series($1::timestamp AT TIME ZONE 'Europe/Brussels',
         $2::timestamp AT TIME ZONE 'Europe/Brussels' - interval '1 minute', interval '1 minute') m,
         LATERAL (SELECT m AT TIME ZONE 'Europe/Brussels' AS local) l
       GROUP BY 1, 2 ORDER BY 1, 2`,
      [from, until],
    );
  };

  it("fall in the shifts and days that it covers, also in the night of the summer clock", async () => {
    const march = await rolled("nurse", "2025-03-01");
    const bed = await walked("2025-03-28 22:30", "2025-03-31 09:15");
    // The care of A2 began on Tuesday 4 March at nine o'clock and took 100 minutes.
    const care = await walked("2025-03-04 09:00", "2025-03-04 10:40");
    expect(march).toEqual(
      [...bed, ...care].sort((a, b) => a.weekday - b.weekday || (a.shift < b.shift ? -1 : 1)),
    );
    // 58 hours and 45 minutes by the wall clock, one hour of which did not exist.
    expect(bed.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(58.75 * 60 - 60);
  });

  it("count the hour that comes twice in autumn twice", async () => {
    const october = await rolled("nurse", "2025-10-01");
    expect(october).toEqual(await walked("2025-10-25 20:00", "2025-10-26 08:00"));
    expect(october.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(13 * 60);
  });

  it("run on from the beginning where no end is known", async () => {
    expect(await rolled("nurse", "2025-06-01")).toEqual(
      await walked("2025-06-11 21:00", "2025-06-11 23:30"),
    );
  });

  it("add up to what was delivered, resource by resource, and every activity counts once", async () => {
    const sums = await database.current.query<{ resource: string; rolled: number; events: number }>(
      `SELECT resource_code AS resource, sum(minutes)::float8 AS rolled, sum(activities)::int AS activities
       FROM rollup_resource_use WHERE hospital_id = $1 GROUP BY 1 ORDER BY 1`,
      [hospital],
    );
    const events = await database.current.query(
      `SELECT resource_code AS resource, sum(minutes)::float8 AS rolled, count(*)::int AS activities
       FROM activity_event WHERE hospital_id = $1 AND superseded_by IS NULL GROUP BY 1 ORDER BY 1`,
      [hospital],
    );
    expect(sums).toEqual(events);
  });
});
