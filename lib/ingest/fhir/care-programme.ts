/** A moment at which a pathway asks for an instrument, in days from the anchor, both ends included. */
export interface MomentWindow {
  readonly instrumentId: string;
  readonly moment: string;
  readonly targetDays: number;
  readonly fromDays: number;
  readonly toDays: number;
}

/** An episode that the hospital already has. */
export interface KnownEpisode {
  readonly episodeKey: string;
  readonly pathwayCode: string;
  readonly variant: string | null;
  readonly anchorDate: string;
}

/** What the hospital already knows, for files that name neither episode nor moment. */
export interface CareProgramme {
  readonly episodesOf: (pseudonym: string) => readonly KnownEpisode[];
  readonly windowsOf: (pathwayCode: string) => readonly MomentWindow[];
}

/** A hospital without episodes, whose pathways ask for nothing. */
export const EMPTY_PROGRAMME: CareProgramme = { episodesOf: () => [], windowsOf: () => [] };
