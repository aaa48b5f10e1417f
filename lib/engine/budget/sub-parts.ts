/** The parts of the hospital budget, in the order of the letter. Source: Royal Decree of 25 April 2002, art. 7 and 9-23. */
export const SUB_PARTS = [
  "A1",
  "A2",
  "A3",
  "B1",
  "B2",
  "B3",
  "B4",
  "B5",
  "B6",
  "B7",
  "B8",
  "B9",
  "C1",
  "C2",
  "C3",
  "C4",
] as const;

/** One part of the hospital budget. */
export type SubPart = (typeof SUB_PARTS)[number];
