import { expect } from "@playwright/test";
import { expectAccessible, signIn, test } from "./support/product";

test.describe("the questionnaire programme", () => {
  test.beforeEach(async ({ page }) => {
    // The plan of every patient of the hospital is computed for each page.
    test.slow();
    await signIn(page, "quality-coordinator");
  });

  test("makes a letter that opens, prints without the product's head, and leads to a form", async ({
    page,
  }) => {
    await page.goto("/nl/programme/requests");
    const due = page.getByRole("row").filter({ hasText: "Uitnodiging per brief: klaar" }).first();
    // Letters are rarer than mails: the first may stand on a later page of the list.
    await expect(async () => {
      if (!(await due.isVisible())) await page.getByRole("link", { name: "Volgende" }).click();
      await expect(due).toBeVisible({ timeout: 10_000 });
    }).toPass();
    const episode = /^[A-Z]+-\d+/.exec(await due.getByRole("rowheader").innerText())?.[0] ?? "";
    await due.getByRole("button", { name: "Nu versturen" }).click();
    await expect(page.getByText("Bericht gemaakt")).toBeVisible();
    await page.goto("/nl/programme/outbox");
    const made = page.getByRole("row").filter({ hasText: episode }).first();
    await made.getByRole("link", { name: "Brief openen" }).click();
    const letter = page.getByRole("article");
    await expect(letter).toContainText(episode);
    await expectAccessible(page);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("heading", { level: 1 })).toBeHidden();
    const address = /https?:\S+\/q\/\w{26}/.exec(await letter.innerText())?.[0] ?? "";
    const form = await page.request.get(new URL(address).pathname);
    expect(form.status()).toBe(200);
  });

  test("shows a comment as a result only after a person released it", async ({ page }) => {
    await page.goto("/nl/programme/comments");
    await expectAccessible(page);
    const held = page
      .getByRole("main")
      .getByRole("listitem")
      .filter({ has: page.getByRole("textbox") });
    const text = await held.first().getByLabel("Tekst die zichtbaar wordt").inputValue();
    await held.first().getByRole("button", { name: "Vrijgeven" }).click();
    await expect(page.getByText("Vrijgegeven", { exact: true }).last()).toBeVisible();
    await page.goto("/nl/programme/comments?status=released");
    await expect(
      page.getByRole("main").getByRole("listitem").filter({ hasText: text }),
    ).toBeVisible();
  });

  test("filters the list of requests by pathway and by state", async ({ page }) => {
    await page.goto("/nl/programme/requests");
    await page.getByRole("link", { name: "Beroerte (CVA)" }).click();
    await expect(page).toHaveURL(/pathway=stroke/);
    await page.getByRole("link", { name: /^Gemist/ }).click();
    await expect(page).toHaveURL(/status=missed/);
    const episodes = await page.getByRole("rowheader").allInnerTexts();
    expect(episodes.length).toBeGreaterThan(0);
    expect(episodes.filter((key) => !key.startsWith("CV-"))).toEqual([]);
    await expect(page.getByRole("row").nth(1)).toContainText("Gemist");
  });
});
