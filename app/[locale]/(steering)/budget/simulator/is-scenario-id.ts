/** Whether a part of an address can be a scenario; anything else is not found, not a fault. */
export function isScenarioId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
