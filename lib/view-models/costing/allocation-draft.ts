import type { AllocationSettings } from "@/lib/contracts/costing/settings";
import { readTypedNumber } from "../budget/read-typed-number";

/** A support centre in a form: its driver and what every receiver takes, as text. */
export interface SupportDraft {
  readonly centre: string;
  readonly driver: AllocationSettings["supports"][number]["driver"];
  readonly amounts: Readonly<Record<string, string>>;
}

/** Rules of allocation in a form, support centres in the order of step-down. */
export interface AllocationDraft {
  readonly method: AllocationSettings["method"];
  readonly supports: readonly SupportDraft[];
  readonly accounts: AllocationSettings["accounts"];
}

/**
 * Rules of allocation as text to type over.
 *
 * @param settings what holds now; null begins with the step-down method and nothing allocated.
 * @param write a number in the reader's language, without thousands signs.
 * @returns the draft.
 * Source: design brief F.6 (input accepts comma and point).
 * Example: 43.2 m² is the text "43,2" in Dutch.
 */
export function toAllocationDraft(
  settings: AllocationSettings | null,
  write: (amount: number) => string,
): AllocationDraft {
  if (settings === null) return { method: "step-down", supports: [], accounts: [] };
  return {
    method: settings.method,
    accounts: settings.accounts,
    supports: settings.supports.map(({ centre, driver, amounts }) => ({
      centre,
      driver,
      amounts: Object.fromEntries(amounts.map(({ receiver, amount }) => [receiver, write(amount)])),
    })),
  };
}

/**
 * Reads a form of allocation rules; an empty amount takes nothing.
 *
 * @param draft what was typed.
 * @returns the settings, or the fields that hold no amount as `<support>/<receiver>`.
 * Source: design brief F.6 (input accepts comma and point and says what it does not understand).
 * Example: "1,5" sets is 1.5; "veel" names its field.
 */
export function readAllocationDraft(
  draft: AllocationDraft,
): { readonly settings: AllocationSettings } | { readonly faults: readonly string[] } {
  const faults: string[] = [];
  const supports = draft.supports.map(({ centre, driver, amounts }) => ({
    centre,
    driver,
    amounts: Object.entries(amounts)
      .filter(([, typed]) => typed.trim() !== "")
      .map(([receiver, typed]) => {
        const amount = readTypedNumber(typed);
        if (amount === null || amount < 0) faults.push(`${centre}/${receiver}`);
        return { receiver, amount: amount ?? 0 };
      })
      .filter(({ amount }) => amount > 0),
  }));
  if (faults.length > 0) return { faults };
  return { settings: { method: draft.method, supports, accounts: [...draft.accounts] } };
}
