import { expect, type Locator, type Page } from "@playwright/test";
import { test } from "./support/alone";
import { expectAccessible, signIn } from "./support/product";

const RESOURCE = "/nl/costing/capacity/VPK-HEE?from=2025-01-01";

/** The version of the rate of the breast and surgery nurses in 2025. */
async function versionOf(page: Page): Promise<number> {
  await page.goto("/nl/costing?from=2025-01-01");
  const row = page.getByRole("row").filter({ hasText: "Verpleegkundigen heelkunde" }).first();
  return Number(await row.getByRole("cell").last().innerText());
}

async function pressAndKeep(page: Page, button: Locator): Promise<void> {
  await button.click();
  await expect(page.getByText(/Versie \d+ bewaard/)).toBeVisible();
}

test.describe("from ledger to rate", () => {
  test.beforeEach(async ({ page }) => {
    // All costs of a period are computed again.
    test.setTimeout(600_000);
    await signIn(page, "finance-controller");
  });

  test("a changed deduction supersedes the rate, and the older version can come back", async ({
    page,
  }) => {
    const before = await versionOf(page);
    await page.goto(RESOURCE);
    await expectAccessible(page);
    await page.getByText("Wijzig hoe de tijd volgt").click();
    const hours = page.getByRole("textbox", { name: "uur", exact: true });
    const training = hours.last();
    await training.fill("veel");
    await page.getByLabel("Waarom?").fill("Opleiding nagekeken");
    const confirm = page.getByRole("button", { name: "Bevestig als nieuwe versie" });
    await expect(confirm).toBeDisabled();
    await training.fill(`${40 + before},5`);
    await pressAndKeep(page, confirm);
    await expect(page.getByText("wachten op de nieuwe tarieven")).toBeVisible();
    expect(await versionOf(page)).toBe(before + 1);
    await page.goto(RESOURCE);
    await pressAndKeep(page, page.getByRole("button", { name: /Zet versie \d+ terug/ }).first());
    expect(await versionOf(page)).toBe(before + 2);
    await page.getByRole("button", { name: "Herreken nu" }).click();
    const waiting = page.getByText("wachten op de nieuwe tarieven");
    await expect(waiting).toBeHidden();
    // The run holds the hospital until its end; whoever delivers before is refused.
    await expect(page.getByText("Kosten worden herrekend")).toBeHidden({ timeout: 480_000 });
    await expect(waiting).toBeHidden();
  });

  test("closes on the ledger, shows support by method, and answers what if", async ({ page }) => {
    await page.goto("/nl/costing/closure?from=2025-01-01");
    await expect(page.getByText("Sluit tot op de cent.")).toBeVisible();
    await expectAccessible(page);
    await page.goto("/nl/costing/allocation?from=2025-01-01");
    await expect(page.getByRole("heading", { name: "Wat een andere methode" })).toBeVisible();
    await expectAccessible(page);
    await page.goto("/nl/costing/capacity/OKZ?from=2025-01-01");
    await page.getByLabel("Patiënten").fill("150");
    await page.getByRole("button", { name: "Reken", exact: true }).click();
    await expect(page.getByText("Gelezen als 150,0%")).toBeVisible();
    await expect(page.getByText("Bij te zetten")).toBeVisible();
  });
});
