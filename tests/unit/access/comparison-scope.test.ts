import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { buildComparisonScope } from "@/lib/access/comparison-scope";
import { buildScope, type ScopeParts } from "@/lib/access/scope";

const actorWith = (parts: ScopeParts): Actor => ({
  accountId: 1,
  displayName: "Dr. A. Peeters",
  role: "cmo",
  hospitalId: 3,
  scope: buildScope(parts),
});

describe("the rows behind a comparison of hospitals", () => {
  test("are all hospitals of the open-data network for who sees their whole hospital", () => {
    const scope = buildComparisonScope(actorWith({ hospitalIds: [3] }), [2, 3, 4]);
    expect(scope).toEqual(buildScope({ hospitalIds: [2, 3, 4] }));
  });

  test("keep to the pathways that one follows", () => {
    const actor = actorWith({ hospitalIds: [3], pathwayCodes: ["hip-replacement"] });
    expect(buildComparisonScope(actor, [2, 3]).pathwayCodes).toEqual(["hip-replacement"]);
  });

  test("stay one's own for a ward, and where the hospital is in no open-data network", () => {
    const ward = actorWith({ hospitalIds: [3], wardCodes: ["C1"] });
    expect(buildComparisonScope(ward, [2, 3, 4])).toBe(ward.scope);
    const other = actorWith({ hospitalIds: [3] });
    expect(buildComparisonScope(other, [])).toBe(other.scope);
    expect(buildComparisonScope(other, [7, 8])).toBe(other.scope);
  });
});
