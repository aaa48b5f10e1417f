import { beforeAll, describe, expect, test } from "vitest";
import { buildScope } from "@/lib/access/scope";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { tryLockHospital } from "@/lib/repositories/imports/batches";
import { issueLink, retireLinks } from "@/lib/services/patient-form/issue-link";
import { publishWaitingForms } from "@/lib/services/patient-form/publish-waiting-forms";
import { registerTestDatabase } from "@/tests/support/database";
import { PatientBrowser } from "@/tests/support/patient-browser";
import { deliverAll, makeHospital } from "../imports/small-hospital";

process.env["WAARDEKOMPAS_PSEUDONYM_KEY"] ??= "a key of thirty-two characters or more";

const database = registerTestDatabase();
let hospitalId: number;

beforeAll(async () => {
  hospitalId = await makeHospital(database.current, "patient-form");
  await deliverAll(hospitalId);
});

const inHospital = <T>(work: Parameters<typeof withScopedConnection<T>>[1]) =>
  withScopedConnection(buildScope({ hospitalIds: [hospitalId] }), work);

async function issue(moment: string, instrumentIds = ["eq-5d-5l"], expiresOn = "2099-12-31") {
  const { url } = await inHospital((client) =>
    issueLink(client, {
      hospitalId,
      episodeKey: "E2",
      moment,
      instrumentIds,
      language: "nl",
      birthYear: 1950,
      expiresOn,
    }),
  );
  return url;
}

const listForms = (moment: string) =>
  database.current.query<Record<string, unknown>>(
    "SELECT * FROM questionnaire_form WHERE hospital_id = $1 AND moment = $2",
    [hospitalId, moment],
  );
const listResponses = (moment: string) =>
  database.current.query<Record<string, unknown>>(
    `SELECT instrument_id, mode, respondent, language, answers FROM questionnaire_response
     WHERE hospital_id = $1 AND episode_key = 'E2' AND moment = $2 AND superseded_by IS NULL
       AND response_key LIKE 'form:%' ORDER BY 1`,
    [hospitalId, moment],
  );

async function answerAll(browser: PatientBrowser, codes: readonly (number | "skip")[]) {
  for (const [index, code] of codes.entries()) {
    await browser.send(
      code === "skip" ? { do: "skip", p: index + 1 } : { do: "next", p: index + 1, a: code },
    );
  }
}

describe("before the birth year", () => {
  test("twenty visits of a mail scanner, and what it posts, change nothing", async () => {
    const url = await issue("scanned");
    const state = () =>
      database.current.query(
        `SELECT l.*, f.* FROM questionnaire_link l JOIN questionnaire_form f USING (hospital_id, form_id)
         WHERE f.moment = 'scanned'`,
      );
    const before = await state();
    const scanner = new PatientBrowser(url);
    for (let visit = 0; visit < 20; visit += 1) await scanner.open();
    await scanner.send({ do: "enter", year: "", p: "start" });
    await scanner.send({ do: "enter", year: "test", p: "start" });
    await scanner.send({ do: "next", p: 1, a: 3 });
    await scanner.send({ do: "send" });
    expect(await state()).toEqual(before);
    expect(scanner.hasPass()).toBe(false);
    expect((await new PatientBrowser(url).enter(1950)).text).toContain("Wie vult dit in?");
  });

  test("a page tells the hospital and nothing about the patient", async () => {
    const { text, status, headers } = await new PatientBrowser(await issue("secret-moment")).open();
    expect(status).toBe(200);
    expect(text).not.toMatch(/EQ-5D|E2|secret-moment|koos/i);
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(headers.get("x-robots-tag")).toContain("noindex");
    expect(headers.get("content-security-policy")).not.toContain("unsafe");
  });

  test("the right year after five wrong ones is too late, and only that link is locked", async () => {
    const [url, other] = [await issue("locked"), await issue("locked")];
    const guesser = new PatientBrowser(url);
    expect((await guesser.enter(1900)).text).toContain("U kunt nog 4 keer proberen.");
    for (const year of [1901, 1902, 1903]) await guesser.enter(year);
    expect((await guesser.enter(1904)).text).toContain("Deze link is op slot");
    expect((await guesser.enter(1950)).status).toBe(423);
    expect((await new PatientBrowser(other).enter(1950)).text).toContain("Wie vult dit in?");
  });

  test("an address that was never issued, an ended one and a closed one say so kindly", async () => {
    const ended = await issue("ended", ["eq-5d-5l"], "2020-01-01");
    const closed = await issue("closed");
    await inHospital((client) =>
      retireLinks(client, { hospitalId, episodeKey: "E2", moment: "closed" }),
    );
    const titles = await Promise.all(
      ["/q/00000000000000000000000000", "/q/nonsense", ended, closed].map(async (path) => {
        const { status, text } = await new PatientBrowser(path).open();
        return [status, /<h1>(.*)<\/h1>/.exec(text)?.[1]];
      }),
    );
    expect(titles).toEqual([
      [404, "Deze link werkt niet"],
      [404, "Deze link werkt niet"],
      [410, "Deze link is niet meer geldig"],
      [410, "Deze link is niet meer geldig"],
    ]);
  });

  test("a pass of one link opens no other", async () => {
    const [first, second] = [await issue("pass-1"), await issue("pass-2")];
    const browser = new PatientBrowser(first);
    await browser.enter(1950);
    const thief = browser.carryTo(second);
    expect((await thief.open("?p=1")).text).toContain("In welk jaar bent u geboren?");
  });
});

describe("inside the form", () => {
  test("answers wait for a second device and a reminder's link, behind the birth year", async () => {
    const phone = new PatientBrowser(await issue("resumed"));
    await phone.enter(1950);
    await phone.send({ do: "start", who: "patient", p: "start" });
    await answerAll(phone, [2, "skip"]);
    const tablet = new PatientBrowser(await issue("resumed"));
    expect((await tablet.open("?p=1")).text).toContain("In welk jaar bent u geboren?");
    expect((await tablet.enter(1950)).text).toContain("Verdergaan bij vraag 3");
    expect((await tablet.open("?p=1")).text).toMatch(/value="2"\s+id="a-1"\s+checked/);
  });

  test("an answer that cannot be is named and not kept", async () => {
    const browser = new PatientBrowser(await issue("faults"));
    await browser.enter(1950);
    expect((await browser.send({ do: "next", p: 1, a: 6 })).text).toContain("Kies een antwoord.");
    expect((await browser.send({ do: "next", p: 1 })).text).toContain("Kies een antwoord.");
    const typed = await browser.send({ do: "next", p: 6, a: "veel" });
    expect(typed.text).toContain("Vul een getal in van 0 tot 100.");
    expect(typed.text).toContain('value="veel"');
    expect((await listForms("faults"))[0]).toMatchObject({ answers: {} });
  });

  test("a change of language keeps what was just chosen", async () => {
    const browser = new PatientBrowser(await issue("languages"));
    await browser.enter(1950);
    const page = await browser.send({ do: "lang-de", p: 1, a: 4 });
    expect(page.text).toContain("Frage 1 von 6");
    expect((await listForms("languages"))[0]).toMatchObject({
      language: "de",
      answers: { "eq-5d-5l": { MO: 4 } },
    });
  });

  test("who helps, and why, is kept with the answers", async () => {
    const browser = new PatientBrowser(await issue("helped"));
    await browser.enter(1950);
    expect((await browser.send({ do: "start", who: "proxy", p: "start" })).text).toContain(
      "Waarom is er hulp nodig?",
    );
    await browser.send({ do: "reason", reason: "memory", p: "reason" });
    expect((await listForms("helped"))[0]).toMatchObject({
      respondent: "proxy",
      respondent_reason: "memory",
    });
  });

  test("an answer about harming oneself shows whom to call and leaves a mark for staff", async () => {
    const browser = new PatientBrowser(await issue("alarm", ["phq-9"]));
    await browser.enter(1950);
    await answerAll(browser, [0, 0, 0, 0, 0, 0, 0, 0]);
    expect((await listForms("alarm"))[0]).toMatchObject({ help_shown_at: null });
    const help = await browser.send({ do: "next", p: 9, a: 1 });
    expect(help.text).toContain('href="tel:1813"');
    expect(help.text).toContain("Niemand in het ziekenhuis leest uw antwoord meteen.");
    expect((await listForms("alarm"))[0]?.["help_shown_at"]).not.toBeNull();
  });

  test("nothing can be sent while nothing was answered", async () => {
    const browser = new PatientBrowser(await issue("empty"));
    await browser.enter(1950);
    await answerAll(browser, ["skip", "skip", "skip", "skip", "skip", "skip"]);
    const page = await browser.send({ do: "send" });
    expect(page.text).toContain("U hebt nog geen enkele vraag beantwoord.");
    expect((await listForms("empty"))[0]).toMatchObject({ submitted_at: null });
  });
});

describe("sending a form", () => {
  const codes = [1, 2, 1, 2, 1, 85] as const;

  async function fillIn(moment: string) {
    const browser = new PatientBrowser(await issue(moment, ["eq-5d-5l", "koos-ps"]));
    await browser.enter(1950);
    await browser.send({ do: "start", who: "patient", p: "start" });
    await answerAll(browser, [...codes, 0, 1, 2, "skip"]);
    return browser;
  }

  test("names what has no answer, and gives a receipt and nothing else from then on", async () => {
    const browser = await fillIn("3m");
    await browser.send({ do: "comment", p: "comment", comment: "Goed <b>geholpen</b>." });
    const check = await browser.open("?p=check");
    expect(check.text).toContain("4 vragen hebben geen antwoord.");
    expect(check.text).toContain("Goed &lt;b&gt;geholpen&lt;/b&gt;.");
    const receipt = await browser.send({ do: "send" });
    expect(receipt.text).toContain("Dank u wel");
    for (const query of ["", "?p=1", "?p=check", "?lang=fr"]) {
      const { text } = await browser.open(query);
      expect(text).toMatch(/Dank u wel|Merci beaucoup/);
      expect(text).not.toMatch(/checked|EQ-5D|geholpen/);
    }
  });

  test("makes responses, scores and figures, and empties the form", async () => {
    // Within the window of three months after the operation of 10 March 2025.
    await database.current.query(
      "UPDATE questionnaire_form SET submitted_at = '2025-06-10' WHERE moment = '3m'",
    );
    await publishWaitingForms(hospitalId);
    const [index] = await database.current.query<Record<string, unknown>>(
      `SELECT score FROM fact_score WHERE hospital_id = $1 AND episode_key = 'E2' AND moment = '3m'
       AND instrument_id = 'eq-5d-5l' AND score_key = 'vas'`,
      [hospitalId],
    );
    expect(index).toEqual({ score: 85 });
    expect(await listResponses("3m")).toMatchObject([
      {
        instrument_id: "eq-5d-5l",
        mode: "web",
        respondent: "patient",
        language: "nl",
        answers: { MO: 1, SC: 2, UA: 1, PD: 2, AD: 1, VAS: 85 },
      },
      { instrument_id: "koos-ps", answers: { PS1: 0, PS2: 1, PS3: 2, PS4: null } },
    ]);
    expect((await listForms("3m"))[0]).toMatchObject({ answers: {}, comment: null });
    const comments = await database.current.query(
      "SELECT status, text FROM patient_comment WHERE moment = '3m'",
    );
    expect(comments).toEqual([{ status: "held", text: "Goed <b>geholpen</b>." }]);
  });

  test("remembers the version of the licence pack whose words were shown", async () => {
    const words = {
      title: "KOOS-PS",
      items: Array.from({ length: 7 }, (_, index) => ({
        key: `PS${index + 1}`,
        text: `Words ${index + 1}`,
        levels: [0, 1, 2, 3, 4].map((code) => ({ code, label: `Level ${code}` })),
      })),
    };
    await database.current.query(
      `INSERT INTO licence_pack (hospital_id, instrument_id, language, version, licence_owner, licence_reference,
         licence_holder, valid_from, wording, content_hash, installed_by)
       VALUES ($1, 'koos-ps', 'nl', '2.1', 'owner', 'reference', 'holder', '2020-01-01', $2, 'h', 'installer')`,
      [hospitalId, JSON.stringify(words)],
    );
    const browser = new PatientBrowser(await issue("t1", ["koos-ps"]));
    await browser.enter(1950);
    const page = await browser.open("?p=1");
    expect(page.text).toContain("Words 1");
    // No other language has the words, so none is offered.
    expect(page.text).not.toContain("Français");
    await browser.send({ do: "next", p: 1, a: 2 });
    await browser.send({ do: "send" });
    await publishWaitingForms(hospitalId);
    const kept = await database.current.query(
      "SELECT DISTINCT instrument_id, pack_version FROM questionnaire_response WHERE moment IN ('t1', '3m') AND response_key LIKE 'form:%' ORDER BY 1, 2",
    );
    expect(kept).toEqual([
      { instrument_id: "eq-5d-5l", pack_version: null },
      { instrument_id: "koos-ps", pack_version: "2.1" },
      { instrument_id: "koos-ps", pack_version: null },
    ]);
    await database.current.query("DELETE FROM licence_pack WHERE hospital_id = $1", [hospitalId]);
  });

  test("twice at once, or in two tabs, counts once; late answers of the other tab stay out", async () => {
    const browser = await fillIn("6m");
    await Promise.all([browser.send({ do: "send" }), browser.send({ do: "send" })]);
    await browser.send({ do: "next", p: 1, a: 5 });
    await Promise.all([publishWaitingForms(hospitalId), publishWaitingForms(hospitalId)]);
    await publishWaitingForms(hospitalId);
    const responses = await listResponses("6m");
    expect(responses).toHaveLength(2);
    expect(responses[0]).toMatchObject({ answers: { MO: 1 } });
  });

  test("during a delivery thanks the patient at once and publishes when it is over", async () => {
    const browser = await fillIn("12m");
    await inHospital(async (client) => {
      expect(await tryLockHospital(client, hospitalId)).toBe(true);
      expect((await browser.send({ do: "send" })).text).toContain("Dank u wel");
      await publishWaitingForms(hospitalId);
      expect(await listResponses("12m")).toEqual([]);
    });
    await publishWaitingForms(hospitalId);
    expect(await listResponses("12m")).toHaveLength(2);
  });

  test("of a trial keeps nothing", async () => {
    const { url } = await inHospital((client) =>
      issueLink(client, {
        hospitalId,
        episodeKey: null,
        moment: "trial",
        instrumentIds: ["nps"],
        language: "en",
        birthYear: 1950,
        expiresOn: "2099-12-31",
      }),
    );
    const browser = new PatientBrowser(url);
    await browser.enter(1950);
    await browser.send({ do: "next", p: 1, a: 9 });
    expect((await browser.send({ do: "send" })).text).toContain("This was a trial.");
    await publishWaitingForms(hospitalId);
    expect((await listForms("trial"))[0]).toMatchObject({ answers: {} });
    const responses = await database.current.query(
      "SELECT FROM questionnaire_response WHERE moment = 'trial'",
    );
    expect(responses).toEqual([]);
  });
});
