import { expect } from "@playwright/test";
import { expectAccessible, signIn, test } from "./support/product";

const FUNNELS = "/funnels?pathway=hip-knee&indicator=readmission-30d";

for (const scheme of ["light", "dark"] as const) {
  test(`the comparison of units reads well in English, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await signIn(page, "quality-coordinator");
    await page.goto(`/en${FUNNELS}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });
}

test("the units of a funnel are walked by keyboard and read out", async ({ page }) => {
  await signIn(page, "quality-coordinator");
  await page.goto(`/nl${FUNNELS}`);
  const chart = page.locator("[data-chart-frame] [role=group][tabindex='0']").first();
  const spoken = chart.getByRole("status");
  await chart.focus();
  await page.keyboard.press("Home");
  await expect(spoken).not.toBeEmpty();
  const first = await spoken.textContent();
  await page.keyboard.press("ArrowRight");
  await expect(spoken).not.toHaveText(first ?? "");
  await page.keyboard.press("Escape");
  await expect(spoken).toBeEmpty();
});

const MODEL = {
  format: "waardekompas-risk-model",
  formatVersion: 1,
  model: "e2e-stroke-mortality",
  version: "2026-1",
  title: "Sterfte na beroerte, proef",
  indicator: "mortality-30d",
  pathway: "stroke",
  link: "logit",
  intercept: -5,
  terms: [{ variable: "age-per-decade", estimate: 0.3, standardError: 0.05 }],
  population: { description: "verzonnen patiënten", cases: 1000, events: 80 },
  source: "Proef van het product",
  grade: "illustration",
  madeOn: "2026-01-31",
  validFrom: "2026-01-01",
};

test("a coefficient file is refused by name, installed, used beside the raw side and withdrawn", async ({
  page,
}) => {
  const choose = async (contents: object) =>
    page.locator("input[type=file]").setInputFiles({
      name: "model.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(contents)),
    });
  await signIn(page, "quality-coordinator");
  await page.goto("/nl/funnels/models");
  await choose({ ...MODEL, terms: [{ variable: "bmi", estimate: 1 }] });
  await expect(page.getByText(/Het kenmerk bmi is onbekend/)).toBeVisible();
  await choose(MODEL);
  await page.getByRole("button", { name: "Installeer", exact: true }).click();
  await page.getByRole("link", { name: MODEL.title }).click();
  await expect(page.getByRole("heading", { level: 1, name: MODEL.title })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Vergelijken met dit model" }).click();
  await expect(page.getByText("Het hele ziekenhuis tegenover het model")).toBeVisible();
  await expect(page.getByText(/versie 2026-1/i).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Ruw:/ })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/nl/funnels/models/${MODEL.model}/${MODEL.version}`);
  await page.getByRole("button", { name: "Intrekken" }).click();
  await page.getByRole("button", { name: "Ja, trek in" }).click();
  await expect(page.getByText("ingetrokken", { exact: true })).toBeVisible();
});
