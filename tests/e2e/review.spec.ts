import { expect } from "@playwright/test";
import { expectAccessible, signIn, test } from "./support/product";

const REVIEW = "/nl/reviews/2026-Q3/hip-knee";

test.describe("the quarterly review of a pathway", () => {
  test("shows the six fixed parts in their order", async ({ page }) => {
    await signIn(page, "vsc-chair");
    await page.goto(REVIEW);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Heup- en knieprothese");
    const text = (await page.locator("main").innerText()).toLocaleLowerCase();
    const places = [
      "1 · klinische uitkomst",
      "2 · prom en prem",
      "3 · kost (tdabc)",
      "4 · complicaties",
      "5 · heropnames",
      "6 · bfm",
    ].map((part) => text.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    await expectAccessible(page);
  });

  test("records a decision with a claim only with a reason, and takes it back", async ({
    page,
  }) => {
    // Its own words, so that a second run beside the record of the first finds its own.
    const decision = `Ligduur stijgt weer: plan ${crypto.randomUUID().slice(0, 8)}.`;
    await signIn(page, "vsc-secretary");
    await page.goto(REVIEW);
    await page.getByLabel("Wat is besloten, of waarom niet").fill(decision);
    await page.getByLabel("Eigenaar", { exact: true }).fill("Diensthoofd orthopedie");
    await page.getByLabel("Tegen", { exact: true }).fill("2027-01-15");
    await expect(page.getByText("“stijgt” over Ligduur")).toBeVisible();
    await page.getByRole("button", { name: "Leg besluit vast" }).click();
    await expect(page.getByText("Pas de tekst aan of geef een reden.").last()).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Wat is besloten, of waarom niet")).toHaveValue(decision);
    await page.getByLabel("Waarom staat het er toch?").fill("Eigen telling van de afdeling.");
    await page.getByRole("button", { name: "Leg besluit vast" }).click();
    const recorded = page.getByRole("listitem").filter({ hasText: decision });
    await expect(recorded).toContainText("Eigen telling van de afdeling.");
    await recorded.getByRole("button", { name: "Trek in" }).click();
    await expect(recorded).toContainText("ingetrokken");
  });

  test("walks to the next pathway with the arrow keys", async ({ page }) => {
    await signIn(page, "vsc-chair");
    await page.goto(REVIEW);
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("ArrowRight");
    await expect(page).toHaveURL(/\/nl\/reviews\/2026-Q3\/breast$/);
    await page.keyboard.press("ArrowLeft");
    await expect(page).toHaveURL(/\/nl\/reviews\/2026-Q3\/hip-knee$/);
  });

  test("offers a reader neither decision nor freezing, and no physicians' cost", async ({
    page,
  }) => {
    await signIn(page, "cno");
    await page.goto(REVIEW);
    await expect(page.getByText("leggen besluiten vast")).toBeVisible();
    await expect(page.getByRole("button", { name: "Leg besluit vast" })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Bevries dit kwartaal" })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "met artsen" })).toHaveCount(0);
  });
});

test.describe("the first page of a role", () => {
  test("of the board answers the three questions", async ({ page }) => {
    await signIn(page, "board");
    await page.goto("/nl/overview");
    for (const question of ["Waar staan we?", "Wat is veranderd?", "Wat vraagt een besluit?"]) {
      await expect(page.getByRole("heading", { name: question })).toBeVisible();
    }
    await expectAccessible(page);
  });

  test("of a head nurse holds the figures of the own ward", async ({ page }) => {
    await signIn(page, "head-nurse");
    await page.goto("/nl/indicators");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Indicatoren");
    await expectAccessible(page);
  });

  test("of finance is the budget letter with what nobody confirmed marked", async ({ page }) => {
    await signIn(page, "cfo");
    await page.goto("/nl/budget");
    await expect(page.getByText("Voorbeeldbedragen").first()).toBeVisible();
    await expectAccessible(page);
    await page.goto("/nl/budget/card");
    await expect(page.getByText("voorbeeldcijfer").filter({ visible: true }).first()).toBeVisible();
    await expectAccessible(page);
  });
});

test("an indicator shows chart, table, definition and breakdown", async ({ page }) => {
  await signIn(page, "cmo");
  await page.goto("/nl/indicators/readmission-30d?pathway=hip-knee");
  await page.getByRole("tab", { name: "Tabel" }).click();
  await expect(page.getByRole("columnheader", { name: "Teller" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Per afdeling" })).toBeVisible();
  await expectAccessible(page);
});

test("an indicator is read for one ward", async ({ page }) => {
  await signIn(page, "cmo");
  await page.goto("/nl/indicators?pathway=hip-knee");
  await page.getByText("Afdeling: ", { exact: false }).first().click();
  await page.getByRole("link", { name: /^C1 · / }).click();
  await expect(page).toHaveURL(/\/nl\/indicators\?pathway=hip-knee&ward=C1/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText(/^Afdeling: C1/)).toBeVisible();
});
