import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { INSTRUMENT_IDS } from "@/lib/engine/instruments";
import type { LicencePack } from "@/lib/contracts/instruments/licence-pack";
import { classifyPacks } from "@/lib/services/instruments/classify-pack";
import { readLicencePack } from "@/lib/services/instruments/read-licence-pack";
import { makePack } from "@/tests/support/licence-pack";

const read = (pack: unknown) => readLicencePack(JSON.stringify(pack));
const codesOf = (pack: unknown) => read(pack).faults.map(({ code, place }) => [code, place]);

function withItems(change: (items: LicencePack["wording"]["items"]) => unknown): unknown {
  const pack = makePack("koos-ps");
  return { ...pack, wording: { ...pack.wording, items: change(pack.wording.items) } };
}

describe("a licence pack", () => {
  it.each(INSTRUMENT_IDS)("with every item and answer of %s has no fault", (id) => {
    const pack = makePack(id);
    expect(read(pack)).toEqual({ pack, faults: [] });
  });

  it("may begin with the mark that some editors put before a text", () => {
    expect(readLicencePack(`\uFEFF${JSON.stringify(makePack("nps"))}`).faults).toEqual([]);
  });

  it("is refused whole when it is no JSON, another file, or of a later format", () => {
    expect(readLicencePack("{").faults).toEqual([{ code: "not-json", place: "", found: null }]);
    expect(read([]).faults).toEqual([{ code: "not-a-pack", place: "", found: null }]);
    expect(codesOf({ ...makePack("nps"), format: "zip" })).toEqual([["not-a-pack", "format"]]);
    expect(codesOf({ ...makePack("nps"), formatVersion: 2 })).toEqual([
      ["unknown-format-version", "formatVersion"],
    ]);
  });

  it("names the questionnaire that nobody scores here", () => {
    expect(read({ ...makePack("nps"), instrument: "sf-36" }).faults).toEqual([
      { code: "unknown-instrument", place: "instrument", found: "sf-36" },
    ]);
  });

  it("lists every fault of its fields at once, with the place", () => {
    const pack = makePack("nps");
    const { licence } = pack;
    const broken = {
      ...pack,
      language: "Dutch",
      version: "first version",
      licence: { ...licence, owner: "", validFrom: "1/1/2026", holder: undefined },
      colour: "red",
    };
    expect(codesOf(broken)).toEqual(
      expect.arrayContaining([
        ["not-a-language", "language"],
        ["not-a-version", "version"],
        ["empty", "licence.owner"],
        ["not-a-date", "licence.validFrom"],
        ["missing-field", "licence.holder"],
        ["unknown-field", ""],
      ]),
    );
  });

  it("may not end before it begins", () => {
    const pack = makePack("nps");
    const licence = { ...pack.licence, validTo: "2025-12-31" };
    expect(codesOf({ ...pack, licence })).toEqual([["ends-before-it-begins", "licence.validTo"]]);
  });

  it("has each item once and no other", () => {
    const faults = read(
      withItems(([first, , ...rest]) => [first, first, { ...first, key: "X1" }, ...rest]),
    );
    expect(faults.faults).toEqual([
      { code: "doubled-item", place: "wording.items", found: "PS1" },
      { code: "unknown-item", place: "wording.items", found: "X1" },
      { code: "missing-item", place: "wording.items", found: "PS2" },
    ]);
  });

  it("names each answer once and no other", () => {
    const wrong = withItems((items) =>
      items.map((item, position) =>
        position === 0
          ? { ...item, levels: [0, 1, 1, 3, 4, 7].map((code) => ({ code, label: "x" })) }
          : item,
      ),
    );
    expect(read(wrong).faults).toEqual([
      { code: "doubled-level", place: "wording.items[0].levels (PS1)", found: "1" },
      { code: "unknown-level", place: "wording.items[0].levels (PS1)", found: "7" },
      { code: "missing-level", place: "wording.items[0].levels (PS1)", found: "2" },
    ]);
  });

  it("may name only the ends of a long scale", () => {
    const pack = makePack("nrs-pain");
    expect(pack.wording.items[0]?.levels.map(({ code }) => code)).toEqual([0, 10]);
    expect(read(pack).faults).toEqual([]);
  });

  it("in the manual is one that installs", () => {
    const page = readFileSync("docs/licence-packs.md", "utf8");
    const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
    expect(readLicencePack(example).faults).toEqual([]);
  });
});

describe("how a pack stands on a day", () => {
  const pack = {
    instrumentId: "koos-ps",
    language: "nl",
    version: "1",
    licenceOwner: "o",
    licenceReference: "r",
    licenceHolder: "h",
    validFrom: "2026-01-01",
    validTo: "2026-12-31",
    installedBy: "i",
    installedAt: "2026-01-01T00:00:00Z",
    withdrawnBy: null,
    withdrawnAt: null,
  };
  const standing = (on: string, ...packs: (typeof pack)[]) =>
    classifyPacks(packs, on).map((one) => one.standing);

  it("is in use on both ends of its licence, not before and not after", () => {
    expect(standing("2025-12-31", pack)).toEqual(["not-yet-valid"]);
    expect(standing("2026-01-01", pack)).toEqual(["in-use"]);
    expect(standing("2026-12-31", pack)).toEqual(["in-use"]);
    expect(standing("2027-01-01", pack)).toEqual(["expired"]);
  });

  it("lets the newest of several speak, per language", () => {
    const french = { ...pack, language: "fr" };
    expect(standing("2026-06-01", { ...pack, version: "2" }, pack, french)).toEqual([
      "in-use",
      "replaced",
      "in-use",
    ]);
  });
});
