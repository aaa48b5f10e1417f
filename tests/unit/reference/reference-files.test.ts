import { describe, expect, it } from "vitest";
import {
  readBfmRuleVersions,
  readIndicatorDefinitions,
  readPathwayTemplates,
} from "@/lib/db/reference/reference-files";
import { INSTRUMENTS } from "@/lib/engine/instruments/registry";

const definitions = readIndicatorDefinitions();
const templates = [...readPathwayTemplates().values()];
const definedCodes = new Set(definitions.map((definition) => definition.code));

describe("the indicator definitions", () => {
  it("name each code once per version", () => {
    expect(definedCodes.size).toBe(definitions.length);
  });

  it("hold every indicator that a pathway template asks for", () => {
    const asked = templates.flatMap((template) => [
      ...template.outcomeSet.flatMap((part) => (part.kind === "indicator" ? [part.code] : [])),
      ...template.goals.map((goal) => goal.indicatorCode),
    ]);
    expect(asked.filter((code) => !definedCodes.has(code))).toEqual([]);
  });

  it("name only instruments and scores that have an engine", () => {
    for (const code of definedCodes) {
      const [family, instrumentId, scoreKey] = code.split(".");
      if (!/^prom-(mean|all|gain|mic)$/.test(family ?? "")) continue;
      const instrument = Object.values(INSTRUMENTS).find((known) => known.id === instrumentId);
      expect(instrument?.scores.map((score) => score.key)).toContain(scoreKey);
    }
  });

  it("promise a share that reaches the important change only where a threshold was published", () => {
    for (const code of definedCodes) {
      const [family, instrumentId, scoreKey] = code.split(".");
      if (family !== "prom-mic") continue;
      const instrument = Object.values(INSTRUMENTS).find((known) => known.id === instrumentId);
      const thresholds = instrument?.thresholds.filter(
        (threshold) => threshold.scoreKey === scoreKey && threshold.kind.startsWith("mic"),
      );
      expect(thresholds, code).not.toHaveLength(0);
    }
  });

  it("leave no placeholder in a text", () => {
    const texts = definitions.map((definition) => definition.texts);
    expect(JSON.stringify(texts)).not.toMatch(/\{\w+\}|undefined/);
  });

  it("say in each language what the change in EQ-5D after a year is", () => {
    const gain = definitions.find((entry) => entry.code === "prom-gain.eq-5d-5l.index.12m");
    expect(gain?.texts.nl.name).toBe("EQ-5D-5L-index: verandering T0 → na 12 maanden");
    expect(gain?.texts.fr.name).toBe("Indice EQ-5D-5L : évolution T0 → à 12 mois");
    expect(gain?.unit).toBe("index");
  });
});

describe("the pathway templates", () => {
  it("cover the five pathways of requirement R006 and the two of the open NHS files", () => {
    expect(templates.map((template) => template.code)).toEqual([
      "hip-knee",
      "breast",
      "stroke",
      "heart-failure",
      "mother-child",
      "hip-replacement",
      "knee-replacement",
    ]);
  });

  it("keep at most eight headline indicators (requirement R005)", () => {
    for (const template of templates) {
      const headline = template.outcomeSet.filter(
        (part) => part.kind === "indicator" && part.isHeadline,
      );
      expect(headline.length, template.code).toBeLessThanOrEqual(8);
    }
  });

  it("number their steps in order and name each once", () => {
    for (const template of templates) {
      expect(template.steps.map((step) => step.position)).toEqual(
        template.steps.map((_, index) => index + 1),
      );
      expect(new Set(template.steps.map((step) => step.code)).size).toBe(template.steps.length);
    }
  });

  it("ask each instrument only of variants that the pathway has", () => {
    for (const template of templates) {
      for (const part of template.outcomeSet) {
        if (part.kind !== "instrument") continue;
        expect(Object.keys(INSTRUMENTS)).toContain(part.instrumentId);
        for (const variant of part.variants ?? []) expect(template.variants).toContain(variant);
      }
    }
  });
});

describe("the rule versions of the hospital budget", () => {
  const versions = readBfmRuleVersions();

  it("follow each other without a gap or an overlap", () => {
    const nextDay = (date: string) =>
      new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
    for (const [index, version] of versions.entries()) {
      const following = versions[index + 1];
      if (following === undefined) expect(version.validTo).toBeNull();
      else expect(nextDay(version.validTo ?? "")).toBe(following.validFrom);
    }
  });

  it("name each coefficient once in a version", () => {
    for (const { version, coefficients } of versions) {
      const keys = coefficients.map((coefficient) => coefficient.key);
      expect(new Set(keys).size, version).toBe(keys.length);
    }
  });

  it("raise the factor of a list A day stay from 0.81 to 0.95 in July 2024 (claimed)", () => {
    const dayFactor = (version: string) =>
      versions
        .find((entry) => entry.version === version)
        ?.coefficients.find((coefficient) => coefficient.key === "b2.dayFactor");
    expect(dayFactor("2023-01")).toMatchObject({ amount: 0.81, grade: "published" });
    expect(dayFactor("2024-07")).toMatchObject({ amount: 0.95, grade: "claimed" });
  });
});
