import AxeBuilder from "@axe-core/playwright";
import { expect, test as base, type Page } from "@playwright/test";
import { EXAMPLE_PASSWORD } from "../../../lib/access/example-password";
import { mailOf } from "../../../prisma/example/loading/example-people";

/**
 * A page that arrives ready for use: what is pressed or typed before React has taken a page over is
 * lost, and on a slow machine that takes seconds. The patient's form works without React.
 */
export const test = base.extend({
  page: async ({ page }, give) => {
    const goto = page.goto.bind(page);
    page.goto = async (url, options) => {
      const answer = await goto(url, options);
      await page.waitForFunction(isTakenOver);
      return answer;
    };
    await give(page);
  },
});

/** Runs in the page: whether React has bound every control that the server sent. */
function isTakenOver(): boolean {
  if (document.querySelector('script[src*="/_next/"]') === null) return true;
  const controls = document.querySelectorAll("button, input, select, textarea, summary");
  return [...controls].every((control) =>
    Object.keys(control).some((key) => key.startsWith("__reactFiber")),
  );
}

/** Signs in as a person of the example hospital. */
export async function signIn(page: Page, role: Parameters<typeof mailOf>[0]): Promise<void> {
  const token = await page.request.get("/api/auth/csrf");
  const { csrfToken } = (await token.json()) as { csrfToken: string };
  const answer = await page.request.post("/api/auth/callback/credentials", {
    form: { email: mailOf(role), password: EXAMPLE_PASSWORD, csrfToken, json: "true" },
  });
  expect(answer.ok()).toBe(true);
}

/** Holds a page against the rules of WCAG 2.2 AA that a program can judge. */
export async function expectAccessible(page: Page): Promise<void> {
  const found = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}
