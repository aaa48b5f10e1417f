import type { PlanStatus } from "@/lib/engine/programme";

/** A moment of an episode as the list shows it; no name, no address. */
export interface DueEntry {
  readonly episodeKey: string;
  readonly pathwayCode: string;
  readonly moment: string;
  readonly status: PlanStatus;
  readonly reason: string | null;
  readonly isReady: boolean;
  readonly windowFrom: string;
  readonly windowTo: string;
  readonly lastSentOn: string | null;
  readonly sendings: number;
  readonly next: { readonly kind: string; readonly channel: string; readonly day: string } | null;
  readonly language: string | null;
  readonly minutes: number;
  readonly dropped: number;
  /** A stop by a person, which can be lifted. */
  readonly stopId: string | null;
  /** Day on which an answer made the form show whom to call; null too for who works with no answers. */
  readonly helpShownOn: string | null;
}

/** A state, or the moments whose form showed whom to call, whatever their state. */
export type DueView = PlanStatus | "help-shown";

export interface DueList {
  readonly entries: readonly DueEntry[];
  /** How many there are of each, before the list was cut. */
  readonly counts: Readonly<Record<DueView, number>>;
  readonly ready: number;
  readonly total: number;
  /** How many stand before the first that is shown. */
  readonly first: number;
  readonly page: number;
  readonly pages: number;
}
