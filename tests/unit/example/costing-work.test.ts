import { describe, expect, test } from "vitest";
import { allocationSettingsSchema, capacitySettingsSchema } from "@/lib/contracts/costing/settings";
import { RESOURCES, SUPPORT_CENTRES } from "@/prisma/example/hospital/resources";
import { ACCOUNTS, CAPACITY_RULES, listSupports } from "@/prisma/example/loading/costing-work";

const counted = RESOURCES.map(({ costCentre, group, isPhysician }) => ({
  costCentre,
  group,
  isPhysician,
  units: 2,
}));

describe("the costing rules of the example hospital", () => {
  test("are rules that a hospital could save", () => {
    for (const { settings } of CAPACITY_RULES) capacitySettingsSchema.parse(settings);
    const supports = listSupports(counted);
    allocationSettingsSchema.parse({ method: "step-down", supports, accounts: ACCOUNTS });
  });

  test("allocate every support centre of the ledger, and only to centres that are there", () => {
    const supports = listSupports(counted);
    const support = SUPPORT_CENTRES.map(({ code }): string => code);
    expect(supports.map(({ centre }) => centre).sort()).toEqual([...support].sort());
    const known = new Set([...support, ...counted.map(({ costCentre }) => costCentre)]);
    for (const { amounts } of supports) {
      expect(amounts.length).toBeGreaterThan(0);
      expect(amounts.every(({ receiver }) => known.has(receiver))).toBe(true);
    }
  });

  test("speak of resources that exist", () => {
    const codes = new Set(RESOURCES.map(({ code }) => code));
    expect(CAPACITY_RULES.every(({ resource }) => codes.has(resource))).toBe(true);
  });
});
