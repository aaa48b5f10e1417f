import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { provideSettings } from "@/lib/config/provide-settings";
import { contactSealer, openContact } from "@/lib/services/contacts/contact-seal";

beforeAll(() => provideSettings({ WAARDEKOMPAS_PSEUDONYM_KEY: "k".repeat(43) }));

const texts = fc.string({ maxLength: 60 });
const keys = fc.string({ minLength: 1, maxLength: 27 });

describe("the seal of a contact", () => {
  it("opens to what was sealed, and the same text gives the same seal", () => {
    const seal = contactSealer(1);
    fc.assert(
      fc.property(keys, texts, (key, text) => {
        expect(openContact(1, key, seal(key, text))).toBe(text);
        expect(seal(key, text)).toBe(contactSealer(1)(key, text));
      }),
      { numRuns: 50 },
    );
  });

  it("tells nothing of two patients with one address, and opens for no other patient or hospital", () => {
    const seal = contactSealer(1);
    expect(seal("a", "an@x.example")).not.toBe(seal("b", "an@x.example"));
    expect(() => openContact(1, "b", seal("a", "an@x.example"))).toThrow();
    expect(() => openContact(2, "a", seal("a", "an@x.example"))).toThrow();
  });

  it("that was changed by one character does not open", () => {
    const whole = contactSealer(1)("a", "an@x.example");
    const last = whole.at(20) === "A" ? "B" : "A";
    const changed = `${whole.slice(0, 20)}${last}${whole.slice(21)}`;
    expect(() => openContact(1, "a", changed)).toThrow();
  });
});
