import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskFindings, screenComment } from "@/lib/services/programme/screen-comment";

const STAFF = ["Dr. An Peeters", "Els Goossens"];
const marked = (text: string, language = "nl") =>
  screenComment(text, language, STAFF).map(({ start, end }) => text.slice(start, end));

describe("the screening of a comment for names", () => {
  it("marks a title with its name", () => {
    expect(marked("Dokter Janssens nam de tijd.")).toEqual(["Dokter Janssens"]);
    expect(marked("Madame Dubois m’a tout expliqué.", "fr")).toEqual(["Madame Dubois"]);
  });

  it("marks names of the hospital's own staff, also at the beginning of a sentence", () => {
    expect(marked("Els was heel vriendelijk.")).toEqual(["Els"]);
  });

  it("marks a capital inside a sentence, and not the first word of one", () => {
    expect(marked("Mijn man Jozef kon komen. Alles ging goed.")).toEqual(["Jozef"]);
  });

  it("marks telephone numbers, dates and mail addresses", () => {
    expect(marked("bel 0470 12 34 56 of mail jan@post.be na 3/4/2026")).toEqual([
      "0470 12 34 56",
      "jan@post.be",
      "3/4/2026",
    ]);
  });

  it("does not take German nouns for names", () => {
    expect(marked("wir fanden das Zimmer und die Betreuung gut", "de")).toEqual([]);
  });

  it("misses a name in small letters: a person has to read every comment", () => {
    expect(marked("verpleegster katrien was top")).toEqual([]);
  });

  it("never marks outside the text nor twice, and masking takes every mark out", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const findings = screenComment(text, "nl", STAFF);
        let end = 0;
        for (const finding of findings) {
          expect(finding.start).toBeGreaterThanOrEqual(end);
          expect(finding.end).toBeGreaterThan(finding.start);
          end = finding.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        expect(maskFindings(text, findings).split("[…]").length - 1).toBeGreaterThanOrEqual(
          findings.length,
        );
      }),
    );
  });
});
