import { describe, expect, test } from "vitest";
import { landingPathOf, listNavigation, NAVIGATION_ITEMS } from "@/lib/access/navigation";
import { ROLES } from "@/lib/access/roles";
import { buildScope } from "@/lib/access/scope";

const everything = buildScope({ hospitalIds: [1] });

describe("the rail", () => {
  test("shows a data protection officer the deliveries alone", () => {
    expect(listNavigation("dpo").map((item) => item.key)).toEqual(["imports"]);
  });

  test("hides the deliveries from the board", () => {
    expect(listNavigation("board").map((item) => item.key)).toEqual([
      "overview",
      "pathways",
      "reviews",
      "indicators",
      "funnels",
      "definitions",
      "costing",
      "budget",
    ]);
  });

  test("shows the chief information officer every room but the network's and the patients' questionnaires", () => {
    const others = ["hospitals", "programme", "registration"];
    const ownRooms = NAVIGATION_ITEMS.filter((item) => !others.includes(item.key));
    expect(listNavigation("cio")).toEqual(ownRooms);
  });
});

describe("the first page", () => {
  test.each(ROLES)("of %s is one that the role may open", (role) => {
    const path = landingPathOf({ role, scope: everything });
    expect(listNavigation(role).map((item) => item.path)).toContain(path);
  });

  test("of a team with one pathway is that pathway", () => {
    const scope = buildScope({ hospitalIds: [1], pathwayCodes: ["hip-knee"] });
    expect(landingPathOf({ role: "pathway-team", scope })).toBe("/pathways/hip-knee");
  });

  test("of a team with two pathways is the list", () => {
    const scope = buildScope({ hospitalIds: [1], pathwayCodes: ["hip-knee", "stroke"] });
    expect(landingPathOf({ role: "pathway-team", scope })).toBe("/pathways");
  });

  test("of a financial director stays the budget letter, whatever the pathways", () => {
    const scope = buildScope({ hospitalIds: [1], pathwayCodes: ["hip-knee"] });
    expect(landingPathOf({ role: "cfo", scope })).toBe("/budget");
  });
});
