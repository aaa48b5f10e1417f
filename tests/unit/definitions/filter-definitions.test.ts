import { describe, expect, it } from "vitest";
import type { DefinitionLine } from "@/lib/contracts/steering/definitions";
import {
  filterDefinitions,
  sortDefinitions,
  type DefinitionFilter,
} from "@/lib/view-models/definitions/filter-definitions";

const NOTHING: DefinitionFilter = {
  search: null,
  theme: null,
  pathway: null,
  state: null,
  signing: null,
};

function line(code: string, more: Partial<DefinitionLine> = {}): DefinitionLine {
  return {
    code,
    name: { nl: code, fr: code, en: code },
    theme: "safety",
    kpiCodes: [],
    pathways: [],
    state: "figures",
    version: 1,
    ownVersion: null,
    ownerRole: "cno",
    isSigned: false,
    hasDraft: false,
    ...more,
  };
}

const FALLS = line("falls", { kpiCodes: ["K37"], isSigned: true });
const RESUSCITATION = line("cardiac-arrest", {
  name: { nl: "Reanimatie", fr: "Réanimation", en: "Resuscitation" },
  pathways: ["stroke"],
  hasDraft: true,
});
const LINES = [FALLS, RESUSCITATION];
const find = (filter: Partial<DefinitionFilter>) =>
  filterDefinitions(LINES, { ...NOTHING, ...filter }).map(({ code }) => code);

describe("searching the dictionary", () => {
  it("finds words in any language, without minding accents or capitals", () => {
    expect(find({ search: "reanimation" })).toEqual(["cardiac-arrest"]);
    expect(find({ search: "REANIMATIE" })).toEqual(["cardiac-arrest"]);
  });

  it("finds a number of the KPI dictionary", () => {
    expect(find({ search: "k37" })).toEqual(["falls"]);
  });

  it("needs every word", () => {
    expect(find({ search: "falls k35" })).toEqual([]);
  });

  it("keeps what is about every pathway under each of them", () => {
    expect(find({ pathway: "stroke" })).toEqual(["falls", "cardiac-arrest"]);
    expect(find({ pathway: "breast" })).toEqual(["falls"]);
  });

  it("tells signed, unsigned and open proposals apart, and passes over a choice it does not know", () => {
    expect(find({ signing: "signed" })).toEqual(["falls"]);
    expect(find({ signing: "unsigned" })).toEqual(["cardiac-arrest"]);
    expect(find({ signing: "draft" })).toEqual(["cardiac-arrest"]);
    expect(find({ signing: "constructor" })).toEqual(["falls", "cardiac-arrest"]);
  });
});

describe("sorting the dictionary", () => {
  const sorted = (isDescending: boolean) =>
    sortDefinitions(LINES, "kpi", isDescending, ({ name }) => name.nl).map(({ code }) => code);

  it("puts what has no number of the KPI dictionary last", () => {
    expect(sorted(false)).toEqual(["falls", "cardiac-arrest"]);
  });

  it("turns round and leaves the list that it got as it is", () => {
    expect(sorted(true)).toEqual(["cardiac-arrest", "falls"]);
    expect(LINES.map(({ code }) => code)).toEqual(["falls", "cardiac-arrest"]);
  });
});
