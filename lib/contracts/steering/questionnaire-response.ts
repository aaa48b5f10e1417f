/** Questionnaires of one instrument at one moment: who has answered, who still may. */
export interface MomentResponse {
  readonly moment: string;
  /** The window has closed and the patient was alive. */
  readonly due: number;
  readonly answered: number;
  /** The window is open still: answered already, or not yet. */
  readonly early: number;
  readonly pending: number;
  readonly deceased: number;
}

/** The questionnaires of one instrument, before treatment and at the chosen moment. */
export interface InstrumentResponse {
  readonly instrumentId: string;
  readonly moments: readonly MomentResponse[];
}
