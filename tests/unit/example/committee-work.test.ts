import { describe, expect, it } from "vitest";
import { ROLE_DESCRIPTIONS, ROLES } from "@/lib/access/roles";
import { readIndicatorDefinitions, readPathwayTemplates } from "@/lib/db/reference/reference-files";
import {
  ACTIONS,
  ANNOTATIONS,
  DECISIONS,
  GOALS,
  REVIEWS,
  TARGETS,
  WHAT_MATTERS,
} from "@/prisma/example/loading/committee-work";
import { EXAMPLE_PEOPLE, mailOf } from "@/prisma/example/loading/example-people";

const templates = readPathwayTemplates();
const definitions = new Set(readIndicatorDefinitions().map((definition) => definition.code));

describe("the committee work of the example hospital", () => {
  it("is about indicators and pathways that exist", () => {
    for (const { pathway, indicator } of [...TARGETS, ...GOALS, ...ACTIONS]) {
      expect(templates.has(pathway)).toBe(true);
      expect(definitions.has(indicator), indicator).toBe(true);
    }
  });

  it("fills in every goal that the templates propose, and no other", () => {
    const nameOf = (pathway: string, indicator: string) => `${pathway}/${indicator}`;
    const proposed = Object.keys(WHAT_MATTERS).flatMap(
      (code) => templates.get(code)?.goals.map((goal) => nameOf(code, goal.indicatorCode)) ?? [],
    );
    expect(GOALS.map((goal) => nameOf(goal.pathway, goal.indicator)).sort()).toEqual(
      proposed.sort(),
    );
  });

  it("gives every change of a chart's baseline a reason", () => {
    const starts = ANNOTATIONS.filter((note) => note.isPhaseStart);
    expect(starts.length).toBeGreaterThan(0);
    expect(starts.every((note) => note.reason !== null)).toBe(true);
  });

  it("ties last quarter's decisions and actions to meetings that were held, and leaves one open", () => {
    const held = new Set<string>(
      REVIEWS.filter((review) => review.status === "closed").map((review) => review.quarter),
    );
    for (const { quarter } of [...DECISIONS, ...ACTIONS]) expect(held.has(quarter)).toBe(true);
    expect(REVIEWS.filter((review) => review.status === "open").map((r) => r.quarter)).toEqual([
      "2026-Q3",
    ]);
  });
});

describe("the example people", () => {
  it("reach as far as their role does: a ward, a department or a pathway where the role asks one", () => {
    for (const role of ROLES) {
      const person = EXAMPLE_PEOPLE[role];
      const { scopeKind } = ROLE_DESCRIPTIONS[role];
      expect(person.departmentCode !== undefined, role).toBe(scopeKind === "department");
      expect(person.wardCodes !== undefined, role).toBe(scopeKind === "ward");
      expect(person.pathwayCodes !== undefined, role).toBe(scopeKind === "pathway");
    }
  });

  it("have names and addresses of their own", () => {
    const names = ROLES.map((role) => EXAMPLE_PEOPLE[role].displayName);
    expect(new Set(names).size).toBe(ROLES.length);
    expect(mailOf("cmo")).toBe("cmo@voorbeeld.waardekompas");
  });
});
