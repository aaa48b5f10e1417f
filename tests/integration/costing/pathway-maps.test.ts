import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import type { Role } from "@/lib/access/roles";
import type { PathwayMapDocument } from "@/lib/contracts/costing/pathway-map";
import { AppError } from "@/lib/errors/app-error";
import { createMap, type MapBeginning } from "@/lib/services/costing/maps/create-map";
import { getMapList } from "@/lib/services/costing/maps/get-map-list";
import { getWorkbench } from "@/lib/services/costing/maps/get-workbench";
import { saveChecklist } from "@/lib/services/costing/maps/save-checklist";
import { moveMap, saveMap } from "@/lib/services/costing/maps/save-map";
import { confirmPathwayMap, discardPathwayMap } from "@/lib/services/costing/maps/settle-map";
import { makeAccountWithRole } from "../../support/accounts";
import { registerTestDatabase } from "../../support/database";
import { branch, mapStep, takes } from "../../unit/costing/map-support";
import { actorOf, insertSteeredHospital } from "../review/steering-for-tests";

const database = registerTestDatabase();
const TODAY = "2026-11-22";
const PATHWAY = "hip-knee";
let hospital = 0;
const people = new Map<Role, Actor>();

beforeAll(async () => {
  hospital = await insertSteeredHospital(database.current, "maps");
  await database.current.query(
    `INSERT INTO pathway_version (hospital_id, pathway_code, version, valid_from, population_rules)
     VALUES ($1, $2, 1, '2024-01-01', '{}')`,
    [hospital, PATHWAY],
  );
  await database.current.query(
    `INSERT INTO pathway_step (hospital_id, pathway_code, version, step_code, position, name_nl,
                               name_fr, name_en, value_label)
     VALUES ($1, $2, 1, 'consultation', 1, 'Raadpleging en keuze', 'Consultation et choix',
             'Consultation and decision', 'value-adding')`,
    [hospital, PATHWAY],
  );
  for (const role of ["finance-controller", "pathway-coordinator", "head-nurse"] as const) {
    const accountId = await makeAccountWithRole(role, hospital);
    people.set(role, { ...actorOf(hospital, role), accountId, displayName: `Mevr. ${role}` });
  }
});

function person(role: Role): Actor {
  const found = people.get(role);
  if (found === undefined) throw new Error(`nobody is ${role}`);
  return found;
}

const controller = () => person("finance-controller");

async function refusal(work: Promise<unknown>): Promise<unknown> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error("was not refused");
  return { code: error.code, ...error.detail, faults: error.faults };
}

const begin = async (beginning: MapBeginning = { from: "empty" }) =>
  (await createMap(controller(), { pathwayCode: PATHWAY, beginning, today: TODAY })).map;

const open = (mapId: string, actor = controller()) =>
  getWorkbench(actor, {
    pathwayCode: PATHWAY,
    mapId,
    comparedId: null,
    quarter: null,
    today: TODAY,
  });

/** The document of an open map with other steps. */
async function withSteps(mapId: string, names: readonly string[]): Promise<PathwayMapDocument> {
  const { document } = (await open(mapId)).open ?? { document: null };
  if (!document) throw new Error("the map is not there");
  const steps = names.map((name) => mapStep(name, { resources: [takes("nurse", 10)] }));
  return { ...document, map: { ...document.map, steps } };
}

const namesOf = async (mapId: string) =>
  (await open(mapId)).open?.document.map.steps.map(({ name }) => name);

describe("a draft of a pathway map", () => {
  it("goes back and forward over its saved states, also after it is opened anew", async () => {
    const mapId = await begin();
    const first = await saveMap(
      controller(),
      { mapId, revision: 1 },
      await withSteps(mapId, ["intake"]),
    );
    const second = await saveMap(
      controller(),
      { mapId, revision: first.revision },
      await withSteps(mapId, ["intake", "surgery"]),
    );
    expect(second).toEqual({ map: mapId, revision: 3, copyOf: null });
    const back = await moveMap(controller(), { mapId, revision: 3 }, "undo");
    expect(back).toMatchObject({ revision: 2, canUndo: true, canRedo: true });
    expect(await namesOf(mapId)).toEqual(["intake"]);
    const forward = await moveMap(controller(), { mapId, revision: 2 }, "redo");
    expect(forward).toMatchObject({ revision: 3, canRedo: false });
    expect(await refusal(moveMap(controller(), { mapId, revision: 3 }, "redo"))).toMatchObject({
      code: "conflict",
      reason: "nothing-to-redo",
    });
    await moveMap(controller(), { mapId, revision: 3 }, "undo");
    const other = await saveMap(
      controller(),
      { mapId, revision: 2 },
      await withSteps(mapId, ["visit"]),
    );
    expect(other.revision).toBe(4);
    expect((await open(mapId)).open).toMatchObject({ canUndo: true, canRedo: false });
  });

  it("keeps the work of the second who saves in a copy, and loses nothing of the first", async () => {
    const mapId = await begin();
    const document = await withSteps(mapId, ["mine"]);
    const coordinator = person("pathway-coordinator");
    await saveMap(coordinator, { mapId, revision: 1 }, await withSteps(mapId, ["theirs"]));
    const saved = await saveMap(controller(), { mapId, revision: 1 }, document);
    expect(saved).toMatchObject({
      revision: 1,
      copyOf: { changedBy: "Mevr. pathway-coordinator" },
    });
    expect(saved.map).not.toBe(mapId);
    expect(await namesOf(saved.map)).toEqual(["mine"]);
    expect(await namesOf(mapId)).toEqual(["theirs"]);
    expect((await open(saved.map)).open).toMatchObject({ copiedFrom: mapId });
  });

  it("is refused as a version while it contradicts itself, naming the place", async () => {
    const mapId = await begin();
    const document = await withSteps(mapId, ["birth"]);
    const sections = [branch("vaginal", 0.6), branch("caesarean", 0.37)];
    await saveMap(
      controller(),
      { mapId, revision: 1 },
      { ...document, map: { ...document.map, sections } },
    );
    const confirm = confirmPathwayMap(controller(), { mapId, revision: 2 }, "eerste versie");
    expect(await refusal(confirm)).toMatchObject({
      code: "invalid-input",
      faults: [{ pointer: "/document/map/sections/choice", code: "branch-sum" }],
    });
  });

  it("begins with the steps of the pathway when asked to", async () => {
    const mapId = await begin({ from: "steps", language: "fr" });
    expect((await open(mapId)).open?.document.map.steps[0]).toMatchObject({
      stepKey: "consultation",
      name: "Consultation et choix",
    });
  });

  it("can be put aside and is then gone from every list", async () => {
    const mapId = await begin();
    await discardPathwayMap(controller(), mapId);
    expect(await refusal(open(mapId))).toMatchObject({ code: "not-found" });
  });

  it("is for who answers for costs or the pathway", async () => {
    const mapId = await begin();
    const nurse = person("head-nurse");
    const document = await withSteps(mapId, []);
    expect(await refusal(saveMap(nurse, { mapId, revision: 1 }, document))).toMatchObject({
      code: "not-allowed",
    });
  });
});

describe("a version of a pathway map", () => {
  it("never changes again: a later save becomes a draft based on it", async () => {
    const mapId = await begin();
    const document = await withSteps(mapId, ["intake"]);
    await saveMap(controller(), { mapId, revision: 1 }, document);
    const { version } = await confirmPathwayMap(controller(), { mapId, revision: 2 }, "bevestigd");
    const late = await saveMap(controller(), { mapId, revision: 2 }, await withSteps(mapId, []));
    expect((await open(late.map)).open).toMatchObject({ status: "draft", basedOn: mapId });
    expect((await open(late.map)).compared).toMatchObject({ mapId, version });
    expect(await namesOf(mapId)).toEqual(["intake"]);
    await expect(
      database.current.query("UPDATE pathway_map SET note = 'x' WHERE map_id = $1", [mapId]),
    ).rejects.toThrow("never changes again");
  });

  it("numbers on, and the list shows the newest with its drafts", async () => {
    const confirmOne = async (name: string) => {
      const mapId = await begin();
      await saveMap(controller(), { mapId, revision: 1 }, await withSteps(mapId, [name]));
      return (await confirmPathwayMap(controller(), { mapId, revision: 2 }, name)).version;
    };
    const first = await confirmOne("one");
    expect(await confirmOne("two")).toBe(first + 1);
    const { summaries } = await getMapList(controller(), { quarter: null, today: TODAY });
    const summary = summaries.find(({ pathway }) => pathway.code === PATHWAY);
    expect(summary?.current).toMatchObject({ version: first + 1 });
    expect(summary?.current?.document.map.steps[0]?.name).toBe("two");
  });
});

describe("the completeness list", () => {
  it("is written in the hospital's own words and read back by position", async () => {
    const items = [
      { position: 2, text: "Perspectief vermeld", kind: "mandatory" as const },
      { position: 30, text: "Gevoeligheid", kind: "suggested" as const },
    ];
    expect(await saveChecklist(controller(), items)).toEqual({ count: 2 });
    expect((await open(await begin())).checklistItems).toEqual(items);
    await saveChecklist(controller(), []);
    expect((await open(await begin())).checklistItems).toEqual([]);
  });
});
