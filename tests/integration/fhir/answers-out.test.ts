import { beforeAll, describe, expect, it } from "vitest";
import { responseBundleSchema, questionnaireSchema } from "@/lib/contracts/fhir/resources";
import { INSTRUMENT_IDS } from "@/lib/engine/instruments/index";
import { deliveredFile } from "@/lib/ingest/source/delivered-file";
import { getFhirQuestionnaire } from "@/lib/services/fhir/get-fhir-questionnaire";
import { listFhirResponses } from "@/lib/services/fhir/list-fhir-responses";
import { commandLineActor } from "@/lib/services/imports/command-line-actor";
import { runImport } from "@/lib/services/imports/run-import";
import { deliver, makeHospital, writeDelivery } from "@/tests/integration/imports/small-hospital";
import { actorOf } from "@/tests/integration/review/steering-for-tests";
import { registerTestDatabase } from "@/tests/support/database";

const database = registerTestDatabase();
const WORDS = { language: "nl", on: "2026-11-22" };
let hospital = 0;
let other = 0;

const EPISODES = [
  "episode_id;pathway;patient_id;anchor_date;variant",
  "E1;hip-knee;4711;2026-03-20;hip",
  "E2;hip-knee;4712;2026-03-21;knee",
  "E3;stroke;4713;2026-03-22;",
];

const ANSWERS = [
  "response_id;episode_id;instrument;moment;date;respondent;MO;SC;UA;PD;AD;VAS",
  "R/1;E1;eq-5d-5l;t0;2026-03-10;patient;2;1;3;4;1;60",
  "R/2;E1;eq-5d-5l;3m;2026-06-20;proxy;1;1;1;2;1;999",
  "R/3;E2;eq-5d-5l;t0;2026-03-11;patient;3;2;3;4;2;55",
  "R/4;E3;eq-5d-5l;t0;2026-03-29;patient;3;2;3;4;2;40",
];

beforeAll(async () => {
  hospital = await makeHospital(database.current, "OUT");
  other = await makeHospital(database.current, "OTHER");
  await deliver(hospital, "care-episodes", EPISODES);
  await deliver(hospital, "questionnaire-answers", ANSWERS);
});

const analyst = () => actorOf(hospital, "data-analyst");
const keysOf = (bundle: Awaited<ReturnType<typeof listFhirResponses>>) =>
  (bundle.entry ?? []).map(({ resource }) => resource.identifier.value);

type Resource = NonNullable<
  Awaited<ReturnType<typeof listFhirResponses>>["entry"]
>[number]["resource"];
const resourcesOf = (bundle: Awaited<ReturnType<typeof listFhirResponses>>) =>
  (bundle.entry ?? []).map(({ resource }) => resource);
const linkIdsOf = (resource: Resource | undefined) =>
  resource?.item?.map(({ linkId }) => linkId) ?? [];

describe("answers as FHIR", () => {
  it("stand in a bundle with keys and codes, a pseudonym and the day, and nothing else", async () => {
    const bundle = await listFhirResponses(analyst(), { episode: "E1" });
    expect(responseBundleSchema.parse(bundle)).toEqual(bundle);
    expect(bundle.total).toBe(2);
    const [before, after] = resourcesOf(bundle);
    expect(before).toMatchObject({
      status: "completed",
      authored: "2026-03-10",
      source: { type: "Patient" },
    });
    expect(before?.questionnaire).toMatch(/Questionnaire\/eq-5d-5l\|/);
    expect(linkIdsOf(before)).toEqual(["MO", "SC", "UA", "PD", "AD", "VAS"]);
    expect(before?.item?.at(-1)?.answer).toEqual([{ valueInteger: 60 }]);
    // 999 is "not answered": R4 has no empty answer.
    expect(linkIdsOf(after)).not.toContain("VAS");
    expect(after?.source.type).toBe("RelatedPerson");
    expect(JSON.stringify(bundle)).not.toContain("4711");
  });

  it("come in pages that meet every answer once", async () => {
    const met: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 10; page += 1) {
      const bundle = await listFhirResponses(analyst(), { limit: 1, after });
      met.push(...keysOf(bundle));
      const next = bundle.link.find(({ relation }) => relation === "next");
      if (!next) break;
      after = new URL(next.url, "http://x").searchParams.get("after") ?? undefined;
    }
    expect(met).toEqual(["R/1", "R/2", "R/3", "R/4"]);
  });

  it("are those of the scope only; an episode outside is not found", async () => {
    const narrowed = actorOf(hospital, "data-analyst", { pathwayCodes: ["stroke"] });
    expect(keysOf(await listFhirResponses(narrowed, {}))).toEqual(["R/4"]);
    await expect(listFhirResponses(narrowed, { episode: "E1" })).rejects.toMatchObject({
      code: "not-found",
    });
    const foreign = actorOf(other, "data-analyst");
    expect(await listFhirResponses(foreign, {})).toMatchObject({ total: 0 });
  });

  it("are understood by our own import, answer by answer", async () => {
    const bundle = await listFhirResponses(analyst(), {});
    const path = writeDelivery([JSON.stringify(bundle)], "answers.json");
    const report = await runImport(commandLineActor(other), {
      profile: "fhir-proms",
      files: [deliveredFile(path)],
      hospitalId: other,
      dryRun: true,
    });
    // The other hospital has no episodes of these pseudonyms: known as EQ-5D-5L, tied to nothing.
    expect(report.contents?.types).toEqual([
      {
        type: "QuestionnaireResponse",
        rows: 4,
        used: 0,
        refused: 0,
        unused: [{ reason: "no-anchor", rows: 4 }],
      },
    ]);
    expect(report.contents?.elements.filter(({ reason }) => reason === "unknown")).toEqual([]);
  });
});

describe("an instrument as FHIR", () => {
  it.each(INSTRUMENT_IDS)("is a valid Questionnaire of R4: %s", async (instrument) => {
    const questionnaire = await getFhirQuestionnaire(analyst(), instrument, WORDS);
    expect(questionnaireSchema.parse(questionnaire)).toEqual(questionnaire);
    const linkIds = questionnaire.item.map(({ linkId }) => linkId);
    expect(new Set(linkIds).size).toBe(linkIds.length);
  });

  it("has keys and no words where the words are somebody else's", async () => {
    const { item } = await getFhirQuestionnaire(analyst(), "eq-5d-5l", WORDS);
    expect(item[0]).toEqual({
      linkId: "MO",
      required: false,
      type: "choice",
      answerOption: [1, 2, 3, 4, 5].map((code) => ({
        valueCoding: {
          system: "https://waardekompas.be/fhir/CodeSystem/eq-5d-5l",
          code: String(code),
        },
      })),
    });
    expect(item.at(-1)).toMatchObject({ linkId: "VAS", type: "integer" });
  });

  it("that nobody knows is not found", async () => {
    await expect(getFhirQuestionnaire(analyst(), "sf-36", WORDS)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
