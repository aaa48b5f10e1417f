import { expect, test } from "vitest";
import { narrowToSite } from "@/lib/access/narrow-to-site";
import { actorOf } from "../../integration/review/steering-for-tests";

test("a site shows a whole-hospital role the wards of that site", () => {
  const { scope, siteCode } = narrowToSite(actorOf(1, "cmo"), "N", ["C1", "C2"]);
  expect({ wards: scope.wardCodes, siteCode }).toEqual({ wards: ["C1", "C2"], siteCode: "N" });
  expect(scope.hospitalIds).toEqual([1]);
});

test("a site never opens a ward that the role does not see", () => {
  const headNurse = actorOf(1, "head-nurse", { wardCodes: ["C3"] });
  expect(narrowToSite(headNurse, "N", ["C1", "C3"]).scope.wardCodes).toEqual(["C3"]);
  expect(narrowToSite(headNurse, "Z", ["C1", "C2"]).scope.wardCodes).toEqual([]);
});
