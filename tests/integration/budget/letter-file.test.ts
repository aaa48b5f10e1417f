import { beforeAll, describe, expect, it } from "vitest";
import { buildScope } from "@/lib/access/scope";
import { withScope } from "@/lib/db/with-scope";
import { listLetters } from "@/lib/repositories/budget-letters";
import { registerTestDatabase } from "@/tests/support/database";
import { deliver, makeHospital } from "../imports/small-hospital";

const database = registerTestDatabase();
let hospitalId = 0;

const HEAD =
  "record;letter_id;code;sub_part;label;amount;unit;recurrent;notified_on;budget_from;budget_to;grade;source";
const LETTER = "letter;L1;;;Betekening;;;;2026-07-01;2026-07-01;2027-06-30;notified;";
const LINES = ["line;L1;100;B2;Punten;60,00;;ja;;;;;", "line;L1;200;B4;Forfait;30,00;;ja;;;;;"];
const driver = (code: string, amount: string, unit = "points") =>
  `driver;L1;${code};;;${amount};${unit};;;;;notified;Brief`;

async function listKept() {
  const scope = buildScope({ hospitalIds: [hospitalId] });
  return withScope(scope, (tx) => listLetters(tx, hospitalId));
}

async function refusalsOf(lines: readonly string[]) {
  const report = await deliver(hospitalId, "bfm-letter", [HEAD, LETTER, ...LINES, ...lines]);
  expect(report.outcome).toBe("refused");
  return report.refusals.map(({ line, column, reason, found }) => [line, column, reason, found]);
}

beforeAll(async () => {
  hospitalId = await makeHospital(database.current, "letter-file");
});

describe("a budget letter that is delivered as a file", () => {
  it("is refused when its lines do not add up to the sum that it prints, with both sums", async () => {
    const short = ["total;L1;;;;100,00;;;;;;;", "total;L1;;B4;;30,00;;;;;;;"];
    expect(await refusalsOf(short)).toEqual([[5, "amount", "sum-differs", "100.00 ≠ 90.00"]]);
    expect(await listKept()).toEqual([]);
  });

  it("is refused by name for negative points, an occupancy above 1, own points above the country's", async () => {
    const wrong = [
      driver("b2.JB.CD", "-1,00", "beds"),
      driver("b2.occ.CD", "1,20", "rate"),
      driver("b2.ownPoints", "90000,00"),
      driver("b2.nationalPoints", "80000,00"),
    ];
    expect(await refusalsOf(wrong)).toEqual([
      [5, "amount", "negative", "-1,00"],
      [6, "amount", "share-above-one", "1,20"],
      [7, "amount", "above-national", "b2.ownPoints 90000"],
    ]);
    expect(await listKept()).toEqual([]);
  });

  it("is taken in when every sum is met to the cent", async () => {
    const report = await deliver(hospitalId, "bfm-letter", [
      ...[HEAD, LETTER, ...LINES, "total;L1;;;;90,00;;;;;;;", "total;L1;;B4;;30,00;;;;;;;"],
      ...[driver("b2.ownPoints", "470,00"), driver("b2.nationalPoints", "80000,00")],
    ]);
    expect(report).toMatchObject({ outcome: "published", rows: { rejected: 0 } });
    expect(await listKept()).toMatchObject([{ letterKey: "L1", totalCents: 90_00 }]);
  });
});
