import { expect } from "@playwright/test";
import { expectAccessible, signIn, test } from "./support/product";

const MODELS = "/budget/payment-models?pathway=hip-knee";

for (const scheme of ["light", "dark"] as const) {
  test(`payment models and registration read well, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await signIn(page, "finance-controller");
    for (const path of [`/nl${MODELS}`, "/nl/budget/registration"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page);
    }
  });
}

test("a controller changes a term, keeps the contract and finds it again", async ({ page }) => {
  await signIn(page, "finance-controller");
  await page.goto(`/nl${MODELS}`);
  await page.getByLabel("Korting (%)").fill("3,5");
  await page.getByRole("button", { name: "Reken opnieuw" }).click();
  await expect(page).toHaveURL(/discount=3/);
  await expect(page.getByLabel("Korting (%)")).toHaveValue("3,5");
  const name = `Bundel ${Date.now()}`;
  await page.getByLabel("Bewaar deze voorwaarden als").fill(name);
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  const kept = page.getByRole("link", { name });
  await expect(kept).toBeVisible();
  await kept.click();
  await expect(page.getByLabel("Korting (%)")).toHaveValue("3,5");
  await page.getByRole("button", { name: `Haal „${name}” weg` }).click();
  await expect(kept).toHaveCount(0);
});

test("a number that cannot be is named at its field", async ({ page }) => {
  await signIn(page, "finance-controller");
  await page.goto(`/nl${MODELS}&discount=abc`);
  await expect(page.getByText("Dit is geen getal.")).toBeVisible();
  await expect(page.getByLabel("Korting (%)")).toHaveValue("abc");
});

test("a coder counts a registration; a count above what was expected is refused at its field", async ({
  page,
}) => {
  await signIn(page, "coder");
  await page.goto("/nl/budget/registration");
  await page.getByLabel("Halfjaar (jaar-1 of jaar-2)").fill("2026-1");
  await page.getByLabel("Verwacht").fill("1000");
  await page.getByLabel("Geleverd").fill("1001");
  await page.getByLabel("Open fouten").fill("3");
  await page.getByLabel("Bron").fill("Controlerapport");
  const keep = page.getByRole("button", { name: "Bewaar telling" });
  await keep.click();
  await expect(page.getByText("Er kan niet meer geleverd zijn dan verwacht.")).toBeVisible();
  await page.getByLabel("Geleverd").fill("990");
  await keep.click();
  await expect(page.getByRole("cell", { name: "99,0%" }).first()).toBeVisible();
});
