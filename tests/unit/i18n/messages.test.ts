import { readFileSync, readdirSync } from "node:fs";
import { createTranslator, IntlErrorCode } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { NAMESPACES } from "@/lib/i18n/namespaces";

const folder = (locale: Locale) => `lib/i18n/messages/${locale}`;

function leaves(tree: unknown, path = ""): ReadonlyMap<string, string> {
  if (typeof tree === "string") return new Map([[path, tree]]);
  return new Map(
    Object.entries(tree as Record<string, unknown>).flatMap(([key, branch]) => [
      ...leaves(branch, path ? `${path}.${key}` : key),
    ]),
  );
}

const read = (locale: Locale, namespace: string) =>
  leaves(JSON.parse(readFileSync(`${folder(locale)}/${namespace}.json`, "utf8")));

/**
 * Names that a message asks for, e.g. {count, plural, …} asks for count. Braces open an argument and,
 * inside an argument, a text again: names stand where the depth is even.
 */
function argumentsOf(text: string): readonly string[] {
  const names = new Set<string>();
  let depth = 0;
  for (const brace of text.matchAll(/[{}]/g)) {
    const name = /^\{\s*(\w+)/.exec(text.slice(brace.index))?.[1];
    if (brace[0] === "{" && depth % 2 === 0 && name) names.add(name);
    depth += brace[0] === "{" ? 1 : -1;
  }
  return [...names].sort();
}

describe("the words of the interface", () => {
  it.each(LOCALES)("have a listed namespace for every file in %s, and no other", (locale) => {
    const files = readdirSync(folder(locale)).map((file) => file.replace(/\.json$/, ""));
    expect(files.sort()).toEqual([...NAMESPACES].sort());
  });

  describe.each(NAMESPACES)("of %s", (namespace) => {
    const source = read("nl", namespace);

    it.each(["fr", "en"] as const)("exist in %s exactly where they exist in Dutch", (locale) => {
      expect([...read(locale, namespace).keys()].sort()).toEqual([...source.keys()].sort());
    });

    it.each(["fr", "en"] as const)("ask in %s for the same facts as in Dutch", (locale) => {
      const target = read(locale, namespace);
      const differing = [...source].filter(
        ([key, text]) => argumentsOf(text).join() !== argumentsOf(target.get(key) ?? "").join(),
      );
      expect(differing.map(([key]) => key)).toEqual([]);
    });

    it.each(LOCALES)("can be read by the message parser in %s", (locale) => {
      const messages = read(locale, namespace);
      const faults: string[] = [];
      for (const [key, text] of messages) {
        const t = createTranslator({
          locale,
          messages: { text },
          onError: (error) => {
            // A fact that is not given here is no fault of the message.
            if (error.code !== IntlErrorCode.FORMATTING_ERROR)
              faults.push(`${key}: ${error.message}`);
          },
        });
        t("text");
      }
      expect(faults).toEqual([]);
    });

    it.each(LOCALES)("are never empty in %s", (locale) => {
      const empty = [...read(locale, namespace)].filter(([, text]) => text.trim() === "");
      expect(empty.map(([key]) => key)).toEqual([]);
    });
  });
});
