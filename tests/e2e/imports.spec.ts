import { expect, type Page } from "@playwright/test";
import { test } from "./support/alone";
import { expectAccessible, signIn } from "./support/product";

const STAYS = [
  "Verblijfnummer;Patiëntnummer;ward;Opnamedatum;Ontslagdatum;day_case;planned;deceased;Opmerking",
  "W-9001;P-9001;C1;02/10/2023 07:58;05/10/2023 11:02;nee;ja;nee;eerste",
  "W-9002;P-9002;C1;03/10/2023 08:10;06/10/2023 10:30;nee;ja;nee;",
  "W-9003;P-9003;ZZ9;04/10/2023 09:00;05/10/2023 12:00;nee;nee;nee;",
].join("\n");

const LEDGER = [
  "period_from;period_to;cost_centre;cost_centre_name;account;nature;amount",
  "2031-01-01;2031-03-31;9900;Proefplaats;620000;staff;18.500",
].join("\n");

async function chooseFile(page: Page, file: { name: string; text: string | Buffer }) {
  await page.locator("input[type=file]").setInputFiles({
    name: file.name,
    mimeType: "text/csv",
    buffer: Buffer.from(file.text),
  });
  await expect(page.getByText(file.name).first()).toBeVisible();
}

const next = (page: Page) => page.getByRole("button", { name: "Verder", exact: true });

test.describe("the import wizard", () => {
  test("takes a stays file with own columns and a faulty row through to the end and back", async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await signIn(page, "data-analyst");
    await page.goto("/nl/imports/new");
    await expectAccessible(page);
    await page.getByRole("radio", { name: /^Verblijven/ }).check();
    await chooseFile(page, { name: "verblijven.csv", text: STAYS });
    await next(page).click();

    await expect(page.getByRole("cell", { name: /2 oktober 2023/ }).first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Klopt, verder" }).click();

    await expect(page.getByLabel("Betekenis van kolom Opnamedatum")).toHaveValue("admission");
    await expect(next(page)).toBeDisabled();
    await page.getByLabel("Betekenis van kolom Opmerking").selectOption({ label: "Negeren" });
    await expectAccessible(page);
    await next(page).click();

    const findings = page.getByRole("heading", { name: "1 rij kan niet worden opgenomen" });
    await expect(findings).toBeVisible({ timeout: 90_000 });
    await expect(page.getByRole("row", { name: /4 ward ZZ9/ })).toBeVisible();
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Foutbestand downloaden" }).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
    await expectAccessible(page);
    await next(page).click();

    await expect(page.getByRole("heading", { name: "Wat er zou veranderen" })).toBeVisible();
    await expectAccessible(page);
    await page.goBack();
    await expect(findings).toBeVisible();
    await page.goForward();
    await next(page).click();

    const publish = page.getByRole("button", { name: "Bewaar de levering" });
    await expect(publish).toBeDisabled();
    await page.getByRole("checkbox", { name: /Neem de 2 goede rijen op/ }).check();
    await expectAccessible(page);
    await publish.click();

    await expect(page.getByRole("heading", { name: /^Levering \d+ is bewaard$/ })).toBeVisible({
      timeout: 90_000,
    });
    await page.getByRole("link", { name: /^Levering \d+ bekijken$/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: /Verblijven/ })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: /terugdraaien$/ }).click();
    await page.getByRole("button", { name: "Ja, draai terug" }).click();
    await expect(page.getByText(/Teruggedraaid op/)).toBeVisible({ timeout: 90_000 });
    await page.goto("/nl/imports");
    await expect(page.getByText("teruggedraaid", { exact: true }).first()).toBeVisible();
    await expectAccessible(page);
  });

  test("asks what 18.500 means and takes no step without an answer", async ({ page }) => {
    await signIn(page, "finance-controller");
    await page.goto("/nl/imports/new");
    await page.getByRole("radio", { name: /^Grootboek/ }).check();
    await chooseFile(page, { name: "grootboek.csv", text: LEDGER });
    await next(page).click();
    const on = page.getByRole("button", { name: "Klopt, verder" });
    await expect(page.getByRole("group", { name: "Wat betekent 18.500?" })).toBeVisible();
    await expect(on).toBeDisabled();
    await page.getByRole("radio", { name: /18\.500 is 18\.500/ }).check();
    await expect(page.getByRole("row", { name: /amount 1 € 18\.500,00/ })).toBeVisible();
    await expect(on).toBeEnabled();
    await page.getByRole("button", { name: "Levering weggooien" }).first().click();
    await expect(page).not.toHaveURL(/upload=/);
  });

  test("says what is wrong with a file in another encoding, a worksheet and a wrong separator", async ({
    page,
  }) => {
    await signIn(page, "cio");
    await page.goto("/nl/imports/new");
    await page.getByRole("radio", { name: /^Afdelingen/ }).check();
    const latin = Buffer.from("ward;name\nG1;Gériatrie", "latin1");
    await chooseFile(page, { name: "latin.csv", text: latin });
    await next(page).click();
    await expect(page.getByText(/latin\.csv, regel 2: dit is geen UTF-8/)).toBeVisible();
    await page.getByRole("button", { name: "Lees als Latin-1" }).click();
    await expect(page.getByRole("cell", { name: "Gériatrie" })).toBeVisible();
    await page.getByLabel("Scheidingsteken").selectOption({ label: "komma ( , )" });
    await page.getByRole("button", { name: "Klopt, verder" }).click();
    await expect(page.getByText(/Verplicht en nog niet gekoppeld/).first()).toBeVisible();

    await page.goto("/nl/imports/new");
    await page.getByRole("radio", { name: /^Afdelingen/ }).check();
    await chooseFile(page, { name: "blad.csv", text: "PK\u0003\u0004 a worksheet" });
    await next(page).click();
    await expect(page.getByText(/blad\.csv is geen tekstbestand/)).toBeVisible();
  });

  test("speaks French and works on a phone", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await signIn(page, "coder");
    await page.goto("/fr/imports/new");
    await page.getByRole("radio", { name: /^Séjours/ }).check();
    await chooseFile(page, { name: "sejours.csv", text: STAYS });
    await page.getByRole("button", { name: "Continuer", exact: true }).click();
    await expect(page.getByText("Étape 2 sur 6")).toBeVisible();
    await expect(page.getByRole("cell", { name: /2 octobre 2023/ }).first()).toBeVisible();
    await expectAccessible(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });

  test("is not there for who may not deliver", async ({ page }) => {
    await signIn(page, "dpo");
    await page.goto("/nl/imports");
    await expect(page.getByRole("link", { name: "Nieuwe levering" })).toHaveCount(0);
    await page.goto("/nl/imports/new");
    await expect(page).toHaveURL(/no-access/);
  });
});
