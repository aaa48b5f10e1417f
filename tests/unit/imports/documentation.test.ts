import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { describeContract } from "@/lib/contracts/import/describe-contract";
import { IMPORT_FAULT_CODES } from "@/lib/contracts/import/fault";
import { IMPORT_CONTRACTS, IMPORT_PROFILES } from "@/lib/contracts/import/registry";
import { REJECTION_CODES } from "@/lib/contracts/import/rejection";

const root = resolve(import.meta.dirname, "../../..");
const page = readFileSync(resolve(root, "docs/imports.md"), "utf8");
// Tables are compared without their padding, which the formatter decides.
const bare = (text: string) =>
  text
    .replace(/[ \t]+/g, " ")
    .replace(/-{3,}/g, "---")
    .replaceAll("| ---", "|---")
    .replaceAll("--- |", "---|");

describe("the documentation of deliveries", () => {
  it.each(IMPORT_CONTRACTS.map((contract) => [contract.profile, contract] as const))(
    "describes %s as the contract is",
    (_profile, contract) => {
      expect(bare(page)).toContain(bare(describeContract(contract)));
    },
  );

  it("names every profile", () => {
    expect(IMPORT_PROFILES.filter((profile) => !page.includes(`### ${profile}`))).toEqual([]);
  });

  it.each(["nl", "fr", "en"])("has a sentence for every fault and every reason in %s", (locale) => {
    const messages = JSON.parse(
      readFileSync(resolve(root, `lib/i18n/messages/${locale}/imports.json`), "utf8"),
    ) as { fault: object; reason: object; profile: object };
    expect(Object.keys(messages.fault).sort()).toEqual([...IMPORT_FAULT_CODES].sort());
    expect(Object.keys(messages.reason).sort()).toEqual([...REJECTION_CODES].sort());
    expect(Object.keys(messages.profile).sort()).toEqual([...IMPORT_PROFILES].sort());
  });
});
