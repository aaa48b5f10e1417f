import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocateSupport, SUPPORT_METHODS, type SupportCentre } from "@/lib/engine/costing";
import { euroCents } from "@/lib/engine/shared/units";

fc.configureGlobal({ seed: 20261122 });

const WARDS = ["ward-a", "ward-b", "ward-c"];
const SUPPORTS = ["cleaning", "it", "sterilisation"];

/** Three support centres; each serves every ward at least a little, so that all cost can leave. */
const centresArbitrary = fc.tuple(
  ...SUPPORTS.map((centreKey) =>
    fc.record({
      centreKey: fc.constant(centreKey),
      amountCents: fc.integer({ min: -1e9, max: 1e9 }).map(euroCents),
      drivers: fc.tuple(
        ...[...SUPPORTS, ...WARDS].map((receiverKey) =>
          fc
            .integer({ min: WARDS.includes(receiverKey) ? 1 : 0, max: 1_000 })
            .map((driver) => ({ receiverKey, driver })),
        ),
      ),
    }),
  ),
);

function flowsOf(centres: readonly SupportCentre[], method: (typeof SUPPORT_METHODS)[number]) {
  const result = allocateSupport(centres, method);
  if (result.status !== "computed") throw new Error(`${result.reason} ${result.detail}`);
  return result.value;
}

describe("the allocation of support centres", () => {
  it("closes to the cent under every method, also for credit notes", () => {
    fc.assert(
      fc.property(centresArbitrary, fc.constantFrom(...SUPPORT_METHODS), (centres, method) => {
        const flows = flowsOf(centres, method);
        for (const { centreKey, amountCents } of centres) {
          const out = flows.filter(({ fromKey }) => fromKey === centreKey);
          expect(out.reduce((sum, flow) => sum + flow.amountCents, 0)).toBe(
            amountCents === 0 ? 0 : amountCents,
          );
          expect(out.every(({ toKey }) => WARDS.includes(toKey))).toBe(true);
        }
      }),
    );
  });

  it("is the same step-down and reciprocal when no centre serves an earlier one", () => {
    fc.assert(
      fc.property(centresArbitrary, (centres) => {
        const oneWay = centres.map((centre, place) => ({
          ...centre,
          drivers: centre.drivers.filter(
            ({ receiverKey }) =>
              !SUPPORTS.includes(receiverKey) || SUPPORTS.indexOf(receiverKey) > place,
          ),
        }));
        const stepDown = flowsOf(oneWay, "step-down");
        const reciprocal = flowsOf(oneWay, "reciprocal");
        expect(reciprocal).toEqual(stepDown);
      }),
    );
  });

  it("is the same by every method when support centres serve wards only", () => {
    const centres = [
      {
        centreKey: "it",
        amountCents: euroCents(10_000),
        drivers: [
          { receiverKey: "ward-a", driver: 1 },
          { receiverKey: "ward-b", driver: 3 },
        ],
      },
    ];
    for (const method of SUPPORT_METHODS) {
      expect(flowsOf(centres, method)).toEqual([
        { fromKey: "it", toKey: "ward-a", amountCents: 2_500 },
        { fromKey: "it", toKey: "ward-b", amountCents: 7_500 },
      ]);
    }
  });

  it("leaves out what a centre takes of itself", () => {
    const centre = (own: number) => ({
      centreKey: "it",
      amountCents: euroCents(10_000),
      drivers: [
        { receiverKey: "it", driver: own },
        { receiverKey: "ward-a", driver: 1 },
      ],
    });
    expect(flowsOf([centre(0)], "reciprocal")).toEqual(flowsOf([centre(99)], "reciprocal"));
  });

  it("names the centre whose cost has nowhere to go", () => {
    const ring = [
      { centreKey: "it", amountCents: euroCents(1), drivers: [{ receiverKey: "hr", driver: 1 }] },
      { centreKey: "hr", amountCents: euroCents(1), drivers: [{ receiverKey: "it", driver: 1 }] },
    ];
    expect(allocateSupport(ring, "reciprocal")).toMatchObject({ reason: "no-denominator" });
    expect(allocateSupport(ring, "direct")).toMatchObject({
      reason: "no-denominator",
      detail: "it",
    });
    const none = [{ centreKey: "it", amountCents: euroCents(5), drivers: [] }];
    expect(allocateSupport(none, "direct")).toMatchObject({ detail: "it" });
  });

  it("refuses a negative driver and a centre that comes twice", () => {
    const it0 = {
      centreKey: "it",
      amountCents: euroCents(5),
      drivers: [{ receiverKey: "ward-a", driver: -1 }],
    };
    expect(allocateSupport([it0], "direct")).toMatchObject({
      reason: "outside-method-range",
      detail: "it",
    });
    expect(allocateSupport([it0, it0], "direct")).toMatchObject({
      reason: "outside-method-range",
      detail: "it",
    });
  });
});
