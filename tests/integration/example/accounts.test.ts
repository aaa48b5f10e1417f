import { describe, expect, it } from "vitest";
import { EXAMPLE_PASSWORD } from "@/lib/access/example-password";
import { ROLES } from "@/lib/access/roles";
import { isPassword } from "@/lib/auth/password";
import { loadAccounts } from "@/prisma/example/loading/load-accounts";
import { loadPlace } from "@/prisma/example/loading/load-place";
import { registerTestDatabase } from "../../support/database";

const database = registerTestDatabase();

describe("the accounts of the example hospital", () => {
  it("are one for each role, with the public password, once", async () => {
    const place = await loadPlace();
    expect(await loadPlace()).toEqual(place);
    await loadAccounts(place);
    await loadAccounts(place);
    const accounts = await database.current.query<{
      email: string;
      role: string;
      password_hash: string;
      is_example: boolean;
    }>(
      `SELECT a.email, g.role, a.password_hash, a.is_example
       FROM account a JOIN role_grant g ON g.account_id = a.id ORDER BY a.id`,
    );
    expect(accounts.map((account) => account.role)).toEqual([...ROLES]);
    expect(accounts.every((account) => account.is_example)).toBe(true);
    const [first] = accounts;
    expect(await isPassword(first?.password_hash ?? null, EXAMPLE_PASSWORD)).toBe(true);
    expect(first?.password_hash).toMatch(/^\$argon2id\$/);
  });

  it("belong to a hospital that is labelled as example", async () => {
    const hospitals = await database.current.query<{ name: string; data_kind: string }>(
      "SELECT name, data_kind FROM hospital",
    );
    expect(hospitals).toEqual([{ name: "AZ Voorbeeld", data_kind: "example" }]);
  });
});
