import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { provideSettings } from "@/lib/config/provide-settings";
import { commandLineActor } from "@/lib/services/imports/command-line-actor";
import { deliverOutbox } from "@/lib/services/programme/deliver-outbox";
import { getDueList } from "@/lib/services/programme/get-due-list";
import { readLetter } from "@/lib/services/programme/outbox";
import { sendDue, type SendingOrder } from "@/lib/services/programme/send-due";
import { registerTestDatabase } from "@/tests/support/database";
import { deliver, deliverAll, makeHospital } from "../imports/small-hospital";

const database = registerTestDatabase();
let hospitalId = 0;
let state = "";

// E2 was operated on 10 March 2025: three months are day 91, the mail goes out on 2 June.
const FIRST_DAY = "2025-06-02";
const ORDER: SendingOrder = {
  today: FIRST_DAY,
  pathwayCode: null,
  moment: null,
  only: null,
  isDryRun: false,
};

const CONTACTS = [
  "patient_id;email;language;birth_year;consent;consent_date;channel",
  "P1;an@patient.example;nl;1959;refused;2025-02-01;",
  "P2;bert@patient.example;fr;1954;given;2025-02-01;",
];

const send = (order: Partial<SendingOrder> = {}) =>
  sendDue(commandLineActor(hospitalId), { ...ORDER, ...order });

const listOutbox = () => readdirSync(join(state, "outbox", `hospital-${hospitalId}`));

async function listRows() {
  return database.current.query<Record<string, string>>(
    `SELECT episode_key, moment, kind, channel, status, sent_on::text FROM programme_invitation
     WHERE hospital_id = $1 ORDER BY sent_on, kind`,
    [hospitalId],
  );
}

beforeAll(async () => {
  state = mkdtempSync(join(tmpdir(), "waardekompas-programme-"));
  provideSettings({ WAARDEKOMPAS_STATE: state, NEXTAUTH_URL: "https://prom.hospital.example" });
  hospitalId = await makeHospital(database.current, "sending");
  await deliverAll(hospitalId);
  await deliver(hospitalId, "patient-contacts", CONTACTS);
});

afterAll(() => rmSync(state, { recursive: true, force: true }));

describe("contact details", () => {
  it("stand in the database without address or birth year that can be read", async () => {
    const rows = await database.current.query(
      "SELECT to_jsonb(c)::text AS row FROM patient_contact c",
    );
    const text = JSON.stringify(rows);
    expect(rows).toHaveLength(2);
    expect(text).not.toMatch(/patient\.example|1959|"P1"/);
  });

  it("delivered a second time with other bytes but the same content change nothing", async () => {
    const again = await deliver(
      hospitalId,
      "patient-contacts",
      [...CONTACTS]
        .reverse()
        .toSorted((a, b) => (a.startsWith("patient_id") ? -1 : b.startsWith("patient_id") ? 1 : 0)),
    );
    expect(again.records).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
  });

  it("that name several people in one address are refused, and the address is not kept", async () => {
    const refused = await deliver(hospitalId, "patient-contacts", [
      CONTACTS[0] ?? "",
      "P3;a@x.example,b@y.example;nl;1960;given;;",
    ]);
    expect(refused).toMatchObject({ outcome: "refused" });
    const kept = await database.current.query(
      "SELECT found, raw FROM import_quarantine WHERE reason_code = 'not-a-mail-address'",
    );
    expect(kept).toEqual([{ found: null, raw: "" }]);
  });
});

describe("the programme of a hospital", () => {
  it("says in a dry run what it would send, and sends nothing", async () => {
    const report = await send({ isDryRun: true });
    expect(report).toMatchObject({ ready: 1, invitations: 1, mails: 1, letters: 0 });
    expect(await listRows()).toEqual([]);
  });

  it("lists what is due part by part; a part that is not there is the last", async () => {
    const place = { pathwayCode: null, view: "due", moment: null, today: FIRST_DAY } as const;
    const list = await getDueList(commandLineActor(hospitalId), { ...place, page: 99 });
    expect(list).toMatchObject({ ready: 1, first: 0, page: 1, pages: 1 });
    expect(list.entries).toHaveLength(list.total);
    expect(list.total).toBe(list.counts.due);
    expect(list.entries.map(({ windowTo }) => windowTo)).toEqual(
      list.entries.map(({ windowTo }) => windowTo).toSorted(),
    );
  });

  it("invites who is due, in the patient's language, with a link and nothing about the care", async () => {
    expect(await send()).toMatchObject({ invitations: 1, mails: 1, skipped: 0 });
    const [name = ""] = listOutbox();
    const path = join(state, "outbox", `hospital-${hospitalId}`, name);
    const mail = readFileSync(path, "utf8")
      .replace(/=\r?\n/g, "")
      .replaceAll("=3D", "=");
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(mail).toContain("To: bert@patient.example");
    expect(mail).toMatch(/https:\/\/prom\.hospital\.example\/q\/\S{20,}/);
    expect(mail).toMatch(/Subject:.*Questions de sending/);
    expect(mail).not.toMatch(/hip|knee|genou|hanche|1954|eq-5d/i);
  });

  it("sends nothing twice on one day", async () => {
    expect(await send()).toMatchObject({ ready: 0 });
    expect(await listRows()).toHaveLength(1);
  });

  it("reminds after three days, seven days, and by letter after fourteen", async () => {
    for (const today of ["2025-06-05", "2025-06-09", "2025-06-16", "2025-06-23", "2025-06-30"]) {
      await send({ today });
    }
    expect(
      (await listRows()).map(({ kind, channel, sent_on }) => [kind, channel, sent_on]),
    ).toEqual([
      ["invitation", "mail", "2025-06-02"],
      ["reminder", "mail", "2025-06-05"],
      ["reminder", "mail", "2025-06-09"],
      ["reminder", "letter", "2025-06-16"],
    ]);
    const letter = listOutbox().find((name) => name.endsWith(".letter.json")) ?? "";
    expect(await readLetter(hospitalId, letter.slice(0, 36))).toMatchObject({
      reference: "E2",
      language: "fr",
    });
  });

  it("keeps the mails in the folder while there is no mail server", async () => {
    expect(await deliverOutbox(hospitalId)).toEqual({
      hasMailServer: false,
      sent: 0,
      failed: 0,
      waiting: 3,
    });
  });

  it("keeps no token in the database", async () => {
    const mail = readFileSync(
      join(
        state,
        "outbox",
        `hospital-${hospitalId}`,
        listOutbox().find((name) => name.endsWith(".eml")) ?? "",
      ),
      "utf8",
    );
    const token = /\/q\/([A-Za-z0-9_-]{20,})/.exec(mail.replace(/=\r?\n/g, ""))?.[1] ?? "none";
    const rows = await database.current.query(
      "SELECT to_jsonb(l)::text AS row FROM questionnaire_link l UNION ALL SELECT to_jsonb(i)::text FROM programme_invitation i",
    );
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});
