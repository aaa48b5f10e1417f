import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible, signIn, test } from "./support/product";

const saved = (page: Page): Promise<void> =>
  expect(page.locator("[data-save-state]")).toHaveAttribute("data-save-state", "saved");

const steps = (page: Page): Locator => page.locator("[data-step]");

/** An empty sheet of a pathway that nobody designed yet. */
async function beginEmpty(page: Page, pathway: string): Promise<void> {
  await page.goto(`/nl/costing/pathways/${pathway}`);
  await page.getByRole("button", { name: "Begin leeg" }).click();
  await page.waitForURL(/map=/);
}

/** 25 steps with 40 resources, as a controller has them in a spreadsheet. */
function spreadsheet(): string {
  const codes = ["VPK-POL", "SEC", "KIN", "VPK-CAR", "CON"];
  const rows = Array.from({ length: 40 }, (_, index) => {
    const step = `Stap ${(index % 25) + 1}`;
    const label = index % 25 === 24 ? "verspilling" : "voegt waarde toe";
    return [step, codes[index % 5], `${(index % 9) + 1},5`, "1", "1", "", label].join("\t");
  });
  return ["stap\tmiddel\tminuten\ttegelijk\tgedeeld\taandeel\twaarde", ...rows].join("\n");
}

test.describe("the costing workbench", () => {
  test("builds 25 steps and 40 resources from an empty sheet, saves, versions, compares, undoes", async ({
    page,
  }) => {
    await signIn(page, "finance-controller");
    await beginEmpty(page, "heart-failure");

    await page.getByRole("tab", { name: "Plakken" }).click();
    await page.getByLabel("Plak rijen uit een rekenblad").fill(spreadsheet());
    await page.getByRole("button", { name: "Neem 40 rijen over" }).click();
    await page.getByRole("tab", { name: "Stappen" }).click();
    await expect(steps(page)).toHaveCount(25);
    await saved(page);

    await page.getByLabel("Wat verandert er met deze versie?").fill("Eerste ontwerp");
    await page.getByRole("button", { name: "Bevestig als versie" }).click();
    await expect(page.getByRole("link", { name: "Versie 1" })).toBeVisible();
    const before = await page.locator("[data-total=main]").innerText();

    await page.getByRole("button", { name: "Nieuw ontwerp vanaf versie 1" }).click();
    await expect(page.getByRole("button", { name: "Bevestig als versie" })).toBeVisible();
    await page.getByRole("button", { name: "Stap 3 verwijderen" }).click();
    await expect(steps(page)).toHaveCount(24);
    await expect(page.locator("[data-total=main]")).not.toHaveText(before);
    await saved(page);
    await page.getByRole("tab", { name: "Vergelijk" }).click();
    await expect(page.getByRole("row", { name: /Stap 3 weg/ })).toBeVisible();
    await expect(page.getByRole("row", { name: /Totaal 24 stappen gelijk/ })).toBeVisible();

    await page.keyboard.press("Control+z");
    await expect(page.locator("[data-total=main]")).toHaveText(before);
    await page.keyboard.press("Control+Shift+z");
    await expect(page.locator("[data-total=main]")).not.toHaveText(before);
    await saved(page);

    await page.reload();
    await page.getByRole("button", { name: /Ongedaan maken/ }).click();
    await expect(page.locator("[data-total=main]")).toHaveText(before);
    await expectAccessible(page);
  });

  test("says what it understood, what is missing and where an equation goes wrong", async ({
    page,
  }) => {
    await signIn(page, "finance-controller");
    await beginEmpty(page, "stroke");
    await page.getByLabel("Nieuwe stap").fill("Inschrijving");
    await page.getByLabel("Nieuwe stap").press("Enter");
    await page.getByLabel("Middel toevoegen").fill("SEC = 2 + 2 × onbekende_patient");
    await page.getByLabel("Middel toevoegen").press("Enter");
    await expect(
      page.getByText("Deze variabele staat niet in het register.").first(),
    ).toBeVisible();
    await expect(page.locator("[data-total=main]")).toHaveText("onvolledig");

    await page.getByRole("tab", { name: "Variabelen" }).click();
    await page.getByLabel("Variabele toevoegen").fill("Onbekende patiënt");
    await page.getByLabel("Variabele toevoegen").press("Enter");
    await page.getByLabel("Aandeel ja").fill("50");
    await expect(page.getByText("begrepen als 50,0%")).toBeVisible();
    await page.getByLabel("Aandeel ja").press("Enter");
    await page.getByRole("tab", { name: "Stappen" }).click();
    await expect(page.getByText("2 + 2 * onbekende_patient = 3 min")).toBeVisible();
    await expect(page.locator("[data-total=main]")).toContainText("€");

    const equation = page.getByLabel("Minuten of vergelijking");
    await equation.fill("2 + * 3");
    await expect(page.getByText(/Teken 5/)).toBeVisible();
    await equation.press("Escape");
    await saved(page);
  });

  test("keeps the work of the second person in a copy", async ({ browser, page }) => {
    await signIn(page, "finance-controller");
    await beginEmpty(page, "breast");
    const address = page.url();
    const other = await browser.newPage();
    await signIn(other, "cfo");
    await other.goto(address);
    const addStep = async (on: Page, name: string) => {
      await on.getByLabel("Nieuwe stap").fill(name);
      await on.getByLabel("Nieuwe stap").press("Enter");
    };
    await addStep(other, "Van de CFO");
    await saved(other);
    await addStep(page, "Van de controller");
    await expect(page.getByText("Iemand anders wijzigde dit ontwerp")).toBeVisible();
    await saved(page);
    await page.reload();
    await expect(page.getByText("1. Van de controller").first()).toBeVisible();
    await other.reload();
    await expect(other.getByText("1. Van de CFO").first()).toBeVisible();
    await other.close();
  });
});
