import type {
  BreakEven,
  LuckAtVolume,
  ModelDescription,
  Settlement,
  SettlementDistribution,
  TargetPrice,
} from "@/lib/engine/payment";
import type { Result } from "@/lib/engine/shared/result";
import type { LocalisedText, SourceStamp } from "../steering/figure";
import type { PathwayRecord } from "../steering/pathway";
import type { SteeringFrame } from "../steering/pages";
import type { PaymentChoices, PaymentFault, PaymentInput } from "./payment-input";

export interface PaymentSpan {
  readonly from: string;
  /** The day after the last. */
  readonly until: string;
}

/** What a model settles, with the chance of it. */
export interface PaymentOutcome {
  readonly settlement: Result<Settlement>;
  readonly distribution: Result<SettlementDistribution>;
  readonly description: ModelDescription;
}

/** A model beside the others, on the same cases and terms. */
export interface PaymentComparison extends PaymentOutcome {
  readonly model: PaymentChoices["model"];
}

/** A contract that somebody kept. */
export interface PaymentScenarioRecord {
  readonly id: string;
  readonly name: string;
  readonly pathwayCode: string;
  readonly terms: Readonly<Record<string, string>>;
  readonly author: string;
  readonly createdAt: string;
}

/** What a kept contract settles today, on its own terms. */
export interface KeptPayment extends PaymentOutcome {
  readonly id: string;
}

/** The page of payment models for one pathway. */
export interface PaymentPage {
  readonly frame: SteeringFrame;
  readonly pathway: PathwayRecord | null;
  readonly variants: readonly string[];
  readonly steps: readonly { readonly code: string; readonly name: LocalisedText }[];
  readonly input: PaymentInput;
  readonly faults: readonly PaymentFault[];
  readonly contract: PaymentSpan | null;
  readonly base: PaymentSpan | null;
  /** Days after the start of an episode that its care belongs to it. */
  readonly windowDays: number;
  readonly baseCount: number;
  readonly contractCount: number;
  /** Episodes of the year that stay outside; null where they are so few that nothing may be told. */
  readonly excludedCount: number | null;
  readonly prices: Result<readonly TargetPrice[]>;
  readonly chosen: PaymentOutcome;
  readonly breakEven: Result<BreakEven>;
  readonly luck: Result<readonly LuckAtVolume[]>;
  readonly comparison: readonly PaymentComparison[];
  readonly scenarios: readonly PaymentScenarioRecord[];
  /** The newest kept contracts of this pathway. */
  readonly kept: readonly KeptPayment[];
  /** False where the reader may not see what physicians cost; they are then left out. */
  readonly isPhysicianAllowed: boolean;
  readonly mayWrite: boolean;
  readonly sources: readonly SourceStamp[];
}
