import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { EXAMPLE_PASSWORD } from "../../lib/access/example-password";
import { mailOf } from "../../prisma/example/loading/example-people";

async function signIn(page: Page): Promise<void> {
  const token = await page.request.get("/api/auth/csrf");
  const { csrfToken } = (await token.json()) as { csrfToken: string };
  const email = mailOf("finance-controller");
  const answer = await page.request.post("/api/auth/callback/credentials", {
    form: { email, password: EXAMPLE_PASSWORD, csrfToken, json: "true" },
  });
  expect(answer.ok()).toBe(true);
}

async function expectAccessible(page: Page): Promise<void> {
  const found = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

const RESOURCE = "/nl/costing/capacity/VPK-HEE?from=2025-01-01";

/** The version of the rate of the breast and surgery nurses in 2025. */
async function versionOf(page: Page): Promise<number> {
  await page.goto("/nl/costing?from=2025-01-01");
  const row = page.getByRole("row").filter({ hasText: "Verpleegkundigen heelkunde" }).first();
  return Number(await row.getByRole("cell").last().innerText());
}

/** While another test publishes a delivery, a change of rules is refused with the advice to wait. */
async function pressUntilKept(page: Page, button: Locator): Promise<void> {
  await expect(async () => {
    await button.click();
    await expect(page.getByText(/Versie \d+ bewaard/)).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 90_000 });
}

test.describe("from ledger to rate", () => {
  test.beforeEach(async ({ page }) => {
    test.slow();
    await signIn(page);
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
    await pressUntilKept(page, confirm);
    await expect(page.getByText("wachten op de nieuwe tarieven")).toBeVisible();
    expect(await versionOf(page)).toBe(before + 1);
    await page.goto(RESOURCE);
    await pressUntilKept(page, page.getByRole("button", { name: /Zet versie \d+ terug/ }).first());
    expect(await versionOf(page)).toBe(before + 2);
    await page.getByRole("button", { name: "Herreken nu" }).click();
    await expect(page.getByText("wachten op de nieuwe tarieven")).toBeHidden({ timeout: 240_000 });
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
