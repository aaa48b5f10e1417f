import type { ReviewContents } from "./review-contents";

export interface ReviewRecord {
  readonly quarter: string;
  readonly status: "open" | "frozen" | "closed";
  readonly frozenAt: string | null;
  readonly frozenBy: string | null;
  readonly meetingOn: string | null;
}

export interface SnapshotRecord {
  readonly contents: ReviewContents;
  readonly codeVersion: string;
  readonly frozenAt: string;
}

export interface ReviewDecisionRecord {
  readonly id: string;
  readonly text: string;
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly isNoDecision: boolean;
  readonly author: string | null;
  readonly claimReason: string | null;
  readonly createdAt: string;
  readonly withdrawnAt: string | null;
}

export interface ReviewActionRecord {
  readonly id: string;
  readonly quarter: string;
  readonly pathwayCode: string;
  readonly indicatorCode: string | null;
  readonly text: string;
  readonly owner: string;
  readonly startedOn: string;
  readonly dueOn: string | null;
  readonly status: "open" | "done" | "stopped";
}
