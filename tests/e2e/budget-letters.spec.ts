import { expect } from "@playwright/test";
import { test } from "./support/alone";
import { expectAccessible, signIn } from "./support/product";

/** Rows as a spreadsheet gives them: one without a readable amount, and a printed total. */
const ROWS = [
  "Onderdeel\tCode\tOmschrijving\tVorig\tHerrekend\tBetekend\tAard\tJaar",
  "B1\tB1-100\tGemeenschappelijke diensten\t\t\t12.000.000,00\trecurrent\t",
  "B2\tB2-100\tKlinische diensten\t\t\t16.000.000,50\trecurrent\t",
  "B4\tB4-HYG\tZiekenhuishygiëne\t\t\tnog te vragen\trecurrent\t",
  "Totaal\t\t\t\t\t28.300.000,50",
].join("\n");

test("a letter is pasted, kept with its gap, closed when it adds up, and compared", async ({
  page,
}) => {
  test.slow();
  await signIn(page, "finance-controller");
  await page.goto("/nl/budget/letters/new");
  await expectAccessible(page);
  // Of an earlier year, so that the letter in force stays the one that other pages read.
  const key = `PROEF-${String(Date.now())}`;
  await page.getByLabel("Nummer").fill(key);
  await page.getByLabel("Titel").fill(`Brief ${key}`);
  await page.getByLabel("Betekend op").fill("2024-07-01");
  await page.getByLabel("Budget van").fill("2024-07-01");
  await page.getByLabel("Budget tot en met").fill("2025-06-30");
  await page.getByLabel("Rijen").fill(ROWS);
  await page.getByRole("button", { name: "Neem deze rijen over" }).click();
  await expect(page.getByText("2 regels en 1 som overgenomen.")).toBeVisible();
  await expect(page.getByText("Rij 4: geen leesbaar bedrag", { exact: false })).toBeVisible();
  const total = page.getByRole("row").filter({ hasText: "Hele brief" });
  await expect(total.getByRole("cell").last()).toContainText("+300.000,00");

  await page.getByRole("button", { name: "Sluit af als brief" }).click();
  await expect(page.getByText("De regels tellen niet op", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Bewaar als concept" }).click();
  await page.waitForURL(/\/budget\/letters\/drafts\/[0-9a-f-]{36}/);

  await page.getByLabel("Rijen").fill("B4;B4-HYG;Ziekenhuishygiëne;;;300000;recurrent;");
  await page.getByRole("button", { name: "Neem deze rijen over" }).click();
  await expect(total.getByRole("cell").last()).toHaveText("sluit");
  await page.getByRole("button", { name: "Sluit af als brief" }).click();
  await page.waitForURL(/\/budget\/letters$/);
  await expect(page.getByRole("row").filter({ hasText: key })).toContainText("28.300.001");

  await page.goto(`/nl/budget/letters/compare?before=${key}&after=BFM-2025-07`);
  const hygiene = page.getByRole("row").filter({ hasText: "B4-HYG" });
  await expect(hygiene).toContainText("300.000");
  await expect(hygiene).toContainText("gewijzigd");
  await expect(page.getByRole("row").filter({ hasText: "B5-100" })).toContainText("nieuw");
  await expectAccessible(page);
});
