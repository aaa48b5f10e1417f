import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildActor, listReachableHospitalIds, type Grant } from "@/lib/access/build-actor";
import { EXAMPLE_PASSWORD } from "@/lib/access/example-password";
import { ROLES } from "@/lib/access/roles";
import { buildScope } from "@/lib/access/scope";

const base: Grant = {
  id: 1,
  role: "cfo",
  hospitalIds: [1],
  isNetworkWide: false,
  departmentWardCodes: null,
  wardCodes: ["*"],
  pathwayCodes: ["*"],
};

function actorOf(grants: readonly Grant[], wantedHospitalId: number | null = null) {
  return buildActor({ accountId: 7, displayName: "An Claes", grants, wantedHospitalId });
}

describe("who asks", () => {
  test("a financial director sees the whole of one hospital", () => {
    expect(actorOf([base])).toEqual({
      accountId: 7,
      displayName: "An Claes",
      role: "cfo",
      hospitalId: 1,
      scope: { hospitalIds: [1], wardCodes: ["*"], pathwayCodes: ["*"] },
    });
  });

  test("an account without grants is nobody", () => {
    expect(actorOf([])).toBeNull();
  });

  test("a grant with an unknown role gives nothing", () => {
    expect(actorOf([{ ...base, role: "superuser" }])).toBeNull();
  });

  test("a grant over a network without hospitals gives nothing", () => {
    const grant = { ...base, role: "network-analyst", isNetworkWide: true, hospitalIds: [] };
    expect(actorOf([grant])).toBeNull();
  });

  test("a hospital role granted over a network gives nothing", () => {
    expect(actorOf([{ ...base, isNetworkWide: true, hospitalIds: [1, 2] }])).toBeNull();
  });

  test("a network analyst sees every hospital of the network and starts at the first", () => {
    const grant = { ...base, role: "network-analyst", isNetworkWide: true, hospitalIds: [3, 4, 9] };
    expect(actorOf([grant])?.scope.hospitalIds).toEqual([3, 4, 9]);
    expect(actorOf([grant])?.hospitalId).toBe(3);
    expect(actorOf([grant], 9)?.hospitalId).toBe(9);
  });

  test("a hospital out of reach is refused, not replaced by one within reach", () => {
    expect(actorOf([base], 2)).toBeNull();
  });

  test("a head nurse sees the named wards", () => {
    const grant = { ...base, role: "head-nurse", wardCodes: ["C3"] };
    expect(actorOf([grant])?.scope.wardCodes).toEqual(["C3"]);
  });

  test("a ward role that names no ward sees none", () => {
    expect(actorOf([{ ...base, role: "ward-team" }])?.scope.wardCodes).toEqual([]);
  });

  test("a department head sees the wards of the department", () => {
    const grant = { ...base, role: "department-head", departmentWardCodes: ["D2", "C3"] };
    expect(actorOf([grant])?.scope.wardCodes).toEqual(["C3", "D2"]);
  });

  test("a department grant narrowed to wards outside the department does not widen it", () => {
    const grant = {
      ...base,
      role: "department-head",
      departmentWardCodes: ["C3", "D2"],
      wardCodes: ["D2", "E1"],
    };
    expect(actorOf([grant])?.scope.wardCodes).toEqual(["D2"]);
  });

  test("a department role without a department sees no ward", () => {
    expect(actorOf([{ ...base, role: "department-head" }])?.scope.wardCodes).toEqual([]);
  });

  test("a hospital role can be narrowed to wards", () => {
    expect(actorOf([{ ...base, role: "cno", wardCodes: ["C3"] }])?.scope.wardCodes).toEqual(["C3"]);
  });

  test("a pathway role that names no pathway sees none", () => {
    expect(actorOf([{ ...base, role: "pathway-team" }])?.scope.pathwayCodes).toEqual([]);
  });

  test("two pathways of one coordinator are joined", () => {
    const role = "pathway-coordinator";
    const actor = actorOf([
      { ...base, role, pathwayCodes: ["stroke"] },
      { ...base, id: 2, role, pathwayCodes: ["hip-knee"] },
    ]);
    expect(actor?.scope.pathwayCodes).toEqual(["hip-knee", "stroke"]);
  });

  test("two wards of one head nurse are joined", () => {
    const role = "head-nurse";
    const actor = actorOf([
      { ...base, role, wardCodes: ["D2"] },
      { ...base, id: 2, role, wardCodes: ["C3"] },
    ]);
    expect(actor?.scope.wardCodes).toEqual(["C3", "D2"]);
  });

  test("grants that differ in ward and in pathway are not crossed with each other", () => {
    const role = "pathway-team";
    const actor = actorOf([
      { ...base, role, wardCodes: ["C3"], pathwayCodes: ["hip-knee"] },
      { ...base, id: 2, role, wardCodes: ["D2"], pathwayCodes: ["stroke"] },
    ]);
    expect(actor?.scope).toMatchObject({ wardCodes: ["C3"], pathwayCodes: ["hip-knee"] });
  });

  test("the oldest grant that reaches the hospital decides the role", () => {
    const grants = [{ ...base, id: 5, role: "cmo" }, base, { ...base, id: 3, hospitalIds: [2] }];
    expect(actorOf(grants)?.role).toBe("cfo");
    expect(actorOf(grants, 2)?.hospitalId).toBe(2);
  });

  test("the hospitals to choose from are those of usable grants", () => {
    const grants = [
      { ...base, hospitalIds: [2] },
      { ...base, role: "superuser", hospitalIds: [5] },
      { ...base, role: "network-analyst", isNetworkWide: true, hospitalIds: [1, 2] },
    ];
    expect(listReachableHospitalIds(grants)).toEqual([1, 2]);
  });
});

const grantArbitrary: fc.Arbitrary<Grant> = fc.record({
  id: fc.integer({ min: 1, max: 50 }),
  role: fc.constantFrom(...ROLES, "superuser"),
  hospitalIds: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
  isNetworkWide: fc.boolean(),
  departmentWardCodes: fc.option(fc.subarray(["A", "B", "C"])),
  wardCodes: fc.subarray(["*", "A", "B", "C"]),
  pathwayCodes: fc.subarray(["*", "x", "y"]),
});

describe("for any set of grants", () => {
  test("the scope never reaches beyond what one of the grants reaches", () => {
    fc.assert(
      fc.property(
        fc.array(grantArbitrary, { maxLength: 4 }),
        fc.option(fc.integer({ min: 1, max: 6 })),
        (grants, wanted) => {
          const actor = actorOf(grants, wanted);
          if (!actor) return;
          const reachable = listReachableHospitalIds(grants);
          expect(actor.scope.hospitalIds).toContain(actor.hospitalId);
          expect(actor.scope.hospitalIds.every((id) => reachable.includes(id))).toBe(true);
          const ofRole = grants.filter(
            (grant) => grant.role === actor.role && grant.hospitalIds.includes(actor.hospitalId),
          );
          for (const ward of actor.scope.wardCodes) {
            for (const pathway of actor.scope.pathwayCodes) {
              const isGranted = ofRole.some(
                (grant) =>
                  (grant.wardCodes.includes("*") || grant.wardCodes.includes(ward)) &&
                  (grant.pathwayCodes.includes("*") || grant.pathwayCodes.includes(pathway)),
              );
              expect(isGranted).toBe(true);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("a scope", () => {
  test("refuses what is not a hospital id", () => {
    expect(() => buildScope({ hospitalIds: [0] })).toThrow(RangeError);
    expect(() => buildScope({ hospitalIds: [1.5] })).toThrow("not a hospital id: 1.5");
  });

  test("names each hospital once, in order, and all wards and pathways unless narrowed", () => {
    expect(buildScope({ hospitalIds: [2, 1, 2] })).toEqual({
      hospitalIds: [1, 2],
      wardCodes: ["*"],
      pathwayCodes: ["*"],
    });
  });

  test("the example password is long enough for a hospital", () => {
    // Belgian data protection authority, decision of 17 December 2024: under 12 characters is not robust.
    expect(EXAMPLE_PASSWORD.length).toBeGreaterThanOrEqual(12);
  });
});
