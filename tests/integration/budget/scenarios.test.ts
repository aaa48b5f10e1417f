import { beforeAll, describe, expect, it } from "vitest";
import { buildScope } from "@/lib/access/scope";
import { withScope } from "@/lib/db/with-scope";
import { simulate, withTypedFigures } from "@/lib/engine/budget";
import { listLetterLines } from "@/lib/repositories/budget-letters";
import { getComparison, getRerun } from "@/lib/services/simulator/compare-scenarios";
import {
  commentScenario,
  lockScenario,
  sendScenario,
} from "@/lib/services/simulator/decide-on-scenario";
import { getSimulator } from "@/lib/services/simulator/get-simulator";
import { saveScenario, type NewScenarioVersion } from "@/lib/services/simulator/save-scenario";
import { commandLineActor } from "@/lib/services/imports/command-line-actor";
import { registerTestDatabase } from "@/tests/support/database";
import { deliver, makeHospital } from "../imports/small-hospital";

const database = registerTestDatabase();
let hospitalId = 0;
const TODAY = "2026-11-22";

const actorAs = (role: "finance-controller" | "cmo", displayName = "Test") => ({
  ...commandLineActor(hospitalId),
  role,
  displayName,
  scope: buildScope({ hospitalIds: [hospitalId] }),
});

const HEAD =
  "record;letter_id;code;sub_part;label;previous;recalculated;amount;unit;recurrent;origin_year;notified_on;budget_from;budget_to;grade;source";
// Amounts of the worked examples E1 and E5 (domain report on the budget, 9.5 and 9.9).
const letterRows = (
  id: string,
  year: number,
  points: string,
  amount = "16692200.00",
): readonly string[] => [
  `letter;${id};;;Brief ${year};;;;;;;${year}-07-01;${year}-07-01;${year + 1}-06-30;notified;`,
  `line;${id};B2-100;B2;Klinische diensten;;;${amount};;ja;;;;;;`,
  `line;${id};C2-CYB;C2;Cyber;;;85000.00;;nee;${year};;;;;`,
  `driver;${id};b2.ownPoints;;;;;${points};points;;;;;;notified;brief`,
  `driver;${id};b2.nationalPoints;;;;;80000;points;;;;;;notified;brief`,
];

const own = {
  "case.stays": 1000,
  "case.dayShareListA": 0.1,
  "case.justifiedDaysPerStay": 2.4,
  "case.lengthOfStayDays": 2.1,
};

const saving = (more: Partial<NewScenarioVersion> = {}): NewScenarioVersion => ({
  scenario: null,
  seenVersion: 0,
  name: "Dagchirurgie heup",
  note: "eerste versie",
  letter: "L26",
  pathway: null,
  plan: {
    levers: { dayShareListA: 0.4 },
    bedIndex: "CD",
    envelope: "closed",
    followShare: 0,
    startHalfYear: "2027-H1",
    areConditionsMet: true,
  },
  figures: own,
  today: TODAY,
  ...more,
});

const open = (scenarioId: string, today = TODAY) =>
  getSimulator(actorAs("cmo"), { quarter: null, today, pathwayCode: null, scenarioId });

beforeAll(async () => {
  hospitalId = await makeHospital(database.current, "scenarios");
  await deliver(hospitalId, "bfm-letter", [HEAD, ...letterRows("L26", 2026, "476.92")]);
});

describe("a scenario that is saved", () => {
  it("is computed on the server from the letter of the server, to the same bytes as in the browser", async () => {
    const saved = await saveScenario(actorAs("finance-controller"), saving());
    expect(saved).toMatchObject({ version: 1, isCopy: false });
    const page = await open(saved.id);
    const { letter, plan, figures, goals } = page;
    const here = simulate(withTypedFigures(letter, figures), plan, goals);
    const sent = JSON.parse(JSON.stringify({ letter, plan, figures, goals })) as typeof page;
    const there = simulate(withTypedFigures(sent.letter, sent.figures), sent.plan, sent.goals);
    expect(JSON.stringify(there)).toBe(JSON.stringify(here));
    const b2 = page.scenario?.current.summary.components.find(({ key }) => key === "B2");
    // E2 (9.6): 300 stays at f = 0.95 in a closed envelope.
    expect(b2?.cents).toBe(-6_219_688);
    expect(page.scenario?.current.summary.netCents).toBeNull();
  });

  it("becomes a new version for who saw the last, a copy for who did not", async () => {
    const first = await saveScenario(actorAs("finance-controller"), saving());
    const change = { scenario: first.id, seenVersion: 1, name: "Dagchirurgie heup, ruimer" };
    const second = await saveScenario(actorAs("finance-controller"), saving(change));
    expect(second).toEqual({ id: first.id, version: 2, isCopy: false });
    const late = await saveScenario(actorAs("finance-controller", "Later"), saving(change));
    expect(late).toMatchObject({ version: 1, isCopy: true });
    expect(late.id).not.toBe(first.id);
    expect((await open(first.id)).scenario?.versions.map(({ version }) => version)).toEqual([2, 1]);
  });

  it("is locked once, and a change then becomes a copy", async () => {
    const { id } = await saveScenario(actorAs("finance-controller"), saving());
    await expect(lockScenario(actorAs("finance-controller"), id, 7)).rejects.toMatchObject({
      code: "conflict",
    });
    await lockScenario(actorAs("finance-controller"), id, 1);
    const copy = await saveScenario(
      actorAs("finance-controller"),
      saving({ scenario: id, seenVersion: 1 }),
    );
    expect(copy.isCopy).toBe(true);
    expect((await open(id)).scenario?.record).toMatchObject({ status: "locked", version: 1 });
  });

  it("goes to a review only when it is of a pathway", async () => {
    const { id } = await saveScenario(actorAs("finance-controller"), saving());
    await expect(sendScenario(actorAs("finance-controller"), id, "2026-Q3")).rejects.toMatchObject({
      code: "invalid-input",
    });
  });

  it("collects remarks of who may only read, and is saved by finance alone", async () => {
    const { id } = await saveScenario(actorAs("finance-controller"), saving());
    await commentScenario(actorAs("cmo", "Arts"), id, "En de heropnames?");
    expect((await open(id)).scenario?.comments).toMatchObject([
      { text: "En de heropnames?", author: "Arts", version: 1 },
    ]);
    await expect(saveScenario(actorAs("cmo"), saving())).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  it("stands beside others", async () => {
    const one = await saveScenario(actorAs("finance-controller"), saving());
    const two = await saveScenario(actorAs("finance-controller"), saving({ name: "Anders" }));
    const page = await getComparison(actorAs("cmo"), { quarter: null, today: TODAY }, [
      one.id,
      two.id,
      one.id,
    ]);
    expect(page.scenarios.map(({ current }) => current.name)).toEqual([
      "Dagchirurgie heup",
      "Anders",
    ]);
  });
});

describe("a newer letter", () => {
  it("is offered, and the difference is explained figure by figure", async () => {
    const { id } = await saveScenario(actorAs("finance-controller"), saving());
    const rows = [HEAD, ...letterRows("L27", 2027, "500", "17000000.00")];
    await deliver(hospitalId, "bfm-letter", rows);
    expect((await open(id)).newer).toBeNull();
    const later = "2027-08-01";
    expect((await open(id, later)).newer).toMatchObject({ letterKey: "L27" });
    const rerun = await getRerun(actorAs("cmo"), { quarter: null, today: later }, id);
    const b2 = (run: typeof rerun.before) => run.components.find(({ key }) => key === "B2")?.cents;
    expect(b2(rerun.before)).toBe(-6_219_688);
    expect(b2(rerun.after)).not.toBe(b2(rerun.before));
    expect(rerun.changed.map(({ key }) => key)).toContain("b2.ownPoints");
    expect(rerun.changed.map(({ key }) => key)).toContain("notified.B2");
    const alone = rerun.changed.reduce((sum, { effectCents }) => sum + (effectCents ?? 0), 0);
    expect(alone + (rerun.total.restCents ?? NaN)).toBe(rerun.total.differenceCents);
    const adopted = await saveScenario(
      actorAs("finance-controller"),
      saving({ scenario: id, seenVersion: 1, letter: "L27", today: later }),
    );
    expect(adopted).toEqual({ id, version: 2, isCopy: false });
    const next = (await open(id, later)).scenario?.current;
    expect(next?.letter.letterKey).toBe("L27");
    // What was shown is what is saved.
    expect(next?.summary.components).toEqual(rerun.after.components);
    const lines = await withScope(actorAs("cmo").scope, (tx) =>
      listLetterLines(tx, hospitalId, "L27"),
    );
    expect(lines).toHaveLength(2);
  });
});
