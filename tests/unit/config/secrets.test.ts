import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readOrMakeSecrets } from "@/lib/config/secrets";
import { makeTemporaryFolder } from "@/tests/support/temporary-folder";

describe("the secrets of an installation", () => {
  test("are made once and stay the same", () => {
    const folder = makeTemporaryFolder();
    expect(readOrMakeSecrets(folder)).toEqual(readOrMakeSecrets(folder));
  });

  test("differ from each other and from those of another installation", () => {
    const [first, second] = [makeTemporaryFolder(), makeTemporaryFolder()].map(readOrMakeSecrets);
    const all = [...Object.values(first ?? {}), ...Object.values(second ?? {})];
    expect(new Set(all).size).toBe(8);
  });

  test.skipIf(process.platform === "win32")("can be read by their owner only", () => {
    const folder = makeTemporaryFolder();
    readOrMakeSecrets(folder);
    expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  test.each(["", "{", "{}", '{"adminPassword":"short"}'])(
    "are not replaced when their file is damaged to %j",
    (text) => {
      const folder = makeTemporaryFolder();
      writeFileSync(join(folder, "secrets.json"), text);
      expect(() => readOrMakeSecrets(folder)).toThrow("Restore it from a backup");
      expect(readFileSync(join(folder, "secrets.json"), "utf8")).toBe(text);
    },
  );
});
