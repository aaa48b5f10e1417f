import { beforeAll, describe, expect, test } from "vitest";
import { withScope } from "@/lib/db/with-scope";
import {
  getInstrumentLibrary,
  getInstrumentPage,
} from "@/lib/services/instruments/get-instrument-library";
import { getWording } from "@/lib/services/instruments/get-wording";
import {
  getPackFindings,
  installLicencePack,
} from "@/lib/services/instruments/install-licence-pack";
import { withdrawLicencePack } from "@/lib/services/instruments/withdraw-licence-pack";
import { registerTestDatabase } from "@/tests/support/database";
import { makePack } from "@/tests/support/licence-pack";
import { actorOf, insertSteeredHospital } from "../review/steering-for-tests";

const database = registerTestDatabase();
const today = "2026-11-22";
let hospital: number;
let other: number;

beforeAll(async () => {
  hospital = await insertSteeredHospital(database.current, "packs");
  other = await insertSteeredHospital(database.current, "others");
});

const wordingIn = (hospitalId: number, instrumentId: string, language: string, on = today) =>
  withScope(actorOf(hospitalId, "cmo").scope, (tx) =>
    getWording(tx, { hospitalId, instrumentId, language, on }),
  );

describe("the words of a questionnaire", () => {
  test("are its keys and codes while nobody installed any", async () => {
    const wording = await wordingIn(hospital, "koos-ps", "nl");
    expect(wording).toMatchObject({ source: "key", packVersion: null, title: null });
    expect(wording.items[0]).toEqual({
      key: "PS1",
      label: "PS1",
      note: null,
      levels: [0, 1, 2, 3, 4].map((code) => ({ code, label: String(code) })),
    });
  });

  test("are this product's own for the experience list, in four languages", async () => {
    for (const language of ["nl", "fr", "de", "en"]) {
      const wording = await wordingIn(hospital, "pathway-prem", language);
      expect(wording.source).toBe("own");
      expect(wording.items.find(({ key }) => key === "pain")?.levels.at(-1)?.code).toBe(8);
    }
    expect((await wordingIn(hospital, "pathway-prem", "tr")).source).toBe("key");
  });

  test("come from the pack once it is installed, in that hospital and language alone", async () => {
    const pack = makePack("koos-ps");
    await installLicencePack(actorOf(hospital, "quality-coordinator"), JSON.stringify(pack));
    const wording = await wordingIn(hospital, "koos-ps", "nl");
    expect(wording).toMatchObject({ source: "pack", packVersion: "2026-1" });
    expect(wording.items[0]?.label).toBe("Text of PS1");
    expect((await wordingIn(hospital, "koos-ps", "fr")).source).toBe("key");
    expect((await wordingIn(other, "koos-ps", "nl")).source).toBe("key");
  });

  test("are the keys again outside the days of the licence", async () => {
    expect((await wordingIn(hospital, "koos-ps", "nl", "2025-12-31")).source).toBe("key");
    expect((await wordingIn(hospital, "koos-ps", "nl", "2027-12-31")).source).toBe("pack");
    expect((await wordingIn(hospital, "koos-ps", "nl", "2028-01-01")).source).toBe("key");
  });
});

describe("a licence pack", () => {
  const steward = () => actorOf(hospital, "quality-coordinator");

  test("can be installed twice, and then says that it is there", async () => {
    const text = JSON.stringify(makePack("phq-2"), null, 2);
    expect(await getPackFindings(steward(), text)).toMatchObject({
      faults: [],
      isInstalled: false,
    });
    expect(await installLicencePack(steward(), text)).toMatchObject({
      version: "2026-1",
      items: 2,
    });
    expect(await getPackFindings(steward(), text)).toMatchObject({ faults: [], isInstalled: true });
    await expect(installLicencePack(steward(), text)).resolves.toMatchObject({ items: 2 });
  });

  test("never holds two texts under one version", async () => {
    const pack = makePack("phq-2");
    const text = JSON.stringify({ ...pack, wording: { ...pack.wording, title: "Another" } });
    const findings = await getPackFindings(steward(), text);
    expect(findings).toMatchObject({ pack: null });
    expect(findings.faults.map(({ code }) => code)).toEqual(["other-text-under-this-version"]);
    await expect(installLicencePack(steward(), text)).rejects.toMatchObject({
      code: "invalid-input",
    });
  });

  test("with a fault leaves nothing behind", async () => {
    const pack = makePack("epds");
    const text = JSON.stringify({ ...pack, wording: { ...pack.wording, items: [] } });
    await expect(installLicencePack(steward(), text)).rejects.toMatchObject({
      code: "invalid-input",
      faults: [{ code: "empty", pointer: "/wording.items" }],
    });
    expect((await wordingIn(hospital, "epds", "nl")).source).toBe("key");
  });

  test("gives way to a newer version and comes back when that is withdrawn", async () => {
    const newer = makePack("koos-ps", { version: "2026-2" });
    await installLicencePack(steward(), JSON.stringify(newer));
    expect((await wordingIn(hospital, "koos-ps", "nl")).packVersion).toBe("2026-2");
    const key = { instrumentId: "koos-ps", language: "nl", version: "2026-2" };
    await withdrawLicencePack(steward(), key);
    expect((await wordingIn(hospital, "koos-ps", "nl")).packVersion).toBe("2026-1");
    const again = await getPackFindings(steward(), JSON.stringify(newer));
    expect(again).toMatchObject({ faults: [], isInstalled: false });
    await expect(withdrawLicencePack(steward(), key)).rejects.toMatchObject({ code: "not-found" });
    const { packs } = await getInstrumentPage(steward(), {
      instrumentId: "koos-ps",
      language: "nl",
      today,
    });
    expect(packs.map(({ version, standing }) => [version, standing])).toEqual([
      ["2026-2", "withdrawn"],
      ["2026-1", "in-use"],
    ]);
  });

  test("may not be installed by a clinician, who may read the library", async () => {
    const text = JSON.stringify(makePack("phq-9"));
    const nurse = actorOf(hospital, "head-nurse", { wardCodes: ["C1"] });
    await expect(installLicencePack(nurse, text)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(getPackFindings(nurse, text)).rejects.toMatchObject({ code: "not-allowed" });
    expect((await getInstrumentLibrary(nurse, today)).entries.length).toBeGreaterThan(20);
  });

  test("of another hospital cannot be withdrawn, as if it did not exist", async () => {
    const key = { instrumentId: "koos-ps", language: "nl", version: "2026-1" };
    await expect(withdrawLicencePack(actorOf(other, "administrator"), key)).rejects.toMatchObject({
      code: "not-found",
    });
    expect((await wordingIn(hospital, "koos-ps", "nl")).source).toBe("pack");
  });

  test("leaves a trace of who installed and who withdrew it, and none of its words", async () => {
    const rows = await database.current.query<{
      action: string;
      object_id: string;
      details: unknown;
    }>(
      "SELECT action, object_id, details FROM audit_log WHERE hospital_id = $1 AND object_type = 'licence-pack' ORDER BY seq",
      [hospital],
    );
    expect(rows.map(({ action, object_id }) => `${action} ${object_id}`)).toEqual([
      "install koos-ps/nl/2026-1",
      "install phq-2/nl/2026-1",
      "install phq-2/nl/2026-1",
      "install koos-ps/nl/2026-2",
      "withdraw koos-ps/nl/2026-2",
    ]);
    expect(JSON.stringify(rows)).not.toContain("Text of");
  });
});

describe("the library", () => {
  test("says where the words come from and which pathways ask a questionnaire", async () => {
    const { entries } = await getInstrumentLibrary(actorOf(hospital, "cmo"), today);
    const find = (id: string) => entries.find(({ instrument }) => instrument.id === id);
    expect(find("koos-ps")).toMatchObject({ status: "pack", languages: ["nl"] });
    expect(find("nps")).toMatchObject({ status: "own", languages: ["de", "en", "fr", "nl"] });
    expect(find("oks")).toMatchObject({ status: "key", languages: [], uses: [] });
  });

  test("does not know a questionnaire without an engine", async () => {
    const input = { instrumentId: "sf-36", language: "nl", today };
    await expect(getInstrumentPage(actorOf(hospital, "cmo"), input)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
