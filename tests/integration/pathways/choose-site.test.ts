import { beforeAll, describe, expect, test } from "vitest";
import { chooseSite } from "@/lib/services/pathways/choose-site";
import { registerTestDatabase } from "@/tests/support/database";
import { deliver, makeHospital } from "../imports/small-hospital";
import { actorOf } from "../review/steering-for-tests";

const database = registerTestDatabase();
let hospitalId = 0;

beforeAll(async () => {
  hospitalId = await makeHospital(database.current, "two-sites");
  await deliver(hospitalId, "wards", [
    "ward;name;department;department_name;department_kind;site;site_name;bed_index;beds;valid_from;valid_to",
    "C1;Heelkunde;ORT;Orthopedie;medical;N;Noord;C;30;2024-01-01;",
    "D1;Inwendige;INW;Inwendige;medical;N;Noord;D;30;2024-01-01;2025-06-30",
    "D1;Inwendige;INW;Inwendige;medical;Z;Zuid;D;30;2025-07-01;",
  ]);
});

async function wardsOf(site: string | null, today: string): Promise<readonly string[]> {
  return (await chooseSite(actorOf(hospitalId, "cmo"), site, today)).scope.wardCodes;
}

describe("choosing a site", () => {
  test("shows a ward that moved on the site where it is now", async () => {
    expect(await wardsOf("N", "2025-06-30")).toEqual(["C1", "D1"]);
    expect(await wardsOf("N", "2025-07-01")).toEqual(["C1"]);
    expect(await wardsOf("Z", "2025-07-01")).toEqual(["D1"]);
  });

  test("that the hospital does not have leaves the whole hospital", async () => {
    expect(await wardsOf("elsewhere", "2025-07-01")).toEqual(["*"]);
    expect(await wardsOf(null, "2025-07-01")).toEqual(["*"]);
  });
});
