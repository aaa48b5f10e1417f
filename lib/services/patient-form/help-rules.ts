import "server-only";

/** An answer after which the form shows whom to call, before the next question. */
interface HelpRule {
  readonly instrumentId: string;
  readonly itemKey: string;
  /** From this code on. */
  readonly from: number;
  readonly source: string;
}

/**
 * Items about harming oneself. The form shows help and marks the form for staff; it rates no risk and
 * calls nobody, because nobody reads the answers at that moment.
 */
const HELP_RULES: readonly HelpRule[] = [
  {
    instrumentId: "phq-9",
    itemKey: "PHQ9",
    from: 1,
    source: "Kroenke, Spitzer & Williams 2001, J Gen Intern Med 16:606, item 9",
  },
  {
    instrumentId: "epds",
    itemKey: "EPDS10",
    from: 1,
    source: "Cox, Holden & Sagovsky 1987, Br J Psychiatry 150:782, item 10",
  },
];

/** Whether an answer asks for the help text. */
export function asksForHelp(instrumentId: string, itemKey: string, code: number | null): boolean {
  const rule = HELP_RULES.find(
    (one) => one.instrumentId === instrumentId && one.itemKey === itemKey,
  );
  return rule !== undefined && code !== null && code >= rule.from;
}
