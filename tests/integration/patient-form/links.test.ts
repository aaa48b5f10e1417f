import { beforeAll, describe, expect, test } from "vitest";
import { buildScope } from "@/lib/access/scope";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { findLink, findLinkPlace, takeAttempt } from "@/lib/repositories/patient-form/links";
import { issueLink, retireLinks } from "@/lib/services/patient-form/issue-link";
import {
  hashBirthYear,
  hashToken,
  makeToken,
  readToken,
} from "@/lib/services/patient-form/link-token";
import { registerTestDatabase } from "@/tests/support/database";
import { insertTwoHospitals } from "@/tests/support/two-hospitals";

process.env["WAARDEKOMPAS_PSEUDONYM_KEY"] = "a key of thirty-two characters or more";

const database = registerTestDatabase();
let first: number;
let second: number;

beforeAll(async () => {
  ({ first, second } = await insertTwoHospitals(database.current));
});

const order = (moment: string) => ({
  hospitalId: first,
  episodeKey: "E1",
  moment,
  instrumentIds: ["eq-5d-5l", "koos-ps"],
  language: "nl" as const,
  birthYear: 1950,
  expiresOn: "2026-12-31",
});
const inFirst = <T>(work: Parameters<typeof withScopedConnection<T>>[1]) =>
  withScopedConnection(buildScope({ hospitalIds: [first] }), work);
const withoutScope = <T>(work: Parameters<typeof withScopedConnection<T>>[1]) =>
  withScopedConnection(buildScope({ hospitalIds: [] }), work);
const issue = (moment: string) => inFirst((client) => issueLink(client, order(moment)));
const tokenOf = (url: string) => url.slice("/q/".length);

describe("a personal link", () => {
  test("is found by its token without a scope, which tells its hospital and number only", async () => {
    const { url, linkId } = await issue("3m");
    const { place, visible } = await withoutScope(async (client) => ({
      place: await findLinkPlace(client, hashToken(tokenOf(url))),
      visible: await client.query("SELECT FROM questionnaire_link"),
    }));
    expect(place).toEqual({ hospitalId: first, linkId });
    expect(visible.rowCount).toBe(0);
  });

  test("leaves the scope of the one who asked as it was", async () => {
    const { url } = await issue("3m");
    const scopes = await withScopedConnection(
      buildScope({ hospitalIds: [second] }),
      async (client) => {
        await findLinkPlace(client, hashToken(tokenOf(url)));
        const found = await client.query<{ scope: string }>(
          "SELECT current_setting('app.hospitals') AS scope",
        );
        return found.rows;
      },
    );
    expect(scopes).toEqual([{ scope: `{${second}}` }]);
  });

  test("is not found by a token that was never issued", async () => {
    const found = await withoutScope((client) => findLinkPlace(client, hashToken(makeToken())));
    expect(found).toBeNull();
  });

  test("stands in the database as keyed hashes only", async () => {
    const { url, linkId } = await issue("3m");
    const [row] = await database.current.query<Record<string, unknown>>(
      "SELECT * FROM questionnaire_link WHERE link_id = $1",
      [linkId],
    );
    const text = JSON.stringify(row);
    expect(text).not.toContain(tokenOf(url));
    expect(text).not.toContain("1950");
    expect(row?.["birth_year_hash"]).toBe(hashBirthYear(tokenOf(url), 1950));
  });

  test("opens until the end of its last day in Belgium", async () => {
    const { linkId } = await issue("3m");
    const isExpired = async (now: string) =>
      (await inFirst((client) => findLink(client, { hospitalId: first, linkId }, new Date(now))))
        ?.isExpired;
    expect(await isExpired("2026-12-31T22:59:59Z")).toBe(false);
    expect(await isExpired("2026-12-31T23:00:00Z")).toBe(true);
  });

  test("of a reminder leads to the same form as the first", async () => {
    const links = [await issue("12m"), await issue("12m")];
    const forms = await database.current.query(
      "SELECT DISTINCT form_id FROM questionnaire_link WHERE link_id = ANY ($1)",
      [links.map(({ linkId }) => linkId)],
    );
    expect(forms).toHaveLength(1);
  });

  test("is refused for a form that was submitted", async () => {
    await issue("6m");
    await database.current.query(
      "UPDATE questionnaire_form SET submitted_at = now() WHERE moment = '6m'",
    );
    await expect(issue("6m")).rejects.toMatchObject({ code: "conflict" });
  });

  test("is refused for a questionnaire that nobody knows", async () => {
    const wrong = { ...order("3m"), instrumentIds: ["eq-5d-9l"] };
    await expect(inFirst((client) => issueLink(client, wrong))).rejects.toThrow("eq-5d-9l");
  });

  test("is closed with the others of its episode and moment, and not of another moment", async () => {
    const [early, late] = [await issue("t1"), await issue("t2")];
    await inFirst((client) =>
      retireLinks(client, { hospitalId: first, episodeKey: "E1", moment: "t1" }),
    );
    const rows = await database.current.query<{ retired: boolean }>(
      "SELECT retired_at IS NOT NULL AS retired FROM questionnaire_link WHERE link_id = ANY ($1) ORDER BY retired_at",
      [[early.linkId, late.linkId]],
    );
    expect(rows.map(({ retired }) => retired)).toEqual([true, false]);
  });

  test("has five tries, also when twenty come at once", async () => {
    const { linkId } = await issue("t3");
    const tries = await Promise.all(
      Array.from({ length: 20 }, () =>
        inFirst((client) => takeAttempt(client, { hospitalId: first, linkId }, 5)),
      ),
    );
    expect(tries.filter(Boolean)).toHaveLength(5);
  });
});

describe("tokens", () => {
  test("never repeat, have no sign that is mistaken for another and use all others alike", () => {
    const tokens = Array.from({ length: 20_000 }, makeToken);
    const counts = new Map<string, number>();
    for (const sign of tokens.join("")) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    expect(new Set(tokens).size).toBe(tokens.length);
    expect([...counts.keys()].sort().join("")).toBe("0123456789abcdefghjkmnpqrstvwxyz");
    // 16,250 expected for each; six standard deviations of the binomial are about 753.
    for (const count of counts.values()) expect(Math.abs(count - 16_250)).toBeLessThan(800);
  });

  test("are read as people type them", () => {
    expect(readToken("ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-23")).toBe("abcdefghjkmnpqrstvwxyz0123");
    expect(readToken("oOiIlL ghjkmnpqrstvwxyz0123")).toBe("001111ghjkmnpqrstvwxyz0123");
  });

  test.each(["", "abc", "abcdefghjkmnpqrstvwxyz012u", "../../../../../etc/passwd!!"])(
    "are not read from %j",
    (text) => {
      expect(readToken(text)).toBeNull();
    },
  );
});
