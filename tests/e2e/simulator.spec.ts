import { expect, type Page } from "@playwright/test";
import { expectAccessible, signIn, test } from "./support/product";

const SIMULATOR = "/budget/simulator?pathway=hip-knee";

async function openSimulator(page: Page, locale: string): Promise<void> {
  await page.goto(`/${locale}${SIMULATOR}`);
  await expect(page.locator("[data-ready=true]")).toBeVisible();
}

for (const scheme of ["light", "dark"] as const) {
  test(`the simulator reads well in English, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await signIn(page, "cfo");
    await openSimulator(page, "en");
    await page.locator("#lever-dayShareListA").focus();
    await page.keyboard.press("ArrowRight");
    await expectAccessible(page);
  });
}

test("a lever is moved by keyboard, saved, locked and compared", async ({ page }) => {
  await signIn(page, "finance-controller");
  await openSimulator(page, "nl");
  const finding = page.locator("[data-finding]");
  const before = await finding.textContent();
  await page.locator("#lever-dayShareListA").focus();
  for (let press = 0; press < 10; press += 1) await page.keyboard.press("ArrowRight");
  await expect(finding).not.toHaveText(before ?? "");
  await expect(page.locator("[data-component=B2]")).toContainText("−");

  // A comma is a decimal sign, and what is no number is named.
  const typed = page.getByLabel("Ligduur klassiek, d");
  await typed.fill("2,1");
  await expect(page.getByLabel("Ligduur klassiek", { exact: true })).toHaveValue("2.1");
  await typed.fill("twee");
  await expect(page.getByText("Dat is geen getal.", { exact: false }).first()).toBeVisible();
  await typed.blur();

  await page.getByRole("button", { name: /^Verklaar B2/ }).click();
  await expect(page.getByRole("dialog")).toContainText("verantwoorde bedden");
  await page.keyboard.press("Escape");

  const name = `Proef ${String(Date.now())}`;
  await page.getByLabel("Naam van het scenario").fill(name);
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await page.waitForURL(/\/budget\/simulator\/[0-9a-f-]{36}/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await page.getByRole("button", { name: "Vergrendel" }).click();
  await expect(page.getByRole("button", { name: "Bewaar als kopie" })).toBeVisible();

  const rows = page.getByRole("checkbox", { name: /om te vergelijken/ });
  await rows.nth(0).check();
  await rows.nth(1).check();
  await page.getByRole("button", { name: "Vergelijk", exact: true }).click();
  await page.waitForURL(/\/budget\/simulator\/compare/);
  await expect(page.getByRole("columnheader")).toHaveCount(3);
  await expect(page.getByRole("link", { name })).toBeVisible();
});

test("who only reads the budget moves levers but does not save", async ({ page }) => {
  await signIn(page, "cmo");
  await openSimulator(page, "nl");
  await expect(page.getByRole("button", { name: "Bewaar", exact: true })).toHaveCount(0);
  await expect(page.locator("#lever-dayShareListA")).toBeEnabled();
});
