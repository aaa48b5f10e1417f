import { describe, expect, it } from "vitest";
import { describeWithShared, sharedPath } from "@/tests/support/shared-folder";
import { delivered, readRows } from "./reading";

describe("a survey with EQ-5D", () => {
  it("without dates needs a period, and without a level 4 or 5 the instrument", async () => {
    const path = delivered("MO,SC,UA,PD,AD\n1,1,2,2,1\n");
    await expect(readRows("eq5d-survey", path)).rejects.toThrow(/period-needed/);
    await expect(readRows("eq5d-survey", path, { period: "2020" })).rejects.toThrow(
      /instrument-needed/,
    );
  });

  it("reads five columns and five digits alike", async () => {
    const options = { period: "2020-05", instrument: "eq-5d-3l" };
    const columns = await readRows(
      "eq5d-survey",
      delivered("MO,SC,UA,PD,AD\n1,1,2,2,1\n"),
      options,
    );
    const digits = await readRows("eq5d-survey", delivered("State,Group\n11221,A\n"), options);
    const answers = { MO: 1, SC: 1, UA: 2, PD: 2, AD: 1, VAS: null };
    for (const [row] of [columns, digits]) {
      expect(row).toMatchObject({
        records: [{ payload: { anchor_precision: "month" } }, { payload: { answers } }],
      });
    }
  });

  it("refuses a level 6 and leaves NA unanswered", async () => {
    const path = delivered("MO,SC,UA,PD,AD\n6,2,3,3,1\nNA,1,1,1,1\nNA,NA,NA,NA,NA\n");
    const rows = await readRows("eq5d-survey", path, { period: "2020", instrument: "eq-5d-3l" });
    expect(rows).toMatchObject([
      { reason: "answer-out-of-range", column: "MO", found: "6" },
      { kind: "row", records: [{}, { payload: { answers: { MO: null, SC: 1 } } }] },
      { reason: "no-answers" },
    ]);
  });

  it("that counts people per state makes as many answers", async () => {
    const path = delivered('"State","Frequency"\n"22222",10\n"11121",8\n');
    const rows = await readRows("eq5d-survey", path, { period: "2020", instrument: "eq-5d-3l" });
    expect(rows.map((row) => (row.kind === "row" ? row.records.length : 0))).toEqual([20, 16]);
  });
});

describe("answers to questionnaires", () => {
  const header = "response_id;episode_id;instrument;moment;MO;SC;UA;PD;AD;VAS;pain";

  it("take the columns of their instrument; 9 and 999 are no answer", async () => {
    const rows = await readRows(
      "questionnaire-answers",
      delivered(`${header}\nR1;E1;eq-5d-5l;t0;1;2;9;4;5;999;\n`),
    );
    const answers = { MO: 1, SC: 2, UA: null, PD: 4, AD: 5, VAS: null };
    expect(rows).toMatchObject([{ records: [{ payload: { answers } }] }]);
  });

  it("in a column of another instrument are a mapping fault", async () => {
    const rows = await readRows(
      "questionnaire-answers",
      delivered(`${header}\nR1;E1;eq-5d-5l;t0;1;2;1;4;5;80;3\n`),
    );
    expect(rows).toMatchObject([{ reason: "answer-of-other-instrument", column: "pain" }]);
  });
});

describeWithShared("files that nobody here designed", () => {
  it("as the operating-room log become one episode with three stretches for each case", async () => {
    const path = sharedPath("data", "real", "operating_room_log", "or_cases_2022_jan_feb.csv");
    const rows = await readRows("operating-room-log", path);
    // The first row of the file: wheels in 07:05, start 07:32, end 09:05, wheels out 09:17.
    const minutes =
      rows[0]?.kind === "row" ? rows[0].records.slice(1).map((r) => r.payload["minutes"]) : [];
    expect(minutes).toEqual([27, 93, 12]);
    expect(rows.filter(({ kind }) => kind === "rejected")).toEqual([]);
  });

  it("as the example surveys of the R package eq5d are read whole", async () => {
    const sample = (name: string) => sharedPath("data", "real", "eq5d_samples", name);
    const five = await readRows("eq5d-survey", sample("eq5d5l_example.csv"), { period: "2020" });
    expect(five.filter(({ kind }) => kind === "row")).toHaveLength(200);
  });
});
