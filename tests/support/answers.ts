import { INSTRUMENTS, type Answers, type InstrumentId } from "@/lib/engine/instruments";

/** Answers in the order of the instrument's items; null is not answered. */
export function answersInOrder(id: InstrumentId, codes: readonly (number | null)[]): Answers {
  return Object.fromEntries(
    INSTRUMENTS[id].items.map(({ key }, position) => [key, codes[position] ?? null]),
  );
}

/** Every item answered as well, or as badly, as it can be. */
export function answersAtEnd(id: InstrumentId, end: "best" | "worst"): Answers {
  return Object.fromEntries(
    INSTRUMENTS[id].items.map(({ key, minimum, maximum, direction }) => [
      key,
      (direction === "higher-is-better") === (end === "best") ? maximum : minimum,
    ]),
  );
}
