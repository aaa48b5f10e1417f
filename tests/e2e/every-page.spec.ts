import { readdirSync } from "node:fs";
import { sep } from "node:path";
import { expect, type Page } from "@playwright/test";
import { signIn, test } from "./support/product";

const WALKS = [
  { role: "cfo", language: "fr", width: 390 },
  { role: "quality-coordinator", language: "en", width: 1440 },
] as const;
const MOST_PAGES = 60;

/** The kinds of page that the product has, the most particular first. */
const KINDS = readdirSync("app/[locale]", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(`${sep}page.tsx`) && !file.includes("[..."))
  .map((file) => file.split(sep).filter((part) => !/^\(|^page\.tsx$/.test(part)))
  .sort((a, b) => countOpen(a) - countOpen(b));

function countOpen(parts: readonly string[]): number {
  return parts.filter((part) => part.startsWith("[")).length;
}

/** Kind of page and names of what was chosen on it: one of each is enough. */
function kindOf(address: URL): string {
  const parts = address.pathname.split("/").slice(2);
  const kind = KINDS.find(
    (known) =>
      known.length === parts.length &&
      known.every((part, place) => part.startsWith("[") || part === parts[place]),
  );
  const chosen = [...address.searchParams.keys()].sort().join(" ");
  return `${kind?.join("/") ?? address.pathname} ${chosen}`;
}

/** Opens a page and says what is wrong with it; empty when nothing is. */
async function listFaults(page: Page, address: string, width: number): Promise<readonly string[]> {
  const answer = await page.goto(address);
  const seen = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    text: document.querySelector("main")?.innerText ?? "",
  }));
  const key = /(^|\s)[a-z][a-zA-Z]+\.[a-z][a-zA-Z]+\.[a-z][a-zA-Z]+(\s|$)/.exec(seen.text);
  return [
    ...(answer?.ok() === true ? [] : [`answers ${answer?.status() ?? "nothing"}`]),
    ...(seen.width > width ? [`is ${seen.width} pixels wide`] : []),
    ...(seen.text.trim() === "" ? ["is empty"] : []),
    ...(key ? [`shows the key of a text: ${key[0].trim()}`] : []),
  ];
}

/** The addresses of a page that lead further into the product, in one language. */
async function listAddresses(page: Page, language: string): Promise<readonly URL[]> {
  const { origin } = new URL(page.url());
  const links = await page
    .locator("a[href]")
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  return (
    links
      .map((link) => new URL(link))
      .filter((link) => link.origin === origin && link.pathname.startsWith(`/${language}/`))
      // Its text is made of the names of fields, which look like keys.
      .filter((link) => !link.pathname.endsWith("/api-docs"))
      // Another test may close a draft of a letter between the list and its page.
      .filter((link) => !link.pathname.includes("/drafts/"))
  );
}

for (const { role, language, width } of WALKS) {
  test(`every page that a ${role} can reach in ${language} holds at ${width} pixels`, async ({
    page,
  }) => {
    test.setTimeout(1_200_000);
    await page.setViewportSize({ width, height: 900 });
    const faults: string[] = [];
    let here = "";
    const note = (text: string) => faults.push(`${here} ${text.slice(0, 300)}`);
    page.on("console", (message) => {
      if (message.type() === "error") note(message.text());
    });
    page.on("pageerror", ({ message }) => note(message));
    await signIn(page, role);
    const known = new Set<string>();
    const waiting = [`/${language}/start`];
    for (let count = 0; waiting.length > 0 && count < MOST_PAGES; count += 1) {
      here = waiting.shift() ?? "";
      (await listFaults(page, here, width)).forEach(note);
      for (const address of await listAddresses(page, language)) {
        if (known.has(kindOf(address))) continue;
        known.add(kindOf(address));
        waiting.push(address.pathname + address.search);
      }
    }
    expect(faults).toEqual([]);
    expect(known.size).toBeGreaterThan(5);
  });
}
