import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";

/** Runs a command of the product beside the one that the tests look at. */
async function runCommand(command: string): Promise<string> {
  const args = ["--conditions=react-server", "--import", "tsx", `cli/${command}.ts`];
  const env = { ...process.env, WAARDEKOMPAS_STATE: process.env["E2E_STATE"], DATABASE_URL: "" };
  const finished = await promisify(execFile)(process.execPath, args, { env });
  return finished.stdout;
}

test.describe("the product that was started", () => {
  test("says that it is well", async ({ request }) => {
    const answer = await request.get("/api/v1/health");
    expect(answer.ok()).toBe(true);
  });

  test("is named by a second start, which leaves it alone", async ({ baseURL, request }) => {
    expect(await runCommand("start")).toContain(`already runs here at ${baseURL}`);
    expect((await request.get("/api/v1/health")).ok()).toBe(true);
  });

  test("is found well by the doctor, which leaves it running", async ({ baseURL, request }) => {
    const report = await runCommand("doctor");
    expect(report).toContain(`running at ${baseURL}, health 200`);
    expect(report).toContain("Everything is well.");
    expect((await request.get("/api/v1/health")).ok()).toBe(true);
  });
});

test.describe("signing in before the page is ready", () => {
  test.use({ javaScriptEnabled: false });

  test("is not possible, so that no password ends in an address", async ({ page }) => {
    await page.goto("/nl/sign-in");
    await expect(page.locator("form")).toHaveAttribute("method", "post");
    await expect(page.getByRole("button", { name: "Aanmelden" })).toBeDisabled();
  });
});
