import { describe, expect, it } from "vitest";
import { computeSettlement } from "@/lib/engine/payment";
import { caseOf, priceOf, termsOf, valueOf } from "../../unit/payment/payment-support";

describe("settlements as publications work them out", () => {
  // Kaufman & Canoles, "Shared Savings Program for ACOs Part II", 11 March 2011: benchmark 100 million
  // dollar, 2 % target savings, 80 % shared, 94 million spent -> 4,800,000.
  it("shares 80 % of six million saved on a benchmark of a hundred million, as in the ACO example", () => {
    const year = termsOf("shared-savings", {
      prices: [priceOf(0, 10_000_000_000)],
      minimumRate: 0.02,
      savingsShare: 0.8,
    });
    const settled = valueOf(computeSettlement([caseOf(9_400_000_000)], year));
    expect(settled.settlementCents).toBe(480_000_000);
  });

  // HCI3, "Considerations and Implications" of the CMMI bundled payments pilot: knee replacements for
  // 20,000 dollar on average at a bid price of 24,000 earn 4,000 for each episode.
  it("leaves 4,000 of a bundle of 24,000 that costs 20,000 on average", () => {
    const bundle = termsOf("episode-bundle", { prices: [priceOf(0, 2_400_000)] });
    const episodes = [caseOf(1_500_000), caseOf(2_500_000)];
    const settled = valueOf(computeSettlement(episodes, bundle));
    expect(settled.settlementCents / episodes.length).toBe(400_000);
    expect(settled.marginCents).toBe(800_000);
  });
});
