import type { Result } from "@/lib/engine/shared/result";
import type { ChartVerdict } from "@/lib/engine/shared/check-claim";
import type { ControlChart, Variation } from "@/lib/engine/statistics";
import type { DefinitionRecord, Estimate, LocalisedText, SourceStamp } from "./figure";
import type { ReviewContents } from "./review-contents";
import type { ReviewActionRecord, ReviewDecisionRecord, ReviewRecord } from "./review-meeting";

/** An earlier action with what its indicator did since. */
export interface ActionEffect {
  readonly action: ReviewActionRecord;
  readonly definition: DefinitionRecord | null;
  /** Limits rest on the points before the action; null when there is no such indicator. */
  readonly chart: Result<ControlChart> | null;
  readonly variation: Variation | null;
  readonly before: Result<Estimate> | null;
  readonly after: Result<Estimate> | null;
  readonly pointsSince: number;
}

/** A figure that changed after it was frozen. */
export interface Restatement {
  readonly name: LocalisedText;
  readonly unit: string;
  readonly decimals: number;
  readonly frozen: number | null;
  readonly current: number | null;
  /** The newest delivery since the freeze that the figure rests on. */
  readonly restatedOn: string | null;
}

export interface AgendaItem {
  readonly pathwayCode: string;
  readonly name: LocalisedText;
  readonly hasFigures: boolean;
  readonly isDecided: boolean;
}

/** A scenario of the simulator that the committee is asked to decide on. */
export interface SentScenario {
  readonly id: string;
  readonly name: string;
  /** Null when the net was withheld. */
  readonly netCents: number | null;
  readonly unconfirmedCount: number;
}

/** Everything on the review page of a pathway. */
export interface ReviewPage {
  readonly contents: ReviewContents;
  readonly meeting: ReviewRecord | null;
  readonly isFrozen: boolean;
  readonly frozenAt: string | null;
  readonly codeVersion: string | null;
  readonly restatements: readonly Restatement[];
  readonly agenda: readonly AgendaItem[];
  readonly actions: readonly ActionEffect[];
  readonly decisions: readonly ReviewDecisionRecord[];
  /** Scenarios of the budget that were sent for a decision; none for who may not see the budget. */
  readonly scenarios: readonly SentScenario[];
  /** Number of changes to the decisions; a new decision names the one its author saw. */
  readonly revision: number;
  readonly verdicts: readonly ChartVerdict[];
  readonly rights: {
    readonly decide: boolean;
    readonly freeze: boolean;
    readonly physicians: boolean;
    readonly cost: boolean;
    readonly budget: boolean;
  };
  readonly sources: readonly SourceStamp[];
}
