/** Structure is not taken back but replaced by the right list: events may already stand on it. */
export function isUndoable(profile: string): boolean {
  return profile !== "wards";
}
