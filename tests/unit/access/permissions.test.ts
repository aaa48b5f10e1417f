import { describe, expect, test } from "vitest";
import { can, PERMISSIONS, permissionsOf } from "@/lib/access/permissions";
import { isRole, ROLE_DESCRIPTIONS, ROLES, type Role } from "@/lib/access/roles";

// Written down apart from the code's table, role by role, from requirements A.2, A.11, D.1-D.8 and
// the trust model 2.7: what a supervisor would sign. Letters: P pathway.read, I indicator.read,
// R review.read, c review.comment, p review.prepare, f review.freeze, d review.decide,
// a action.write, n annotation.write, h chart.manage, t target.manage, k risk-model.install, D definition.propose, A definition.approve,
// v process.read, V process.trace.read, z process.manage, C cost.read, Y cost.physician.read, M costing.write, J costing.map, B budget.read, b budget.write,
// q quality.read, Q registration.write, r import.read, u import.run, U import.undo, x export.run, X answers.export,
// s instrument.score, m instrument.read, l instrument.install, g programme.read, G programme.send, e programme.enter, E programme.manage,
// w comment.release, o session.manage, K account.manage, L audit.read,
// N network.read.
const LETTERS = "PIRcpfdanhtkDAvVzCYMJBbqQruUxXsmlgGeEwoKLN";
const SIGNED: Readonly<Record<Role, string>> = {
  board: "PIRCBxso",
  "vsc-chair": "PIRcpfdantvCYBqxsmgo",
  "vsc-secretary": "PIRcpfdantvCBqxsmo",
  cmo: "PIRcanhtDAvVzCYBqxsmgEo",
  cno: "PIRcanhtDAvVzCBqxsmgEo",
  cfo: "PIRcanvCYMJBbqQrxsmo",
  cio: "PIRcanvCBqruUxsmo",
  ciso: "qrsoL",
  "department-head": "PIRcanhDACYBqxsmgo",
  "nursing-department-head": "PIRcanhDACBqxsmgo",
  "head-nurse": "PIRanDCxsmo",
  "ward-team": "PIsmo",
  "pathway-coordinator": "PIRcanhDvVzCJBqxsmgGeEwo",
  "pathway-team": "PIRcanDAvVCBqxsmgeo",
  "operating-room-manager": "PIRanvzCxsmo",
  "finance-controller": "PIRvCYMJBbqQruxso",
  "billing-officer": "Bqruso",
  coder: "PIqQruso",
  "data-analyst": "PIRnhkDvVzCBqQruUxXsmlgGeo",
  "quality-coordinator": "PIRcpanhtkDvVzCBqruxXsmlgGeEwo",
  "patient-representative": "PIRsmo",
  "network-analyst": "PIRxsoN",
  dpo: "qrsoL",
  administrator: "rsmloK",
};

describe("the permission table", () => {
  test("has a letter for every permission", () => {
    expect(LETTERS).toHaveLength(PERMISSIONS.length);
  });

  test.each(ROLES)("gives %s what was signed and nothing else", (role) => {
    const given = PERMISSIONS.map((permission, index) =>
      can(role, permission) ? LETTERS[index] : "",
    ).join("");
    expect(given).toBe(SIGNED[role]);
    expect(permissionsOf(role)).toHaveLength(given.length);
  });

  test("keeps care and cost figures from whoever administers accounts", () => {
    expect(permissionsOf("administrator")).not.toContain("indicator.read");
    expect(permissionsOf("administrator")).not.toContain("cost.read");
  });

  test("lets nobody both administer accounts and read the audit log", () => {
    const both = ROLES.filter((role) => can(role, "account.manage") && can(role, "audit.read"));
    expect(both).toEqual([]);
  });

  test("knows only roles of the closed list", () => {
    expect(isRole("cmo")).toBe(true);
    expect(isRole("CMO")).toBe(false);
    expect(isRole("toString")).toBe(false);
    expect(isRole("root")).toBe(false);
    expect(Object.keys(ROLE_DESCRIPTIONS)).toEqual([...ROLES]);
  });
});
