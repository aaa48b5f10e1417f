import type { ExpectedLine, MapFault } from "@/lib/engine/costing";
import type { Writer } from "../writer";

/**
 * Says in words why a line of a map has no cost.
 *
 * @param line one with a gap.
 * @param isRateHidden true for a physician's rate that the reader may not see.
 * @param writer of the reader's language.
 * @returns a sentence; null for a line without gap.
 * Source: requirement TDABC 0.6 (no silent zero).
 * Example: a resource without rate reads "geen tarief".
 */
export function writeGap(
  line: Pick<ExpectedLine, "gap" | "gapDetail">,
  isRateHidden: boolean,
  writer: Writer,
): string | null {
  if (line.gap === null) return null;
  if (line.gap === "missing-rate" && isRateHidden) return writer.text("pathway-maps.gap.hidden");
  return writer.text(`pathway-maps.gap.${line.gap}`, { detail: line.gapDetail ?? "" });
}

/**
 * Says in words what contradicts itself in a map, and what to do.
 *
 * @param fault one of the engine's.
 * @param nameOf the name of a step or section by its key.
 * @param writer of the reader's language.
 * @returns a sentence that names the place.
 * Source: requirement TDABC 6.4 (refused in plain words).
 * Example: branches of 0.6 and 0.37 read "… samen 97,0 %".
 */
export function writeFault(
  fault: MapFault,
  nameOf: (key: string) => string,
  writer: Writer,
): string {
  const place = nameOf(fault.sectionKey ?? fault.stepKey ?? "");
  const detail = fault.detail ?? "";
  if (fault.code === "equation") {
    const problem = writer.text(`pathway-maps.equationFault.${detail}`);
    return writer.text("pathway-maps.fault.equation", {
      place,
      problem,
      position: fault.position ?? 1,
    });
  }
  const isShare = ["branch-sum", "share-outside"].includes(fault.code);
  const written = isShare ? writer.figure(Number(detail), "ratio") : detail;
  return writer.text(`pathway-maps.fault.${fault.code}`, { place, detail: written });
}
