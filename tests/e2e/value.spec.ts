import { expect } from "@playwright/test";
import { expectAccessible, signIn, test } from "./support/product";

const VALUE = "/pathways/hip-knee/value";

for (const scheme of ["light", "dark"] as const) {
  test(`outcome beside cost reads well in English, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await signIn(page, "cfo");
    await page.goto(`/en${VALUE}`);
    await expect(
      page.getByRole("heading", { name: "Outcome and cost side by side" }),
    ).toBeVisible();
    await expectAccessible(page);
  });
}

test("outcome and cost stand side by side before anything joins them", async ({ page }) => {
  await signIn(page, "cfo");
  await page.goto(`/nl${VALUE}`);
  const titles = await page.getByRole("heading", { level: 2 }).allTextContents();
  expect(titles[0]).toBe("Uitkomst en kost naast elkaar");
  await expect(page.getByText("Veiligheid eerst", { exact: false }).first()).toBeVisible();
  await expect(page.getByText("geen waardescore", { exact: false }).first()).toBeVisible();
});

test("a reader types what one unit may cost, and is told when it is no amount", async ({
  page,
}) => {
  await signIn(page, "cfo");
  await page.goto(`/nl${VALUE}`);
  await page.getByRole("textbox", { name: /Wat mag één/ }).fill("25.000,00");
  await page.getByRole("button", { name: "Toon" }).click();
  await expect(page).toHaveURL(/threshold=25\.000/);
  await expect(page.getByText("bij € 25.000").first()).toBeVisible();
  await page.goto(`/nl${VALUE}?threshold=veel`);
  await expect(page.getByText("Dit is geen bedrag", { exact: false })).toBeVisible();
});

test("quarters whose answers are not due yet have a cost and say so", async ({ page }) => {
  await signIn(page, "cfo");
  await page.goto(`/nl${VALUE}?by=period`);
  await expect(page.getByText("nog niet te verwachten").first()).toBeVisible();
});

test("who may not see physicians' cost has no switch, nor that cost by a typed address", async ({
  page,
}) => {
  await signIn(page, "cfo");
  await page.goto(`/nl${VALUE}`);
  await expect(page.getByRole("link", { name: "zonder artsen", exact: true })).toBeVisible();
  await expect(page.getByText("Kost per episode, met artsen").first()).toBeVisible();
  await page.context().clearCookies();
  await signIn(page, "head-nurse");
  await page.goto(`/nl${VALUE}?physicians=with`);
  await expect(page.getByText("Kost per episode, zonder artsen").first()).toBeVisible();
  await expect(page.getByRole("link", { name: "zonder artsen", exact: true })).toHaveCount(0);
  await expect(page.getByText("met artsen")).toHaveCount(0);
});

test("the review, the first page and the value page give one figure for one quarter", async ({
  page,
}) => {
  test.slow();
  await signIn(page, "cfo");
  await page.goto(`/nl${VALUE}?by=period`);
  await page.getByRole("tab", { name: "Tabel" }).first().click();
  const row = page.getByRole("row").filter({ hasText: "Q2 2026" }).first();
  const cost = /€\s5\.\d{3}/.exec(await row.innerText())?.[0] ?? "no cost";
  for (const path of ["/nl/reviews/2026-Q3/hip-knee", "/nl/overview?period=2026-Q3"]) {
    await page.goto(path);
    await expect(page.getByRole("main")).toContainText(cost);
  }
});
