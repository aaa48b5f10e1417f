import { notComputable, type Method, type NotComputable } from "../../shared/result";
import { isAmount, type Coefficient } from "../coefficient";
import type { FormulaLine, FormulaTerm, LeverKey, SimulationParameters } from "./simulation-model";

export const METHOD: Method = {
  id: "bfm-simulation",
  version: "1.0.0",
  source:
    "docs/methods/bfm-simulation.md: the formulas of B1 to C2 applied to a change of activity",
};

/** Parameter that holds the level of a lever as it is now; levers without one start at zero. */
const LEVEL_PARAMETER: Readonly<Record<LeverKey, string | null>> = {
  dayShareListA: "case.dayShareListA",
  dayShareListB: "case.dayShareListB",
  lengthOfStayDays: "case.lengthOfStayDays",
  complicationRate: "case.complicationRate",
  readmissionRate: "case.readmissionRate",
  theatreMinutesPerStay: "case.theatreMinutesPerStay",
  stays: "case.stays",
  p4pScore: "b4.p4p.score",
  registrationCompleteness: "case.registrationCompleteness",
  socialStays: "case.socialStays",
  transfers: "case.transfers",
  avoidableDays: "case.avoidableDays",
  squareMetres: null,
  decileSteps: null,
};

const SHARES: ReadonlySet<LeverKey> = new Set<LeverKey>([
  "dayShareListA",
  "dayShareListB",
  "complicationRate",
  "readmissionRate",
  "registrationCompleteness",
]);

/** A lever as it is and as it would be. */
export interface LeverLevel {
  readonly now: number;
  readonly next: number;
  readonly isMoved: boolean;
}

/**
 * The key of the parameter that holds the level of a lever now.
 *
 * @returns the key; null for a lever that starts at zero (surface, deciles).
 * Example: `stays` is held by `case.stays`.
 */
export function levelParameterOf(lever: LeverKey): string | null {
  return LEVEL_PARAMETER[lever];
}

/**
 * Reads the figures of a simulation, remembers which were used, and refuses what is missing by name.
 *
 * One reader serves one component: what it handed out is what that component rests on.
 */
export class FigureReader {
  readonly used: Coefficient[] = [];
  readonly lines: FormulaLine[] = [];
  /** The first refusal; everything that is read after it is zero and is not shown. */
  refusal: NotComputable | null = null;

  constructor(
    private readonly parameters: SimulationParameters,
    private readonly levers: Readonly<Partial<Record<LeverKey, number>>>,
  ) {}

  /** Remembers the first reason why there is no amount. */
  refuse(reason: NotComputable["reason"], detail: string): void {
    this.refusal ??= notComputable(reason, METHOD, detail);
  }

  /** A figure that may be absent; null is not a refusal. */
  find(key: string): Coefficient | null {
    const found = this.parameters[key];
    return found && Number.isFinite(found.amount) ? found : null;
  }

  /** A figure that the formula cannot do without; 0 after a refusal. */
  need(key: string): number {
    const found = this.find(key);
    if (!found) {
      this.refuse("missing-parameter", key);
      return 0;
    }
    this.used.push(found);
    return found.amount;
  }

  /** An amount of the card in euro cents, whatever its unit on the card. */
  needCents(key: string): number {
    const amount = this.need(key);
    return this.find(key)?.unit === "eur-cents" ? amount : Math.round(amount * 100);
  }

  /** What a pattern captures in the keys of the parameters, in order. */
  listKeys(pattern: RegExp): readonly string[] {
    return Object.keys(this.parameters)
      .map((key) => pattern.exec(key)?.[1])
      .filter((key) => key !== undefined)
      .sort();
  }

  /** The level of a lever now and in the scenario; refused when outside its range. */
  level(lever: LeverKey): LeverLevel {
    const key = LEVEL_PARAMETER[lever];
    const target = this.levers[lever];
    if (key === null) return { now: 0, next: target ?? 0, isMoved: (target ?? 0) !== 0 };
    const now = this.need(key);
    const next = target ?? now;
    if (!isAmount(next) || !isAmount(now) || (SHARES.has(lever) && Math.max(now, next) > 1)) {
      this.refuse("outside-method-range", lever);
    }
    return { now, next, isMoved: now !== next };
  }

  /** Whether a lever is set at another level than now. */
  isMoved(lever: LeverKey): boolean {
    const target = this.levers[lever];
    if (target === undefined) return false;
    const key = LEVEL_PARAMETER[lever];
    return target !== (key === null ? 0 : this.find(key)?.amount);
  }

  /** Writes a line of the explanation and hands its outcome on. */
  write(key: string, unit: string, amount: number, terms: readonly FormulaTerm[]): number {
    this.lines.push({ key, unit, amount, terms });
    return amount;
  }
}

/** A number in a formula. */
export function figure(amount: number, unit: string, source: string | null = null): FormulaTerm {
  return { sign: null, amount, unit, source };
}

/** A sign in a formula. */
export function sign(mark: NonNullable<FormulaTerm["sign"]>): FormulaTerm {
  return { sign: mark, amount: null, unit: "", source: null };
}
