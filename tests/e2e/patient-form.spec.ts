import AxeBuilder from "@axe-core/playwright";
import { expect, type Browser, type Page } from "@playwright/test";
import { EXAMPLE_PASSWORD } from "../../lib/access/example-password";
import { mailOf } from "../../prisma/example/loading/example-people";
import { test } from "./support/product";

const INSTRUMENTS = ["eq-5d-5l", "koos-ps"];
/** EQ-5D-5L has five dimensions and the scale, KOOS-PS seven items. */
const QUESTIONS = 13;
const SCALE = 6;

interface Trial {
  readonly url: string;
  readonly birthYear: number;
}

/** Issues a link as staff do, in a browser of their own. */
async function issueTrial(browser: Browser, language = "nl"): Promise<Trial> {
  const staff = await browser.newContext();
  const token = await staff.request.get("/api/auth/csrf");
  const { csrfToken } = (await token.json()) as { csrfToken: string };
  await staff.request.post("/api/auth/callback/credentials", {
    form: {
      email: mailOf("pathway-coordinator"),
      password: EXAMPLE_PASSWORD,
      csrfToken,
      json: "true",
    },
  });
  const made = await staff.request.post("/api/v1/questionnaire-trials", {
    data: { instruments: INSTRUMENTS, language },
    headers: { origin: new URL(token.url()).origin },
  });
  expect(made.status()).toBe(201);
  const trial = (await made.json()) as Trial;
  await staff.close();
  return trial;
}

async function expectAccessible(page: Page): Promise<void> {
  // Without scripts every answer is a new document; one that is still arriving cannot be examined.
  await page.waitForLoadState("load");
  const found = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

async function expectFits(page: Page, width: number): Promise<void> {
  const needed = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(needed).toBeLessThanOrEqual(width);
}

async function enter(page: Page, { url, birthYear }: Trial): Promise<void> {
  await page.goto(url);
  await page.getByLabel("In welk jaar bent u geboren?").fill(String(birthYear));
  await page.getByRole("button", { name: "Verder", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hoe gaat het met u?");
}

async function expectQuestion(page: Page, number: number): Promise<void> {
  await expect(page).toHaveTitle(new RegExp(`Vraag ${number} van ${QUESTIONS} `));
  await expect(page.getByRole("button", { name: "Volgende" })).toBeVisible();
}

async function answer(page: Page, number: number): Promise<void> {
  await expectQuestion(page, number);
  if (number === SCALE) await page.getByLabel(/een getal van 0 tot 100/).fill("70");
  else await page.getByRole("radio").nth(1).check();
  await page.getByRole("button", { name: "Volgende" }).click();
}

async function finish(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wilt u nog iets vertellen?");
  await page.getByRole("button", { name: "Verder", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kijk uw antwoorden na");
}

async function send(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Versturen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dank u wel");
}

test.describe("a patient with a phone of 360 pixels", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("answers EQ-5D-5L and KOOS-PS, and the link then shows the receipt only", async ({
    page,
    browser,
  }) => {
    // Forty pages, one after the other.
    test.slow();
    const trial = await issueTrial(browser);
    await page.goto(trial.url);
    await expectAccessible(page);
    await enter(page, trial);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Beginnen" }).click();
    for (let number = 1; number <= QUESTIONS; number += 1) {
      await expectQuestion(page, number);
      if ([1, SCALE].includes(number)) await expectAccessible(page);
      await expectFits(page, 360);
      await answer(page, number);
    }
    await expectAccessible(page);
    await finish(page);
    await expectAccessible(page);
    await expectFits(page, 360);
    await send(page);
    await expectAccessible(page);
    for (const query of ["", "?p=1", "?p=check"]) {
      await page.goto(trial.url + query);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dank u wel");
      await expect(page.getByRole("radio")).toHaveCount(0);
      await expect(page.getByText("EQ-5D")).toHaveCount(0);
    }
  });

  test("has rows and buttons that a finger can hit", async ({ page, browser }) => {
    await enter(page, await issueTrial(browser));
    await page.getByRole("button", { name: "Beginnen" }).click();
    for (const place of ["1", String(SCALE)]) {
      await page.goto(`${new URL(page.url()).pathname}?p=${place}`);
      const targets = page.locator(".option, .button, .plain, .setting, .step, input.short");
      for (const target of await targets.all()) {
        if (!(await target.isVisible())) continue;
        const box = await target.boundingBox();
        expect(box?.height ?? 0, await target.innerText()).toBeGreaterThanOrEqual(48);
        expect(box?.width ?? 0).toBeGreaterThanOrEqual(48);
      }
    }
  });

  test("keeps number, buttons and slider of the scale in step", async ({ page, browser }) => {
    await enter(page, await issueTrial(browser));
    await page.goto(`${new URL(page.url()).pathname}?p=${SCALE}`);
    const field = page.getByLabel(/een getal van 0 tot 100/);
    const slider = page.getByRole("slider");
    await expect(field).toHaveValue("");
    await field.fill("64");
    await expect(slider).toHaveValue("64");
    await page.getByRole("button", { name: "Eén meer" }).click();
    await expect(field).toHaveValue("65");
    await slider.press("ArrowRight");
    await expect(field).toHaveValue("66");
    await field.fill("100");
    await page.getByRole("button", { name: "Eén meer" }).click();
    await expect(field).toHaveValue("100");
  });

  test("loads less than 100 kB, and nothing from elsewhere", async ({ page, browser }) => {
    const trial = await issueTrial(browser);
    const origins = new Set<string>();
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    let bytes = 0;
    session.on("Network.loadingFinished", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    page.on("request", (request) => origins.add(new URL(request.url()).origin));
    await enter(page, trial);
    await page.getByRole("button", { name: "Beginnen" }).click();
    bytes = 0;
    await page.reload({ waitUntil: "networkidle" });
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThan(100_000);
    origins.delete("null");
    expect([...origins]).toEqual([new URL(page.url()).origin]);
  });

  test("goes on where it stopped, on another device and in another language", async ({
    page,
    browser,
  }) => {
    const trial = await issueTrial(browser);
    await enter(page, trial);
    await page.getByRole("button", { name: "Beginnen" }).click();
    await answer(page, 1);
    await page.getByRole("radio").nth(3).check();
    await page.getByRole("button", { name: "Stoppen en later verdergaan" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Uw antwoorden zijn bewaard");
    await page.goto(trial.url);
    await expect(page.getByLabel("In welk jaar bent u geboren?")).toBeVisible();

    const tablet = await browser.newPage({ locale: "de-DE" });
    await tablet.goto(`${trial.url}?lang=de`);
    await tablet.getByLabel("In welchem Jahr sind Sie geboren?").fill(String(trial.birthYear));
    await tablet.getByRole("button", { name: "Weiter" }).click();
    await tablet.getByRole("button", { name: "Weiter bei Frage 3" }).click();
    await tablet.getByRole("button", { name: "Zurück" }).click();
    await expect(tablet.getByRole("radio").nth(3)).toBeChecked();
    await tablet.locator("summary").click();
    await tablet.getByRole("button", { name: "Français" }).click();
    await expect(tablet.getByText("Question 2 sur 13").first()).toBeVisible();
    await expect(tablet.getByRole("radio").nth(3)).toBeChecked();
    await tablet.close();
  });
});

test.describe("a patient without scripts", () => {
  test.use({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });

  test("answers the same form, with the number field alone", async ({ page, browser }) => {
    test.slow();
    await enter(page, await issueTrial(browser));
    await page.getByRole("radio", { name: "Iemand helpt mij" }).check();
    await page.getByRole("button", { name: "Beginnen" }).click();
    await page.getByRole("radio", { name: "De taal is moeilijk." }).check();
    await page.getByRole("button", { name: "Volgende" }).click();
    await expectQuestion(page, 1);
    await page.getByRole("button", { name: "Volgende" }).click();
    await expect(page.getByRole("alert")).toContainText("Kies een antwoord.");
    await expect(page.getByRole("button", { name: "Lees voor" })).toHaveCount(0);
    for (let number = 1; number <= QUESTIONS; number += 1) {
      if (number === SCALE) await expect(page.getByRole("slider")).toHaveCount(0);
      await answer(page, number);
    }
    await finish(page);
    await send(page);
  });
});

test.describe("a patient with a keyboard alone", () => {
  test("fills in and sends a form", async ({ page, browser }) => {
    test.slow();
    const { url, birthYear } = await issueTrial(browser);
    await page.goto(url);
    const tabTo = async (name: RegExp) => {
      for (let step = 0; step < 25; step += 1) {
        await page.keyboard.press("Tab");
        const focused = page.locator(":focus");
        const text = await focused.evaluate((one) => {
          const { labels } = one as HTMLInputElement;
          return `${labels?.[0]?.textContent ?? ""} ${one.textContent ?? ""}`;
        });
        if (name.test(text)) return;
      }
      throw new Error(`Tab never came to ${name.source}`);
    };
    await tabTo(/geboren/);
    await page.keyboard.type(String(birthYear));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hoe gaat het met u?");
    await tabTo(/Beginnen/);
    await page.keyboard.press("Enter");
    for (let number = 1; number <= QUESTIONS; number += 1) {
      await expectQuestion(page, number);
      if (number === SCALE) {
        await tabTo(/een getal van 0 tot 100/);
        await page.keyboard.type("80");
      } else {
        await tabTo(/^\s*\d/);
        await page.keyboard.press("Space");
        await page.keyboard.press("ArrowDown");
      }
      await page.keyboard.press("Enter");
    }
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wilt u nog iets vertellen?");
    await tabTo(/^\s*Verder/);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("definition").first()).toContainText("2");
    await tabTo(/Versturen/);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dank u wel");
  });
});

test.describe("a patient who enlarges the page to 400 %", () => {
  // 1280 by 1024 pixels at 400 % are 320 by 256 (WCAG 2.2, success criterion 1.4.10).
  test.use({ viewport: { width: 320, height: 256 } });

  test("never has to scroll sideways", async ({ page, browser }) => {
    const trial = await issueTrial(browser);
    const expectNoSideways = () => expectFits(page, 320);
    await page.goto(`${trial.url}?size=large`);
    await expectNoSideways();
    await enter(page, trial);
    await expectNoSideways();
    await page.getByRole("button", { name: "Beginnen" }).click();
    for (const place of ["1", String(SCALE), "comment", "check", "help&next=2"]) {
      await page.goto(`${trial.url}?p=${place}`);
      await expectNoSideways();
    }
  });
});

test.describe("a mail program that follows links", () => {
  test("leaves the link as good as it was", async ({ browser, page, request }) => {
    const trial = await issueTrial(browser);
    for (let visit = 0; visit < 5; visit += 1) {
      expect((await request.head(trial.url)).status()).toBe(200);
      const answer = await request.get(trial.url, { headers: { purpose: "prefetch" } });
      expect(answer.headers()["cache-control"]).toBe("private, no-store");
      expect(answer.headers()["referrer-policy"]).toBe("no-referrer");
      expect(answer.headers()["x-robots-tag"]).toContain("noindex");
      expect(answer.headers()["set-cookie"]).toBeUndefined();
    }
    await request.post(trial.url, { form: { do: "enter", year: "" } });
    await request.post(trial.url, { form: { do: "send" } });
    await enter(page, trial);
    await expect(page.getByRole("button", { name: "Beginnen" })).toBeVisible();
  });

  test("cannot send a form from a page of another site", async ({ browser, request }) => {
    const { url, birthYear } = await issueTrial(browser);
    const forged = await request.post(url, {
      form: { do: "enter", year: String(birthYear) },
      headers: { "sec-fetch-site": "cross-site" },
    });
    expect(forged.status()).toBe(403);
    expect(forged.headers()["set-cookie"]).toBeUndefined();
  });
});
