import { expect } from "@playwright/test";
import { expectAccessible, signIn, test } from "./support/product";

const COURSE = "/processes?pathway=hip-knee";

for (const scheme of ["light", "dark"] as const) {
  test(`the course of a pathway and the theatre read well, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await signIn(page, "quality-coordinator");
    for (const path of [
      COURSE,
      `${COURSE}&view=ways`,
      `${COURSE}&view=time`,
      "/processes/theatre",
    ]) {
      await page.goto(`/en${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page);
    }
  });
}

test("the page says what share of cases, ways and steps it shows, also after the slider", async ({
  page,
}) => {
  await signIn(page, "data-analyst");
  await page.goto(`/nl${COURSE}`);
  const summary = page.locator("[data-process-summary]");
  await expect(summary).toContainText("Deze pagina toont 100% van de gevallen");
  await page.locator("#share-activities").fill("50");
  await expect(page).toHaveURL(/activities=50/);
  await expect(summary).toContainText("4 van 8 soorten stappen");
});

test("a map is zoomed by keyboard and read as a list", async ({ page }) => {
  await signIn(page, "quality-coordinator");
  await page.goto(`/nl${COURSE}`);
  const frame = page.getByRole("region", { name: /Wat rechtstreeks op wat volgt/ });
  const width = async () => (await frame.locator("svg").boundingBox())?.width ?? 0;
  await frame.focus();
  const before = await width();
  await page.keyboard.press("+");
  await expect.poll(width).toBeGreaterThan(before);
  await page.getByRole("tab", { name: "Tabel" }).click();
  await expect(page.getByRole("rowheader", { name: "Voorbereiding" }).first()).toBeVisible();
});

test("a rule is made, judged and removed", async ({ page }) => {
  await signIn(page, "quality-coordinator");
  await page.goto(`/nl${COURSE}&view=rules`);
  await page.locator("#rule-activity").selectOption("surgery");
  await page.locator("#rule-other").selectOption("rehabilitation");
  await page.getByRole("button", { name: "Regel bewaren" }).click();
  const title = page.getByRole("heading", { name: "Operatiekwartier komt vóór Kinesitherapie" });
  await expect(title).toBeVisible();
  await page.getByRole("button", { name: /^Regel weghalen/ }).click();
  await expect(title).toBeHidden();
});

test("theatre figures say what cannot be read and compute nothing from it", async ({ page }) => {
  await signIn(page, "cfo");
  await page.goto("/nl/processes/theatre?rate=abc");
  await expect(page.getByText("Typ een bedrag groter dan 0")).toBeVisible();
  await page.goto("/nl/processes/theatre?rate=9,45");
  await expect(page.getByText("Aan € 9,4500 per minuut, zoals ingevuld")).toBeVisible();
});

test("a role without a place here is told so", async ({ page }) => {
  await signIn(page, "head-nurse");
  await page.goto("/nl/processes");
  await expect(page).toHaveURL(/no-access/);
});
