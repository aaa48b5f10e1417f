import "server-only";
import type { ImportProgress } from "@/lib/contracts/import/report";
import type { OnProgress } from "./import-request";

const REPORT_EVERY_MS = 500;
/** Before this share of a phase is done, what is left of it is a guess. */
const SMALLEST_SHARE = 0.02;

/** Tells how far a delivery is: which phase, which share of it, and how long the rest of it takes. */
export class ProgressMeter {
  /** Rows read so far. */
  rows = 0;
  private phase: ImportProgress["phase"] = "reading";
  private startedAt = performance.now();
  private lastReportAt = 0;
  private readonly onProgress: OnProgress;

  constructor(onProgress: OnProgress) {
    this.onProgress = onProgress;
  }

  /** Enters the next phase; once in it, entering it again changes nothing. */
  begin(phase: ImportProgress["phase"]): void {
    if (phase === this.phase) return;
    this.phase = phase;
    this.startedAt = performance.now();
    this.tell(null);
  }

  /** Reports the share of the phase that is done, 0 to 1; too soon after the last time it is silent. */
  advance(share: number): void {
    if (performance.now() - this.lastReportAt < REPORT_EVERY_MS) return;
    this.tell(Math.min(1, share));
  }

  private tell(share: number | null): void {
    const now = performance.now();
    this.lastReportAt = now;
    const seconds = (now - this.startedAt) / 1000;
    const isKnown = share !== null && share >= SMALLEST_SHARE;
    this.onProgress({
      phase: this.phase,
      rows: this.rows,
      rowsPerSecond:
        this.phase === "reading" && seconds > 0 ? Math.round(this.rows / seconds) : null,
      share,
      secondsLeft: isKnown ? Math.round((seconds * (1 - share)) / share) : null,
    });
  }
}
