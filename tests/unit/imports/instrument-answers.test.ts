import { describe, expect, it } from "vitest";
import { INSTRUMENT_IDS, INSTRUMENTS, scoreInstrument } from "@/lib/engine/instruments/index";
import { questionnaireAnswersContract } from "@/lib/contracts/import/care-contracts";
import { readAnswerColumns } from "@/lib/ingest/profiles/read-answers";
import { answersAtEnd } from "@/tests/support/answers";

const cellsOf = (answers: Readonly<Record<string, number | null>>) =>
  new Map(Object.entries(answers).map(([key, code]) => [key.toUpperCase(), String(code ?? "")]));

describe("an answers file", () => {
  it.each(INSTRUMENT_IDS)("is read for %s, by item key in any case, and can be scored", (id) => {
    const answers = answersAtEnd(id, "best");
    const read = readAnswerColumns(id, cellsOf(answers));
    expect(read).toEqual({ answers });
    if (!("answers" in read)) return;
    expect(scoreInstrument(id, read.answers)).toEqual(scoreInstrument(id, answers));
  });

  it("has no item column that bears the name of a column of its own", () => {
    const own = Object.keys(questionnaireAnswersContract.columns);
    const items = INSTRUMENT_IDS.flatMap((id) => INSTRUMENTS[id].items.map(({ key }) => key));
    expect(items.filter((key) => own.includes(key.toLowerCase()))).toEqual([]);
  });

  it("is refused where an amount of urine has a code that the form does not have", () => {
    const cells = new Map([
      ["frequency", "1"],
      ["amount", "3"],
      ["interference", "0"],
    ]);
    expect(readAnswerColumns("iciq-ui-sf", cells)).toEqual({
      refusal: "answer-out-of-range",
      column: "amount",
      found: "3",
    });
  });

  it("keeps that a question did not apply apart from no answer", () => {
    const cells = new Map([
      ["respect", "4"],
      ["pain", "8"],
      ["coordination", "9"],
    ]);
    expect(readAnswerColumns("pathway-prem", cells)).toMatchObject({
      answers: { respect: 4, pain: 8, coordination: null },
    });
  });
});
