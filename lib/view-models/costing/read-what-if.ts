import { readTypedNumber } from "../budget/read-typed-number";

/** What was typed, and the factors that were understood. */
export interface WhatIfReading {
  readonly volumeText: string;
  readonly minutesText: string;
  readonly factors: { readonly volume: number; readonly minutes: number } | null;
}

const MOST_PERCENT = 1000;

/**
 * Reads a change of volume and of minutes in percent of now.
 *
 * @param volume what was typed; null is 100.
 * @param minutes the same for the minutes of each patient.
 * @returns factors of now; null where one is no number from 0 to 1000.
 * Source: design brief F.6 (comma and point).
 * Example: "92,5" is a factor of 0.925.
 */
export function readWhatIf(volume: string | null, minutes: string | null): WhatIfReading {
  const volumeText = volume ?? "100";
  const minutesText = minutes ?? "100";
  const [first, second] = [volumeText, minutesText].map(readPercent);
  const isRead = typeof first === "number" && typeof second === "number";
  return { volumeText, minutesText, factors: isRead ? { volume: first, minutes: second } : null };
}

function readPercent(typed: string): number | null {
  const amount = readTypedNumber(typed);
  return amount === null || amount < 0 || amount > MOST_PERCENT ? null : amount / 100;
}
