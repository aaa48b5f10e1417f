import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { EXAMPLE_PASSWORD } from "../../lib/access/example-password";
import { mailOf } from "../../prisma/example/loading/example-people";

const FUNNELS = "/funnels?pathway=hip-knee&indicator=readmission-30d";

async function signIn(page: Page, role: Parameters<typeof mailOf>[0]): Promise<void> {
  const token = await page.request.get("/api/auth/csrf");
  const { csrfToken } = (await token.json()) as { csrfToken: string };
  const answer = await page.request.post("/api/auth/callback/credentials", {
    form: { email: mailOf(role), password: EXAMPLE_PASSWORD, csrfToken, json: "true" },
  });
  expect(answer.ok()).toBe(true);
}

async function expectAccessible(page: Page): Promise<void> {
  const found = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

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
