import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { signIn, test } from "./support/product";

/** A definition of the example hospital without an open proposal of its own. */
const PLACE = "/nl/definitions/mortality-30d";

async function propose(page: Page, target: string, reason: string): Promise<void> {
  await page.goto(PLACE);
  await page.getByText("Een wijziging voorstellen").click();
  await page.getByLabel("Waarom deze wijziging?").fill(reason);
  await page.getByLabel("Beroerte (CVA)", { exact: true }).fill(target);
  await page.getByRole("button", { name: "Stel voor" }).click();
}

test("a proposed target is discussed, compared, signed by another and then in the series", async ({
  page,
}) => {
  await signIn(page, "quality-coordinator");
  await propose(page, "elf", "Het team wil onder elf procent blijven.");
  await expect(page.getByText("Een doel is geen getal")).toBeVisible();
  await page.getByLabel("Beroerte (CVA)", { exact: true }).fill("11,5");
  await page.getByRole("button", { name: "Stel voor" }).click();
  const draft = page.getByRole("listitem").filter({ hasText: "Doel Beroerte (CVA): 11,5" });
  await expect(draft).toBeVisible();
  await expect(draft.getByRole("button", { name: "Teken af" })).toHaveCount(0);
  await page.getByLabel("Je opmerking").fill("Graag bespreken op de vergadering.");
  await page.getByRole("button", { name: "Plaats opmerking" }).click();
  await expect(page.getByText("Graag bespreken op de vergadering.").first()).toBeVisible();

  await signIn(page, "cmo");
  await page.goto(PLACE);
  await expect(page.getByRole("row", { name: /Doel Beroerte \(CVA\).*11,5/ })).toBeVisible();
  await draft.getByRole("button", { name: "Teken af" }).click();
  await expect(page.getByText("Het team wil onder elf procent blijven.").nth(1)).toBeVisible();

  await propose(page, "11", "Een tweede voorstel om in te trekken.");
  await expect(page.getByText("Er geldt al een eigen versie")).toBeVisible();
  await page.getByLabel("Geldig vanaf").fill("2035-01-01");
  await page.getByRole("button", { name: "Stel voor" }).click();
  await page.getByRole("button", { name: "Trek in" }).click();
  await expect(page.getByText(/Ingetrokken door/).first()).toBeVisible();
});

for (const scheme of ["light", "dark"] as const) {
  test(`a definition reads well in French on a phone, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await signIn(page, "quality-coordinator");
    await page.goto("/fr/definitions/readmission-30d");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
    const found = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
      .analyze();
    expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
}

test("the catalogue is searched and opened by keyboard alone", async ({ page }) => {
  await signIn(page, "quality-coordinator");
  await page.goto("/nl/definitions");
  await page.getByLabel("Zoek", { exact: true }).focus();
  await page.keyboard.type("heropname");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/indicatoren? gevonden/)).toBeVisible();
  const line = page.getByRole("link", { name: /heropname/i }).first();
  await line.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/nl\/definitions\/[a-z0-9.-]+/);
  await expect(page.getByRole("heading", { level: 1, name: /heropname/i })).toBeVisible();
});
