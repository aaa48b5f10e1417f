import { expect, type Page } from "@playwright/test";
import { expectAccessible, signIn, test } from "./support/product";

/** A pack whose words are made up for the test: the questionnaire's own text is not in this project. */
const PACK = {
  format: "waardekompas-licence-pack",
  formatVersion: 1,
  instrument: "phq-2",
  language: "nl",
  version: "2026-1",
  licence: {
    owner: "Owner of the questionnaire",
    reference: "LIC-2026-001",
    holder: "AZ Voorbeeld",
    validFrom: "2026-01-01",
    validTo: "2099-12-31",
  },
  wording: {
    title: "Title of the test",
    items: ["PHQ1", "PHQ2"].map((key) => ({
      key,
      text: `Text of ${key}`,
      levels: [0, 1, 2, 3].map((code) => ({ code, label: `Answer ${code}` })),
    })),
  },
};

async function choosePack(page: Page, contents: unknown): Promise<void> {
  await page.locator("input[type=file]").setInputFiles({
    name: "pakket.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(contents)),
  });
}

test.describe("the library of questionnaires", () => {
  test("leads from the rail to a questionnaire and walks its questions", async ({ page }) => {
    test.setTimeout(120_000);
    await signIn(page, "head-nurse");
    await page.goto("/nl/instruments");
    await expect(page.getByRole("heading", { level: 1, name: "Vragenlijsten" })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: "PREM van het zorgpad" }).click();
    await expect(page.getByText("Vraag 1 van 10")).toBeVisible();
    await page.getByRole("link", { name: "Volgende" }).click();
    await expect(page.getByText("Vraag 2 van 10")).toBeVisible();
    await expect(page.locator("input[type=file]")).toHaveCount(0);
    await expectAccessible(page);
  });

  test("shows every fault of a pack, then installs the mended one and withdraws it", async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await signIn(page, "quality-coordinator");
    await page.goto("/nl/instruments/phq-2");
    await expect(page.getByText("Alleen sleutels").first()).toBeVisible();
    const { licence, wording } = PACK;
    await choosePack(page, {
      ...PACK,
      language: "Nederlands",
      licence: { ...licence, holder: "" },
    });
    await expect(page.getByText("2 fouten: er is niets geïnstalleerd")).toBeVisible();
    const [first] = wording.items;
    await choosePack(page, { ...PACK, wording: { ...wording, items: [first] } });
    await expect(page.getByText("De vraag PHQ2 ontbreekt.")).toBeVisible();
    await choosePack(page, PACK);
    await expect(page.getByText("Geen fouten gevonden")).toBeVisible();
    await page.getByRole("button", { name: "Installeer", exact: true }).click();
    await expect(page.getByText("Versie 2026-1 (nl) is geïnstalleerd.")).toBeVisible();
    await expect(page.getByText("Text of PHQ1").first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Intrekken" }).click();
    await page.getByRole("button", { name: "Ja, trek in" }).click();
    await expect(page.getByText("ingetrokken")).toBeVisible();
    await expect(page.getByText("Text of PHQ1")).toHaveCount(0);
  });
});
