import { describe, expect, test, vi } from "vitest";
import { readEnvironment } from "@/lib/config/environment";
import { buildProgramEnvironment } from "@/lib/config/program-environment";
import { requireSetting } from "@/lib/config/require-setting";

describe("settings", () => {
  test("are all optional", () => {
    expect(readEnvironment({})).toEqual({});
  });

  test("that are empty count as not set", () => {
    expect(readEnvironment({ DATABASE_URL: "", PORT: "" })).toEqual({});
  });

  test("that are wrong are all named in one sentence, without their content", () => {
    const secret = "too short";
    const reading = () => readEnvironment({ PORT: "99999", NEXTAUTH_SECRET: secret });
    expect(reading).toThrow(/Settings are not right\. .*PORT: .*; .*NEXTAUTH_SECRET: /);
    expect(reading).not.toThrow(new RegExp(secret));
  });

  test.each(["mysql://host/db", "http://host", "not an address"])(
    "refuse %s as a database",
    (address) => {
      expect(() => readEnvironment({ DATABASE_URL: address })).toThrow("DATABASE_URL");
    },
  );

  test("that something needs and that are not there are asked for by name", () => {
    expect(() => requireSetting("OIDC_CLIENT_SECRET")).toThrow("OIDC_CLIENT_SECRET is not set");
  });
});

describe("the environment of a program that we start", () => {
  test("leaves out what steers another PostgreSQL", () => {
    vi.stubEnv("PGDATA", "/elsewhere");
    vi.stubEnv("PGPORT", "1");
    const environment = buildProgramEnvironment({ LC_ALL: "C" });
    expect(environment).toMatchObject({ LC_ALL: "C", PATH: process.env["PATH"] });
    expect(Object.keys(environment).filter((name) => name.startsWith("PG"))).toEqual([]);
    vi.unstubAllEnvs();
  });
});
