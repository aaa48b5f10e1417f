import "server-only";
import { findInstrument, findValueSet, scoreInstrument } from "@/lib/engine/instruments/index";
import type { Result } from "@/lib/engine/shared/result";
import type { ScoreMethod } from "@/lib/repositories/publishing/scores";

/** Scores by key: a figure, a profile, or the reason why not behind an exclamation mark. */
export type CompactScores = Readonly<Record<string, number | string>>;

/** Scores responses of hospitals in one country and remembers with which methods. */
export class ResponseScorer {
  private readonly used = new Map<string, ScoreMethod>();
  private readonly country: string;

  constructor(country: string) {
    this.country = country;
  }

  score(instrumentId: string, answers: Readonly<Record<string, number | null>>): CompactScores {
    const instrument = findInstrument(instrumentId);
    if (instrument === null) return {};
    const valueSet = findValueSet(instrument.id, this.country);
    const { scores } = scoreInstrument(instrument.id, answers, valueSet ? { valueSet } : {});
    const compact: Record<string, number | string> = {};
    for (const [scoreKey, result] of Object.entries<Result<number | string> | undefined>({
      ...scores,
    })) {
      if (result === undefined) continue;
      const place = `${instrumentId}.${scoreKey}`;
      if (!this.used.has(place)) {
        const { id: methodId, version: methodVersion } = result.method;
        this.used.set(place, { instrumentId, scoreKey, methodId, methodVersion });
      }
      compact[scoreKey] = result.status === "computed" ? result.value : `!${result.reason}`;
    }
    return compact;
  }

  /** The methods of every score given so far. */
  listMethods(): readonly ScoreMethod[] {
    return [...this.used.values()];
  }
}
