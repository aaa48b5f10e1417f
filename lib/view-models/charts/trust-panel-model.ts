/** Everything a reader may ask about a figure, already in words; `null` says that nobody filled it. */
export interface TrustPanelModel {
  readonly name: string;
  readonly definition: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly inclusion: string | null;
  readonly exclusion: string | null;
  /** Version of the definition and the date it changed. */
  readonly version: string;
  /** Calculation with its version and source. */
  readonly method: string;
  readonly sources: readonly string[];
  readonly lastDelivery: string | null;
  readonly completeness: string | null;
  readonly knownIssues: readonly string[];
  readonly caseMix: string | null;
  readonly audience: string;
  readonly signedOffBy: string | null;
  /** Page of the definition with its versions and its conversation. */
  readonly definitionHref: string;
}
