import { beforeAll, describe, expect, it } from "vitest";
import { quarterOf } from "@/lib/engine/shared/quarter";
import { getOutcomes } from "@/lib/services/outcomes/get-outcomes";
import { getOutcomesDocument } from "@/lib/services/outcomes/get-outcomes-document";
import { registerTestDatabase } from "@/tests/support/database";
import { deliver, makeHospital, WARDS } from "../imports/small-hospital";
import { actorOf } from "../review/steering-for-tests";

const database = registerTestDatabase();
let hospital = 0;

const PATIENTS = 40;
const EPISODE_COLUMNS =
  "episode_id;pathway;patient_id;ward;anchor_date;end_date;diagnosis;procedure;apr_drg;soi;age;sex;region;variant";
const ANSWER_COLUMNS =
  "response_id;episode_id;instrument;moment;date;mode;respondent;language;respect;pain;overall;recommend;nps";

const episodes = Array.from(
  { length: PATIENTS },
  (_, place) =>
    `E${place};hip-knee;P${place};C1;2025-03-03;2025-03-07;M16.1;;301;1;66;female;flanders;hip`,
);

/** respect: 24 always, 10 mostly, 6 never. pain: 5 not applicable, the others always or never. */
function answersOf(place: number): readonly string[] {
  const respect = place < 24 ? 4 : place < 34 ? 3 : 1;
  const pain = place < 5 ? 8 : place < 25 ? 4 : 1;
  const overall = place < 20 ? 10 : place < 34 ? 8 : 5;
  const head = `E${place}`;
  const prem = `A${place};${head};pathway-prem;2w;2025-03-20;web;patient;nl;${respect};${pain};${overall};4;`;
  const nps = `N${place};${head};nps;2w;2025-03-20;web;patient;nl;;;;;${overall}`;
  return [prem, nps];
}

const HEALTH_COLUMNS =
  "response_id;episode_id;instrument;moment;date;mode;respondent;language;MO;SC;UA;PD;AD;vas";

/** EQ-5D before and three months after, so that there is a document of the analyses. */
function healthAnswers(): readonly string[] {
  return Array.from({ length: PATIENTS }, (_, place) => [
    `H${place};E${place};eq-5d-5l;t0;2025-03-01;web;patient;nl;3;2;3;3;1;50`,
    `J${place};E${place};eq-5d-5l;3m;2025-06-01;web;patient;nl;1;1;2;1;1;80`,
  ]).flat();
}

async function readExperience() {
  const page = await getOutcomes(actorOf(hospital, "cmo"), "hip-knee", {
    quarter: quarterOf("2025-01-01"),
    today: "2025-06-30",
    tab: "prom",
    moment: null,
    span: "quarter",
    variant: null,
  });
  if (!page.experience) throw new Error("no experience");
  return page.experience;
}

beforeAll(async () => {
  hospital = await makeHospital(database.current, "experience");
  await deliver(hospital, "wards", WARDS);
  await deliver(hospital, "care-episodes", [EPISODE_COLUMNS, ...episodes]);
  const answers = Array.from({ length: PATIENTS }, (_, place) => answersOf(place)).flat();
  // The same question answered far outside the window of two to 42 days: it does not count.
  const late = "L1;E0;pathway-prem;2w;2025-05-30;web;patient;nl;1;1;0;1;";
  await deliver(hospital, "questionnaire-answers", [ANSWER_COLUMNS, ...answers, late]);
  await deliver(hospital, "questionnaire-answers", [HEALTH_COLUMNS, ...healthAnswers()]);
}, 120_000);

describe("the experience of patients, from their answers to the screen", () => {
  it("is about the quarter in which they were treated, with who answered in time", async () => {
    const { moment, period, responses } = await readExperience();
    expect([moment, period.from, period.until]).toEqual(["2w", "2025-01-01", "2025-04-01"]);
    expect(responses[0]).toMatchObject({
      instrumentId: "pathway-prem",
      moments: [{ answered: PATIENTS, due: PATIENTS }],
    });
  });

  it("counts the best and the worst answer of each question, and apart who it did not concern", async () => {
    const { dimensions } = await readExperience();
    const care = dimensions.find(({ key }) => key === "care");
    const [respect, pain] = care?.questions ?? [];
    expect(respect).toMatchObject({ key: "respect", n: 40, top: { value: { rate: 0.6 } } });
    expect(respect?.bottom).toMatchObject({ value: 0.15 });
    // Twenty of thirty-five; the five others said that it did not apply.
    expect(pain).toMatchObject({ n: 35, notApplicable: 5, top: { value: { numerator: 20 } } });
  });

  it("says of a question that nobody answered that there is no figure", async () => {
    const { dimensions } = await readExperience();
    const home = dimensions.find(({ key }) => key === "going-home");
    expect(home?.questions[0]?.top).toMatchObject({ reason: "no-denominator" });
    expect(home?.top.status).toBe("not-computable");
  });

  it("has the net promoter score of the same patients", async () => {
    const { recommendation } = await readExperience();
    // Twenty of forty give 10, six give 5: 50 − 15 = 35.
    expect(recommendation).toMatchObject({ denominator: 40 });
    if (recommendation.status !== "computed") throw new Error(recommendation.reason);
    expect(recommendation.value.points).toBeCloseTo(35, 9);
    expect(recommendation.value.parts).toMatchObject({
      promoters: 20,
      passives: 14,
      detractors: 6,
    });
  });

  it("stands in the document of the API as on screen", async () => {
    const { dimensions, recommendation } = await readExperience();
    const document = await getOutcomesDocument(actorOf(hospital, "cmo"), "hip-knee", {
      quarter: quarterOf("2025-01-01"),
      today: "2025-06-30",
      moment: null,
      span: "quarter",
      variant: null,
    });
    expect(document.experience).toMatchObject({ moment: "2w", isResponseLow: false });
    expect(document.experience?.dimensions.map(({ dimension }) => dimension)).toEqual(
      dimensions.map(({ key }) => key),
    );
    const respect = document.experience?.dimensions
      .flatMap(({ questions }) => questions)
      .find(({ question }) => question === "respect");
    // 24 of 40 answered "always".
    expect(respect).toMatchObject({ answers: 40, top: { status: "computed", amount: 0.6 } });
    expect(document.experience?.recommendation.status).toBe(recommendation.status);
  });
});
