import { describe, expect, it } from "vitest";
import { FUNNEL_FLAGS } from "@/lib/engine/statistics";
import { markOfFlag, writeFlag } from "@/lib/view-models/funnels/write-flag";
import { writeNoAdjustment } from "@/lib/view-models/funnels/prepare-funnel-notes";
import { writeTerm } from "@/lib/view-models/funnels/prepare-model-notes";
import { writePeriod } from "@/lib/view-models/prepare-period";
import { writerFor } from "./writer-for-tests";

const method = { id: "test", version: "1.0.0", source: "test" };

describe("a flag of a funnel", () => {
  it("has words in every language and a shape by the direction of the indicator", async () => {
    for (const locale of ["nl", "fr", "en"] as const) {
      const writer = await writerFor(locale);
      for (const flag of FUNNEL_FLAGS) expect(writer.has(`funnels.flag.${flag}`)).toBe(true);
    }
    expect(writeFlag("alarm-high", await writerFor("nl"))).toBe("hoger dan verwacht, 99,8 %");
    expect(markOfFlag("alarm-high", "lower-is-better")).toBe("worse");
    expect(markOfFlag("alert-high", "higher-is-better")).toBe("better");
    expect(markOfFlag("alert-low", "higher-is-better")).toBe("worse");
    expect(markOfFlag("alarm-low", "none")).toBe("falling");
    expect(markOfFlag("not-judged", "none")).toBe("excluded");
  });
});

describe("the words beside a comparison", () => {
  it("say why there is no adjusted figure, with the term that has no estimate", async () => {
    const writer = await writerFor("nl");
    const reason = {
      status: "not-computable",
      reason: "outside-method-range",
      detail: "separation:male",
      method,
    } as const;
    expect(writeNoAdjustment(reason, writer)).toContain("“man”");
    expect(writeNoAdjustment({ ...reason, detail: null }, writer)).toBe(
      writer.text("states.reason.outside-method-range"),
    );
  });

  it("name a term, a variant and a span of months", async () => {
    const writer = await writerFor("nl");
    expect(writeTerm("severity", writer)).toBe("ernst (SOI), per graad");
    expect(writeTerm("variant.haemorrhagic", writer)).toBe("hemorragisch");
    const span = { precision: "month", from: "2024-10-01", until: "2026-10-01" } as const;
    expect(writePeriod(span, writer)).toBe("oktober 2024 – september 2026");
    expect(writePeriod({ ...span, until: "2024-11-01" }, writer)).toBe("oktober 2024");
  });
});
